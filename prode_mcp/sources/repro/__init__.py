"""Make a fault happen again, in staging, by reads alone."""
