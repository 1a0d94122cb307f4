"""Dates as people know them; they live in the kernel, for documents have them too."""

from __future__ import annotations

from clinic_desktop.kernel.partial_date import (
    NotAPartialDate,
    PartialDate,
    parse_partial,
    surely_before,
)

__all__ = ["NotAPartialDate", "PartialDate", "parse_partial", "surely_before"]
