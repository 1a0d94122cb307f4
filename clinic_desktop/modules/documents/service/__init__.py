"""Verbs of documents."""
