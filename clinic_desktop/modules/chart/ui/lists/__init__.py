"""The pages of the chart that are lists of facts."""
