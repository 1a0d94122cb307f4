"""What the patients' screens know and decide, without Qt."""
