"""Fields of the chart's forms: partial dates, words with a code, items in rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import text_language, translate
from clinic_desktop.kernel.typed import date_order
from clinic_desktop.modules.chart.api import CodeHit, PartialDate
from clinic_desktop.modules.chart.presenters.lists.partial_typed import partial_typed, read_partial
from clinic_desktop.modules.chart.presenters.lists.values import CodedText, details_of
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.pickers import Choice, SearchPicker
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.rows_editor import RowField, RowsEditor


class PartialDateField(LineField):
    """A year, a month of a year, or a day."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, limit=12, hint=translate("Chart", "2019, 3/2019 or a day"))
        self._today = today

    def value(self) -> PartialDate | None:
        """Return the date, None when empty or not understood."""
        return read_partial(self.text(), date_order(QLocale().name()), self._today)

    def set_value(self, value: Any) -> None:
        """Show a date as far as it is known."""
        self.setText(partial_typed(value, date_order(QLocale().name())))

    def problem(self) -> str:
        """Say that it is no date."""
        if self.text().strip() and self.value() is None:
            return translate(
                "Chart", "This is not a date. Give a year, a month and year, or a day."
            )
        return ""


class CodedField(SearchPicker):
    """Words, with a code where one is picked; words alone are welcome too.

    `search` is the service that finds codes, `system` the one they are of.
    """

    def __init__(
        self,
        shell: Shell,
        search: Callable[..., Sequence[CodeHit]],
        system: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Chart", "Word, synonym or code"), parent)
        self._shell, self._find, self._system = shell, search, system
        self.text_edited.connect(self._search)
        self.field.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> CodedText:
        """Return what is written, with its code."""
        hit = super().value()
        if isinstance(hit, CodedText):
            return hit
        return CodedText(" ".join(self.field.text().split()))

    def set_value(self, choice: Any) -> None:
        """Show words and code, or hold what was picked."""
        if isinstance(choice, CodedText):
            if not choice.code:
                super().set_value(None)
                self.field.setText(choice.text)
                return
            choice = Choice(choice, choice.text, trailing=choice.code)
        super().set_value(choice)

    def problem(self) -> str:
        """Say that nothing is written."""
        return "" if self.value().text else translate("Chart", "Say what it is.")

    def typed(self) -> list[str]:
        """Return the words and the code as texts."""
        value = self.value()
        return [value.text, value.code_system, value.code, value.code_display]

    def set_typed(self, typed: Any) -> None:
        """Show what `typed` returned."""
        self.set_value(CodedText(*typed))

    def _search(self, text: str) -> None:
        show = partial(self._show_hits, text)
        self._shell.tasks.read(self._find, text, text_language(), then=show, owner=self)

    def _show_hits(self, text: str, hits: Sequence[CodeHit]) -> None:
        if text != self._asked:
            return  # more was typed meanwhile
        none = translate("Chart", "No code for it; the words are kept")
        self.set_choices([_choice(hit, self._system) for hit in hits], message=none)


class PlainText(LineField):
    """Words of a fact that could have a code and has none here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, limit=500)
        self._before = CodedText()

    def value(self) -> CodedText:
        """Return the words; the code that came with them stays while they do."""
        text = super().value()
        return self._before if text == self._before.text else CodedText(text)

    def set_value(self, value: Any) -> None:
        """Show the words."""
        self._before = value if isinstance(value, CodedText) else CodedText(value or "")
        super().set_value(self._before.text)

    def problem(self) -> str:
        """Say that nothing is written."""
        return "" if self.text().strip() else translate("Chart", "Say what it is.")

    def typed(self) -> list[str]:
        """Return the words and the code as texts."""
        value = self.value()
        return [value.text, value.code_system, value.code, value.code_display]

    def set_typed(self, typed: Any) -> None:
        """Show what `typed` returned."""
        self.set_value(CodedText(*typed))


class ItemsField(RowsEditor):
    """Several small things of one kind, a row each; the value is a tuple of dataclasses."""

    def __init__(
        self, item: type[Any], rows: Sequence[RowField], keys: Sequence[str], add_text: str
    ) -> None:
        super().__init__("", rows, keys, add_text)
        self._item = item
        self._names = [row.name for row in rows]

    def value(self) -> tuple[Any, ...]:
        """Return the items of the rows that say something."""
        return tuple(
            details_of(self._item, {**(meta or {}), **values}) for values, meta in self.filled()
        )

    def set_value(self, value: Any) -> None:
        """Show items; what has no field here travels along."""
        lines = []
        for item in value or ():
            every = {field.name: getattr(item, field.name) for field in fields(item)}
            shown = {name: every[name] for name in self._names}
            lines.append((shown, {n: v for n, v in every.items() if n not in shown}))
        self.set_lines(lines)

    def problem(self) -> str:
        """Return the first thing that can't be read."""
        for number in range(self.count()):
            for name in self._names:
                problem = str(self.widget(number, name).problem())
                if problem:
                    return problem
        return ""

    def typed(self) -> list[dict[str, Any]]:
        """Return each row's fields as they were typed."""
        return [
            {name: _typed(self.widget(number, name)) for name in self._names}
            for number in range(self.count())
        ]

    def set_typed(self, typed: Any) -> None:
        """Show what `typed` returned."""
        self.set_lines([({}, None) for _row in typed])
        for number, row in enumerate(typed):
            for name, value in row.items():
                widget = self.widget(number, name)
                if hasattr(widget, "set_typed"):
                    widget.set_typed(value)
                elif isinstance(widget, LineField):
                    widget.setText(value)
                else:
                    widget.set_value(value)


def _typed(widget: Any) -> Any:
    if hasattr(widget, "typed"):
        return widget.typed()
    return widget.text() if isinstance(widget, LineField) else widget.value()


def _choice(hit: CodeHit, system: str) -> Choice:
    held = CodedText(hit.shown, system, hit.code, hit.title)
    return Choice(held, hit.shown, detail=hit.matched, trailing=hit.code)
