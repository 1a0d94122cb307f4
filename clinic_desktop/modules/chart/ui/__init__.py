"""The chart's screens."""
