"""Screens of the messages module."""
