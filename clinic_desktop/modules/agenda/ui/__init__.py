"""The agenda's screen: the own-painted day, its side columns, its popovers."""
