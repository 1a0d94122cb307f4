"""The workshop behind dev.py: standard library only, Linux and Windows."""
