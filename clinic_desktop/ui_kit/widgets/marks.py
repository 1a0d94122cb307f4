"""Small marks: badge, pill, tag, key cap, avatar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets.containers import restyle

_AVATAR_HUES = ("violet", "blue", "green", "slate", "primary")


class _Mark(QLabel):
    kit = ""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, tone: str = "") -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kit", self.kit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if tone:
            self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Change the tone: a hue, or primary, danger, warning, ok."""
        self.setProperty("tone", tone)
        restyle(self)


class Badge(_Mark):
    """A count in a filled round; hidden at zero."""

    kit = "badge"

    def set_count(self, count: int) -> None:
        """Show a count, 99+ above 99, nothing at zero."""
        self.setText("99+" if count > 99 else str(count))
        self.setVisible(count > 0)


class Pill(_Mark):
    """A state in words on a soft round ground; put a sign before the words, not colour alone."""

    kit = "pill"


class Tag(_Mark):
    """A fact in words on a soft square ground (allergy, flag)."""

    kit = "tag"


class CodeMark(_Mark):
    """A code in a thin box."""

    kit = "code"


class KeyCap(_Mark):
    """A keyboard shortcut as the system writes it."""

    kit = "key"

    def __init__(self, shortcut: str | QKeySequence, parent: QWidget | None = None) -> None:
        super().__init__(key_words(shortcut), parent)


class Avatar(QWidget):
    """A person's picture, or the initials on a colour that belongs to the name."""

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, size: int = 28, hue: str = ""
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._hue = hue
        self._picture: QPixmap | None = None
        self.set_person(name)

    def set_person(self, name: str, picture: QPixmap | None = None) -> None:
        """Show a person."""
        self._name = name
        self._picture = picture
        self.setAccessibleName(translate("Kit", "Picture of {name}").format(name=name))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the scaled side."""
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw the round."""
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self._name, self._picture, hue=self._hue)
        painter.end()


def key_words(shortcut: str | QKeySequence) -> str:
    """Return a shortcut in the system's words, its keys apart: "Ctrl K", "Ctrl +"."""
    native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    keys = native.removesuffix("+").split("+") + (["+"] if native.endswith("+") else [])
    return " ".join(key for key in keys if key)


def initials(name: str) -> str:
    """Return up to two capitals: of the first and the last part of a name."""
    parts = [part for part in name.replace(",", " ").split() if part[0].isalpha()]
    if not parts:
        return "?"
    chosen = parts[:1] if len(parts) == 1 else [parts[0], parts[-1]]
    return "".join(part[0].upper() for part in chosen)


def person_colour(name: str) -> QColor:
    """Return the ink that belongs to a name in this theme: same name, same colour."""
    number = sum(ord(ch) * (place + 1) for place, ch in enumerate(name))
    return theme.tokens().colour(_AVATAR_HUES[number % len(_AVATAR_HUES)])


def paint_avatar(
    painter: QPainter,
    rect: QRectF,
    name: str,
    picture: QPixmap | None = None,
    *,
    hue: str = "",
) -> None:
    """Draw an avatar into a square: for own-painted lists. `hue` 'primary' or a hue name."""
    found = theme.tokens()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    ground = found.colour(hue) if hue else person_colour(name)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(rect)
    if picture is not None and not picture.isNull():
        painter.save()
        from PySide6.QtGui import QPainterPath

        path = QPainterPath()
        path.addEllipse(rect)
        painter.setClipPath(path)
        painter.drawPixmap(rect.toRect(), picture)
        painter.restore()
        return
    font = theme.font("secondary", 600)
    font.setPixelSize(max(8, round(rect.height() * 0.4)))
    painter.setFont(font)
    painter.setPen(found.background if found.dark else found.surface)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
