"""What can be done in the agenda: one file a verb."""
