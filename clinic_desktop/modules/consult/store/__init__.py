"""Queries for calls."""
