"""The kernel: pure Python words that every floor above speaks. Imports nothing of ours."""
