"""Queries of the staff module."""
