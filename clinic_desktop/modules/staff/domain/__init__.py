"""Pure rules of leave."""
