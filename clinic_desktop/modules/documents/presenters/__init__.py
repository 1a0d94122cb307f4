"""State of screens, without Qt."""
