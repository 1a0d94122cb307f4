"""The state of the chart's screens, without Qt."""
