"""Consults on the screen."""
