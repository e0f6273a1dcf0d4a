"""Signatures of people on statements: their shapes, and whether they hold. Pure; no network."""
