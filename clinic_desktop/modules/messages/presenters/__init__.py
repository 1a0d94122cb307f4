"""State of the messages screens, without Qt."""
