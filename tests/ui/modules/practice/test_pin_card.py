"""Settings: setting, changing and removing one's own PIN."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clinic_desktop.modules.practice.service.pins import own_pin
from clinic_desktop.modules.practice.ui.pin_card import PinCard
from tests.support.practice_clinic import PASSWORD


@pytest.fixture
def card(qtbot, shell):
    made = PinCard(shell)
    qtbot.addWidget(made)
    made.show()
    return made


def fill(qtbot, card, password, pin, repeated):
    typed = ((card.password, password), (card.pin, pin), (card.repeated, repeated))
    for field, text in typed:
        field.clear()
        qtbot.keyClicks(field, text)
    qtbot.mouseClick(card.set_button, Qt.MouseButton.LeftButton)


def test_a_pin_is_set_changed_and_removed(qtbot, card, ctx, shell):
    assert not card.remove_button.isEnabled()
    assert card.remove_button.toolTip() == "You have no PIN on this computer."
    fill(qtbot, card, PASSWORD, "480215", "480215")
    assert own_pin(ctx)
    assert card.state.text() == "You have a PIN on this computer."
    assert [f.text() for f in (card.password, card.pin, card.repeated)] == ["", "", ""]
    fill(qtbot, card, PASSWORD, "736028", "736028")
    qtbot.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert not own_pin(ctx)
    assert shell.errors == []


@pytest.mark.parametrize(
    ("password", "pin", "repeated", "marked"),
    [
        ("wrong password", "480215", "480215", "pin_password"),
        (PASSWORD, "123456", "123456", "pin"),
        (PASSWORD, "480215", "480216", "repeated"),
    ],
)
def test_what_is_wrong_is_marked(qtbot, card, ctx, password, pin, repeated, marked):
    fill(qtbot, card, password, pin, repeated)
    assert card.form.field(marked).property("problem")
    assert not own_pin(ctx)
