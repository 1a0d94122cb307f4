"""Every state of every control is readable, measured on the pictures of real widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField, TextField
from clinic_desktop.ui_kit.tokens import contrast_ratio
from clinic_desktop.ui_kit.widgets import (
    DangerButton,
    GhostButton,
    IconButton,
    Label,
    LinkButton,
    PrimaryButton,
    QuietButton,
    Segmented,
)

WORDS = "HHHHHH"  # wide strokes, so that some pixels have the full ink
Make = Callable[[], QWidget]


def line() -> QWidget:
    found = LineField()
    found.set_value(WORDS)
    return found


def text() -> QWidget:
    found = TextField(lines=2)
    found.set_value(WORDS)
    return found


MAKERS: dict[str, Make] = {
    "primary": lambda: PrimaryButton(WORDS),
    "quiet": lambda: QuietButton(WORDS),
    "danger": lambda: DangerButton(WORDS),
    "link": lambda: LinkButton(WORDS),
    "ghost": lambda: GhostButton(WORDS),
    "icon": lambda: IconButton("square", WORDS),
    "segmented": lambda: Segmented([("a", WORDS)], name=WORDS),
    "check": lambda: CheckField(WORDS),
    "choice": lambda: ChoiceField([(1, WORDS)]),
    "line": line,
    "text": text,
    "label": lambda: Label(WORDS),
}
RINGED = [name for name in MAKERS if name != "label"] + ["slider"]
MAKERS["slider"] = lambda: QSlider(Qt.Orientation.Horizontal)


@pytest.fixture(params=["light", "dark", "contrast"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    theme.apply(qapp, request.param, 2.0)
    assert isinstance(request.param, str)
    return request.param


@pytest.fixture(params=["surface", "background"])
def place(request: pytest.FixtureRequest, qtbot: QtBot, look: str) -> QWidget:
    """Return a window on one of the two grounds, with a place for the keyboard."""
    del look
    window = QWidget()
    window.setProperty("surface", request.param)
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    QVBoxLayout(window).addWidget(QuietButton("elsewhere"))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def put(place: QWidget, name: str) -> QWidget:
    widget = MAKERS[name]()
    layout = place.layout()
    assert layout is not None
    layout.addWidget(widget)
    place.resize(600, 300)
    QApplication.processEvents()
    return widget


def ink_ratio(place: QWidget, widget: QWidget, name: str) -> float:
    """Return the contrast of the strongest pixel of the words to the ground behind them."""
    image = place.grab(QRect(widget.mapTo(place, widget.rect().topLeft()), widget.size())).toImage()
    inset = theme.px(6)
    left = theme.px(24) if name == "check" else inset  # right of the box
    right = image.width() - (theme.px(40) if name == "choice" else inset)  # left of the arrow
    colours = Counter(
        image.pixel(x, y) for x in range(left, right) for y in range(inset, image.height() - inset)
    )
    ground = QColor(colours.most_common(1)[0][0])
    return max(contrast_ratio(ground, QColor(colour)) for colour in colours)


@pytest.mark.parametrize("name", [name for name in MAKERS if name != "slider"])
def test_words_are_readable_enabled_hovered_and_disabled(place: QWidget, name: str) -> None:
    widget = put(place, name)
    inner = widget.findChild(QWidget) if name == "segmented" else None
    assert ink_ratio(place, widget, name) >= (3 if name == "icon" else 4.5)
    (inner or widget).setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert ink_ratio(place, widget, name) >= (3 if name == "icon" else 4.5)
    (inner or widget).setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    widget.setEnabled(False)
    faint = ink_ratio(place, widget, name)
    assert faint >= 3
    assert name == "icon" or faint < 7  # it looks disabled


@pytest.mark.parametrize("name", RINGED)
def test_the_focus_ring_can_be_seen_against_what_it_touches(place: QWidget, name: str) -> None:
    widget = put(place, name)
    target = widget.findChild(QWidget) if name == "segmented" else widget
    assert isinstance(target, QWidget)
    before = edge(place, target)
    target.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    after = edge(place, target)
    ring = theme.tokens().focus
    assert ring not in before
    assert after.count(ring) == 2
    start = after.index(ring)
    # Two pixels at each side: between the ring and a ground there may be a hair line.
    for side in (after[start - 2 : start], after[start + 2 : start + 4]):
        assert max(contrast_ratio(ring, colour) for colour in side) >= 3


def edge(place: QWidget, widget: QWidget) -> list[QColor]:
    """Return the pixels from left of a widget into it, at half its height."""
    image = place.grab().toImage()
    corner = widget.mapTo(place, widget.rect().topLeft())
    y = corner.y() + widget.height() // 2
    return [QColor(image.pixel(x, y)) for x in range(corner.x() - 4, corner.x() + 12)]
