"""Read-only windows on outside systems: a typed question in, an observation out."""
