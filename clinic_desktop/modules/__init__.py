"""The clinical modules: each a slice of its own; they meet only through their api files."""
