"""Who wrote what into a fact, and when: one entry a saving."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FactChange:
    """One saving. `values` holds the fields that it set, as the fact's details have them.

    With an `error_reason` the fact was marked as entered in error.
    """

    at_ms: int
    user_name: str
    created: bool
    values: Mapping[str, Any]
    error_reason: str = ""
