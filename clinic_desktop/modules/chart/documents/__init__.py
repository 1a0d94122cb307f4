"""The chart on paper. Nothing here knows Qt; the lines are laid out by `clinic_desktop.paper`."""
