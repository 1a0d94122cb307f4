"""Every query of the messages: takes a connection, returns values."""
