"""Screens of the staff module."""
