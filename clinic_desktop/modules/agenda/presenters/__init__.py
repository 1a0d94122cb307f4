"""The agenda's state and decisions, without Qt."""
