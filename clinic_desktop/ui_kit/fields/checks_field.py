"""A field for any number of some options."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from clinic_desktop.ui_kit import theme

_LINES = 4


class ChecksField(QListWidget):
    """Options to tick, each a (value, text) pair; its value is a tuple in the options' order.

    Space ticks the current one. A value that is set before its option is there (the options come
    from the store) is kept until they are.
    """

    edited = Signal()

    def __init__(
        self, options: Sequence[tuple[Any, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self._wanted: tuple[Any, ...] = ()
        self._awaited: list[str] | None = None
        self.setFixedHeight(theme.px(26) * _LINES)
        self.itemChanged.connect(self._on_changed)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Replace the options; what is ticked stays ticked."""
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _text in options]
        for _value, text in options:
            item = QListWidgetItem(text, self)
            item.setFlags(
                Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
            )
        self.blockSignals(False)
        if self._awaited is None:
            self.set_value(self._wanted)
        else:
            self.set_typed(self._awaited)

    def value(self) -> tuple[Any, ...]:
        """Return the ticked values; those without an option stay as they were set."""
        unknown = tuple(value for value in self._wanted if value not in self._values)
        return tuple(v for v in self._values if v in self._wanted) + unknown

    def set_value(self, value: Any) -> None:
        """Tick the options of some values, without sending `edited`."""
        self._wanted, self._awaited = tuple(value or ()), None
        self.blockSignals(True)
        for place, known in enumerate(self._values):
            ticked = known in self._wanted
            self.item(place).setCheckState(
                Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            )
        self.blockSignals(False)

    def typed(self) -> list[str]:
        """Return the ticked values as texts."""
        return [str(value) for value in self.value()]

    def set_typed(self, typed: Any) -> None:
        """Tick the options whose values read so; those that are not there are waited for."""
        self.set_value(tuple(value for value in self._values if str(value) in typed))
        if len(self._wanted) < len(typed):
            self._awaited = list(typed)

    def problem(self) -> str:
        """Return ''."""
        return ""

    def _on_changed(self, item: QListWidgetItem) -> None:
        self._awaited = None
        value = self._values[self.row(item)]
        others = tuple(known for known in self._wanted if known != value)
        ticked = item.checkState() is Qt.CheckState.Checked
        self._wanted = (*others, value) if ticked else others
        self.edited.emit()
