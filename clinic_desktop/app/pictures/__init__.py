"""Pictures of every screen and dialog, drawn by the program itself."""
