"""The encrypted store: keys, engine, unit of work, audit, ops, backup. No Qt, no clinical words."""
