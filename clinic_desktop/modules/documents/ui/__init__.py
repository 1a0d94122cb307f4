"""Widgets of documents."""
