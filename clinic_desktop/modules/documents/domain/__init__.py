"""Rules of documents: no store, no screen."""
