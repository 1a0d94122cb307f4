"""What can be done with leave: one function a verb."""
