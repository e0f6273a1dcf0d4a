"""The wiki routes; people learn."""
