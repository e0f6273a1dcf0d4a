"""HTTP twins: each speaks one vendor's own protocol over a world."""
