"""The small clinic of tests/support/practice_clinic.py."""

from __future__ import annotations

from tests.support.practice_clinic import (
    clinic,
    ctx,
    environment,
    folder,
    hands,
    nurse,
    session,
)

__all__ = ["clinic", "ctx", "environment", "folder", "hands", "nurse", "session"]
