"""Passive widgets of the patients' screens."""
