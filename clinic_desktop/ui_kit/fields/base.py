"""What every field of a form can do, and the plain ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from clinic_desktop.kernel.text import clean_line
from clinic_desktop.ui_kit import theme


@runtime_checkable
class Field(Protocol):
    """A widget that holds one value.

    `edited` is sent when the user changes it; `problem()` is the sentence for what can't be read,
    or ''.
    """

    edited: Any

    def value(self) -> Any:
        """Return the value, None or '' when empty."""

    def set_value(self, value: Any) -> None:
        """Show a value, without sending `edited`."""

    def problem(self) -> str:
        """Return what is wrong with what is typed, or ''."""


@runtime_checkable
class KeepsTyped(Protocol):
    """A field whose value is no plain text: what of it goes to the drafts journal, and back."""

    def typed(self) -> Any:
        """Return text, or a list of texts."""

    def set_typed(self, typed: Any) -> None:
        """Show what `typed` returned, also before its option is there."""


class LineField(QLineEdit):
    """One line of text; the value has no control characters and no outer or doubled blanks."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, limit: int = 300, hint: str = "") -> None:
        super().__init__(parent)
        self.setMaxLength(limit)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self.edited)

    def value(self) -> Any:
        """Return the cleaned text."""
        return clean_line(self.text())

    def set_value(self, value: Any) -> None:
        """Show a text from its beginning."""
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)

    def problem(self) -> str:
        """Return '': any text is a text."""
        return ""


class PasswordField(LineField):
    """A line whose text is hidden; the value is taken as typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def value(self) -> str:
        """Return the text exactly as typed."""
        return self.text()


class TextField(QPlainTextEdit):
    """Some lines of text; Tab leaves the field."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: int = 3) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        height = self.fontMetrics().lineSpacing() * lines + theme.px(theme.SPACE.l)
        self.setFixedHeight(height)
        self._quiet = False
        self.textChanged.connect(self._changed)

    def value(self) -> str:
        """Return the text without outer blanks."""
        return self.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self._quiet = True
        self.setPlainText("" if value is None else str(value))
        self._quiet = False

    def problem(self) -> str:
        """Return ''."""
        return ""

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit()


class ChoiceField(QComboBox):
    """One of some options, each a (value, text) pair; `empty` adds a first one for None.

    The values are kept here, not in the items: Qt would give a `StrEnum` back as a plain text.
    """

    edited = Signal()

    def __init__(
        self,
        options: Sequence[tuple[Any, str]] = (),
        parent: QWidget | None = None,
        *,
        empty: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._empty = empty
        self._values: list[Any] = []
        self._awaited: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.set_options(options)
        self.activated.connect(self._on_activated)

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Replace the options; keeps the value if it is still among them."""
        before = self.value() if self.count() else None
        self.clear()
        self._values.clear()
        if self._empty is not None:
            self.add_option(None, self._empty)
        for value, text in options:
            self.add_option(value, text)
        if self._awaited is None:
            self.set_value(before)
        else:
            self.set_typed(self._awaited)

    def fit(self, text: str) -> None:
        """Be wide enough for a text, as in a row of filters, where a cut one says nothing."""
        self.ensurePolished()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        words = QSize(metrics.horizontalAdvance(text) + metrics.averageCharWidth(), 0)
        kind = QStyle.ContentsType.CT_ComboBox
        self.setMinimumWidth(self.style().sizeFromContents(kind, option, words, self).width())

    def add_option(self, value: Any, text: str) -> None:
        """Add one more option at the end."""
        self._values.append(value)
        self.addItem(text, value)

    def has_option(self, value: Any) -> bool:
        """Tell whether a value can be chosen."""
        return value in self._values

    def value(self) -> Any:
        """Return the value of the chosen option."""
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def set_value(self, value: Any) -> None:
        """Choose the option of a value; an unknown one chooses the first."""
        self._awaited = None
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def problem(self) -> str:
        """Return ''."""
        return ""

    def typed(self) -> str:
        """Return the value as text, '' for none."""
        value = self.value()
        return "" if value is None else str(value)

    def set_typed(self, typed: Any) -> None:
        """Choose the option whose value reads so; while there is none, wait for it."""
        for value in self._values:
            if ("" if value is None else str(value)) == typed:
                self.set_value(value)
                return
        self._awaited = typed

    def _on_activated(self, _place: int) -> None:
        self._awaited = None
        self.edited.emit()


class CheckField(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text.replace("&", ""))
        self.clicked.connect(lambda _checked: self.edited.emit())

    def value(self) -> bool:
        """Tell whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick or not."""
        self.setChecked(bool(value))

    def problem(self) -> str:
        """Return ''."""
        return ""
