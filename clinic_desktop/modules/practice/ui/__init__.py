"""The practice screens: sign-in, lock, first run, settings, emergency access."""
