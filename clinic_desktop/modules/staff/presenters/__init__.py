"""State of the Staff screen, without Qt."""
