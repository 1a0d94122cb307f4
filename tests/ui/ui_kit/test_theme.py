"""Themes: readable pairs, live switching, sizes, icons."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.tokens import contrast_ratio, text_pairs, tokens_of
from clinic_desktop.ui_kit.widgets import PrimaryButton

THEMES = ["light", "dark", "contrast"]


@pytest.mark.parametrize("name", THEMES)
def test_all_text_reaches_four_and_a_half_to_one(name: str) -> None:
    weak = [
        f"{pair}: {contrast_ratio(ink, ground):.2f}"
        for pair, ink, ground in text_pairs(tokens_of(name))
        if contrast_ratio(ink, ground) < 4.5
    ]
    assert weak == []


@pytest.mark.parametrize("name", THEMES)
def test_the_focus_ring_and_fields_stand_out(name: str) -> None:
    found = tokens_of(name)
    assert contrast_ratio(found.focus, found.surface) >= 3
    assert contrast_ratio(found.focus, found.background) >= 3


def test_high_contrast_reaches_seven_to_one() -> None:
    found = tokens_of("contrast")
    for role in ("text", "secondary", "primary", "danger", "warning", "ok"):
        assert contrast_ratio(found.colour(role), found.surface) >= 7


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
def test_a_theme_is_put_on_live(qapp: QApplication, qtbot: QtBot, name: str, scale: float) -> None:
    label = QLabel("Ana")
    qtbot.addWidget(label)
    label.show()
    heard: list[None] = []
    theme.signals.changed.connect(lambda: heard.append(None))
    theme.apply(qapp, name, scale)
    assert len(heard) == 1
    assert theme.tokens().name == name
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.tokens().background
    qapp.processEvents()
    assert label.fontInfo().pointSizeF() == pytest.approx(10 * scale, abs=0.6)
    assert theme.px(10) == round(10 * scale)


def test_the_scale_has_limits(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 9)
    assert theme.scale() == 2.0
    theme.apply(qapp, "light", 0.1)
    assert theme.scale() == 0.8


def test_figures_are_tabular_and_the_bundled_font_is_there() -> None:
    font = theme.font("body")
    assert QFontInfo(font).family() in {"Inter", "Segoe UI"}
    assert font.featureValue(font.featureTags()[0]) == 1


def test_an_icon_follows_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    button = PrimaryButton("Book", icon="plus")
    qtbot.addWidget(button)
    before = button.icon().pixmap(16, 16).toImage()
    theme.apply(qapp, "dark", 1)
    assert button.icon().pixmap(16, 16).toImage() != before


def test_every_bundled_icon_draws() -> None:
    for name in icons.names():
        image = icons.pixmap(name, "text", 16).toImage()
        pixels = {image.pixelColor(x, y).alpha() for x in range(32) for y in range(32)}
        assert max(pixels) > 0, name


def test_an_unknown_icon_is_a_mistake() -> None:
    for _ in range(200):  # a painter that outlives its picture dies only now and then
        with pytest.raises(FileNotFoundError):
            icons.icon("no-such-icon")


def test_an_icon_of_a_dead_button_is_forgotten(qapp: QApplication) -> None:
    button = PrimaryButton("Book", icon="plus")
    button.deleteLater()
    del button
    qapp.processEvents()
    theme.apply(qapp, "dark", 1)
    theme.apply(qapp, "light", 1)
