"""Every query of the chart."""
