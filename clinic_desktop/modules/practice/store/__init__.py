"""Every query of the practice module; rows never leave it."""
