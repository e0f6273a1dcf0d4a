"""A practice production: twins that speak the vendors' protocols, and worlds loaded into them."""
