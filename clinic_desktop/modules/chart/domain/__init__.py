"""Pure rules and values of the chart."""
