"""A time of day whose value is the minute of the day: what the rules count in."""

from __future__ import annotations

from datetime import time
from typing import Any

from clinic_desktop.ui_kit.fields import TimeField


class MinuteField(TimeField):
    """9:30 is 570; None when empty or not understood."""

    def value(self) -> Any:
        """Return the minute of the day."""
        found = super().value()
        return None if found is None else found.hour * 60 + found.minute

    def problem(self) -> str:
        """Say that it is not a time."""
        return "" if self.value() is not None else super().problem()

    def set_value(self, value: Any) -> None:
        """Show a minute of the day as a time."""
        super().set_value(None if value is None else time(value // 60, value % 60))
