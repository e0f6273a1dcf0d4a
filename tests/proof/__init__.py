"""A reviewer can check a run without trusting anybody."""
