"""The clinic's server: calls for who is not on the clinic's network. Never knows the desktop.

`python -m clinic_server serve` runs it: one process on one PostgreSQL database. Later the
synchronisation of the desktops lives here too.
"""
