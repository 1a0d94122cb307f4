"""Clinic Desktop: the program a small clinic runs its whole day on."""

__version__ = "0.1.0"
