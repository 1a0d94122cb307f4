"""One entry of the chat: words, or a file with what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.media.call.state import FileView
from clinic_desktop.modules.consult.presenters.words import file_problem
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Label, LinkButton

_PICTURE = 200  # pixels
_LONG_WORD = 24  # letters


class Bubble(QFrame):
    """A soft ground at the side of who wrote it."""

    def __init__(self, *, ours: bool) -> None:
        super().__init__()
        self.ours = ours
        self.inside = QVBoxLayout(self)
        side = theme.px(10)
        self.inside.setContentsMargins(side, theme.px(6), side, theme.px(6))
        self.inside.setSpacing(theme.px(2))

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw the ground."""
        found = theme.tokens()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(found.primary_soft if self.ours else found.line_soft)
            radius = theme.px(theme.RADIUS)
            painter.drawRoundedRect(self.rect(), radius, radius)


class TextBubble(Bubble):
    """Written words, as plain text whatever stands in them."""

    def __init__(self, who: str, text: str, time: str, *, ours: bool) -> None:
        super().__init__(ours=ours)
        words = Label(broken(text))
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = Label(f"{who} · {time}" if who else time, "caption", tone="secondary")
        self.inside.addWidget(words)
        self.inside.addWidget(about)
        self.setAccessibleName(f"{who}, {time}: {text}")


@dataclass(frozen=True, slots=True)
class FileDeeds:
    """What the buttons of a file do."""

    keep: Callable[[str], None]
    discard: Callable[[str], None]
    take: Callable[[str], None]
    refuse: Callable[[str], None]
    cancel: Callable[[str], None]


class FileBubble(Bubble):
    """A file on its way, or here; `show_file` follows it."""

    def __init__(self, file: FileView, deeds: FileDeeds) -> None:
        super().__init__(ours=file.ours)
        ref = file.ref
        self.picture = QLabel()
        self.picture.hide()
        self.name = Label("")
        self.name.setWordWrap(True)
        self.state = Label("", "secondary", tone="secondary")
        self.state.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(theme.px(4))
        self.keep = _button(translate("Consult", "File in chart"), lambda: deeds.keep(ref))
        self.discard = _button(translate("Consult", "Discard"), lambda: deeds.discard(ref))
        self.take = _button(translate("Consult", "Take"), lambda: deeds.take(ref))
        self.refuse = _button(translate("Consult", "Refuse"), lambda: deeds.refuse(ref))
        self.cancel = _button(translate("Consult", "Call off"), lambda: deeds.cancel(ref))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.m))
        for button in (self.keep, self.discard, self.take, self.refuse, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.picture, self.name, self.bar, self.state):
            self.inside.addWidget(widget)
        self.inside.addLayout(row)

    def show_file(self, file: FileView, *, filed: bool, discarded: bool, here: bool) -> None:
        """Show how it stands."""
        size = QLocale().formattedDataSize(file.size, 0)
        self.name.setText(broken(f"{file.name} · {size}"))
        running = file.what == "progress"
        self.bar.setVisible(running)
        self.bar.setRange(0, 100)
        self.bar.setValue(100 * file.done // max(1, file.size))
        self.bar.setAccessibleName(
            translate("Consult", "Progress of {name}").format(name=file.name)
        )
        text = _state(file, filed=filed, discarded=discarded)
        self.state.setText(text)
        self.state.setVisible(bool(text))
        self.state.set_tone("danger" if file.what == "failed" else "secondary")
        decided = filed or discarded
        open_here = here and not decided
        self.keep.setVisible(open_here)
        self.discard.setVisible(open_here)
        asked = file.what == "offered" and not file.ours
        self.take.setVisible(asked)
        self.refuse.setVisible(asked)
        self.cancel.setVisible(running or (file.ours and file.what in ("waiting", "offered")))
        for button in (self.keep, self.discard, self.take, self.refuse, self.cancel):
            button.setAccessibleName(f"{button.text()}: {file.name}")
        self.setAccessibleName(f"{file.name}, {size}. {text}")

    def show_picture(self, png: bytes) -> None:
        """Show a small picture of it."""
        found = QPixmap()
        if found.loadFromData(png, "PNG"):
            side = theme.px(_PICTURE)
            self.picture.setPixmap(
                found.scaled(
                    side,
                    side,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            self.picture.setAccessibleName(translate("Consult", "Small picture of the file"))
            self.picture.show()


def side_of(bubble: Bubble) -> QWidget:
    """Return a row with the bubble at its side."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    if bubble.ours:
        layout.addStretch(1)
    layout.addWidget(bubble, 5)
    if not bubble.ours:
        layout.addStretch(1)
    return row


def broken(text: str) -> str:
    """Return a text in which endless words can be wrapped."""
    words = (
        "\u200b".join(word[at : at + _LONG_WORD] for at in range(0, len(word), _LONG_WORD))
        for word in text.split(" ")
    )
    return " ".join(words)


def _button(text: str, run: Callable[[], None]) -> LinkButton:
    button = LinkButton(text)
    button.clicked.connect(run)
    return button


def _state(file: FileView, *, filed: bool, discarded: bool) -> str:
    if filed:
        return translate("Consult", "✓ filed in the chart")
    if discarded:
        return translate("Consult", "discarded")
    if file.what == "failed":
        return file_problem(file.why)
    texts = {
        "waiting": translate("Consult", "waits"),
        "offered": translate("Consult", "waits for a yes") if file.ours else "",
        "progress": translate("Consult", "on its way"),
        "sent": translate("Consult", "✓ sent and checked"),
        "arrived": translate("Consult", "came whole"),
    }
    return texts.get(file.what, "")
