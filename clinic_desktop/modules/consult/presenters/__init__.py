"""What consult screens know, without Qt."""
