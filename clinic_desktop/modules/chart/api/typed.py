"""What was typed into a note and not saved yet."""

from __future__ import annotations

from clinic_desktop.modules.chart.service.notes import TypedNote, typed_note

__all__ = ["TypedNote", "typed_note"]
