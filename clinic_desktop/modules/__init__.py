"""The slices of the program, one a clinical job; siblings meet only through `api.py`."""
