"""Figures, each as a ratio to something bare measured in the same run. Never run as tests."""
