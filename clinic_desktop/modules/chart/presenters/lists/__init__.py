"""Lists of facts: what they show, how one is recorded and changed, without Qt."""
