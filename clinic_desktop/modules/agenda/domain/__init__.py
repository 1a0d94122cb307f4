"""The agenda's values and rules: pure, without storage and without Qt."""
