"""What can be done with calls."""
