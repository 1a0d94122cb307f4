"""The clinic's synchronisation server: knows `clinic_protocol`, never the desktop."""
