"""The practice rules: frozen values and pure functions, no store and no screen."""
