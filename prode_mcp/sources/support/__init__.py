"""What customers say of a window, from whichever help desk. It reads only."""
