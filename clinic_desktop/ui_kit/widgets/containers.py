"""Boxes and words: card, section label, line, label with a text role."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.ui_kit import theme

_WIDEST_LEAST, _ANY = 480, 1_000_000


class Label(QLabel):
    """Plain text in one of the type roles; `tone` colours it (secondary, danger, ok ...)."""

    def __init__(
        self, text: str = "", role: str = "body", parent: QWidget | None = None, *, tone: str = ""
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Change the colour role."""
        self.setProperty("tone", tone)
        restyle(self)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: one endless word or name never makes a window wider."""
        return super().minimumSizeHint().boundedTo(QSize(theme.px(_WIDEST_LEAST), _ANY))


class SectionLabel(Label):
    """A small heading in capitals, as above the parts of a side panel."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.upper(), "caption", parent)
        self.setAccessibleName(text)


class Line(QFrame):
    """A hair line; `soft` inside a card, `vertical` between panels."""

    def __init__(
        self, parent: QWidget | None = None, *, soft: bool = False, vertical: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "line-v" if vertical else "line-soft" if soft else "line")


class Card(QFrame):
    """A surface with an edge; with a title it has a head row, and `head` takes more widgets.

    `body` is the layout to fill.
    """

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, padding: int = theme.SPACE.m
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.head = QHBoxLayout()
        if title:
            self.head.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
            self.head.addWidget(Label(title, "strong"))
            self.head.addStretch(1)
            outer.addLayout(self.head)
            outer.addWidget(Line(soft=True))
        self.body = QVBoxLayout()
        inset = theme.px(padding)
        self.body.setContentsMargins(inset, inset, inset, inset)
        self.body.setSpacing(theme.px(theme.SPACE.s))
        outer.addLayout(self.body, 1)


class Panel(QWidget):
    """A plain area on `surface` or `background`."""

    def __init__(self, surface: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", surface)


def breakable(path: Path) -> str:
    """Return a path that a label can wrap behind each folder; not for copying."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")  # a blank without width


def restyle(widget: QWidget) -> None:
    """Let the stylesheet look again after a property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
