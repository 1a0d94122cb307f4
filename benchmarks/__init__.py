"""Measured speed: each promise of docs/performance.md against raw SQLCipher in the same run."""
