"""The state of the practice screens, without Qt."""
