"""Messages as values, and the rules about them: no store, no network, no clock."""
