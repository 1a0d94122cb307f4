"""Every query of the agenda: takes a connection, returns values of the domain."""
