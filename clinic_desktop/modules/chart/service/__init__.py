"""What happens in the chart, one function a verb."""
