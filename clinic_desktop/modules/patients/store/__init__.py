"""Every query of the patients module: domain values in and out, rows never leave."""
