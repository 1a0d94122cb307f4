"""Every control of every screen, for each kind of user, on the composed main window.

Nothing is dead, nothing is disabled in silence, nothing needs the mouse.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from clinic_desktop.app.palette_sources import palette_groups
from clinic_desktop.app.pictures.scenes import scenes
from clinic_desktop.kernel.text import translate
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.accessibility import (
    dead_controls,
    duplicated_shortcuts,
    unnamed_inputs,
)
from tests.support.controls import (
    keyless,
    out_of_reach,
    shown_windows,
    unexplained,
    unexplained_actions,
    unsavable,
)
from tests.support.whole_program import LOGINS, Whole, in_front_of, make_small_demo

# These end or cover the window, and have tests of their own.
_ENDS = {"Quit", "Sign out", "Lock", "Switch user…"}
# What goes back to the usual has an effect only after something else was done.
_AFTER = {"Normal size": "Larger", "Go to today": "Day after"}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture(params=LOGINS)
def login(request: pytest.FixtureRequest) -> str:
    assert isinstance(request.param, str)
    return request.param


@pytest.fixture
def whole(qapp: QApplication, demo: Path, tmp_path: Path, login: str) -> Iterator[Whole]:
    with in_front_of(demo, tmp_path / "store", login) as found:
        yield found


def all_actions(whole: Whole) -> list[QAction]:
    return [action for _group, actions in whole.window.action_groups() for action in actions]


def test_no_control_of_any_screen_is_dead_unnamed_or_silent(whole: Whole) -> None:
    drawn = []
    for scene in scenes(whole.stage):
        if scene.name == "locked" or scene.arrange(whole.stage) is None:
            continue
        drawn.append(scene.name)
        for window in shown_windows():
            assert dead_controls(window) == [], scene.name
            assert unnamed_inputs(window) == [], scene.name
            assert unexplained(window) == [], scene.name
            assert out_of_reach(window) == [], scene.name
            assert unsavable(window) == [], scene.name
        whole.stage.clear()
    assert {"agenda", "patients", "palette", "settings-security"} <= set(drawn)
    assert not [m.text for m in notify.history if m.kind == "crash"]


def test_every_action_has_its_own_key_and_tells_why_it_is_off(whole: Whole) -> None:
    for plugin in whole.window.plugins():
        whole.stage.open_tab(plugin.name)
        actions = all_actions(whole)
        assert keyless(actions) == [], plugin.name
        assert duplicated_shortcuts(actions) == [], plugin.name
        assert unexplained_actions(actions) == [], plugin.name


def test_every_screen_and_settings_page_is_reached_by_tab_key_and_palette(whole: Whole) -> None:
    window = whole.window
    offered = {line.title: line for _name, lines in palette_groups(window) for line in lines}
    keys = {action.text(): action for action in window.actions()}
    for number, plugin in enumerate(window.plugins(), start=1):
        title = window.title_of(plugin.name)
        goes = [line for name, line in offered.items() if name == f"Go to {title}"]
        assert len(goes) == 1, title
        assert keys[f"Go to {title}"].shortcut().toString() == f"Ctrl+{number}"
        for go in (goes[0].run, keys[f"Go to {title}"].trigger):
            window.open_settings()
            go()
            assert window.current_name() == plugin.name
        window.open_settings()
        window.tabs.tabBarClicked.emit(number - 1)
        assert window.current_name() == plugin.name
    from clinic_desktop.app.settings_host import SettingsHost

    assert len(window.settings_pages()) >= 3
    for page in window.settings_pages():
        offered[translate("Settings", page.title)].run()
        whole.stage.settle()
        host = window.stack.findChild(SettingsHost)
        assert host is not None
        assert host.current() == page.name
        window.open_tab(window.plugins()[0].name)


def test_a_page_that_the_role_lacks_is_nowhere(whole: Whole, login: str) -> None:
    """A receptionist finds no users page, neither listed nor in the palette."""
    titles = {line.title for _name, lines in palette_groups(whole.window) for line in lines}
    has = {page.name for page in whole.window.settings_pages()}
    for name in ("users", "clinic", "backup"):
        assert (name in has) is (login in ("admin", "manager")), name
    assert ("reviews" in has) is (login == "manager")
    assert ("Users and roles" in titles) is ("users" in has)


class Seen:
    """What a user could see of the program, to tell whether an action did anything."""

    def __init__(self, whole: Whole) -> None:
        window = whole.window
        image = window.grab().toImage()
        self.facts = (
            image.constBits().tobytes(),
            window.current_name(),
            tuple(sorted(f"{type(w).__name__}{w.windowTitle()}" for w in shown_windows())),
            id(window.focusWidget()),
            theme.tokens().name,
            theme.scale(),
            len(notify.history),
            tuple(window.toaster.messages()),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Seen) and self.facts == other.facts

    def __hash__(self) -> int:
        return hash(self.facts)


def prepare(whole: Whole, tab: str) -> None:
    """Open a tab with something chosen: an appointment still expected, or a patient."""
    stage = whole.stage
    stage.clear()
    agenda: Any = stage.open_tab("agenda")
    if agenda.presenter.plan is None or not agenda.day.isVisible():
        stage.trigger("agenda.show_day")
    if agenda.presenter.shown != agenda.presenter.today():
        agenda.presenter.go_to(agenda.presenter.today())
        stage.settle()
    expected = next(
        a for a in agenda.presenter.plan.appointments if a.status.value in ("booked", "confirmed")
    )
    agenda.day.select(expected.id)
    if tab == "patients":
        stage.open_tab("patients", patient_id=expected.patient_id)
    whole.window.bar.box.setFocus()


def do(whole: Whole, text: str) -> None:
    (action,) = [a for a in all_actions(whole) if a.text() == text]
    action.trigger()
    whole.stage.settle()


@pytest.mark.parametrize("login", ["reception"], indirect=True)
@pytest.mark.parametrize("tab", ["agenda", "patients"])
def test_every_action_has_an_effect_that_can_be_seen(whole: Whole, tab: str) -> None:
    prepare(whole, tab)
    here = f"Go to {whole.window.title_of(tab)}"
    groups = whole.window.action_groups() if tab == "agenda" else whole.window.action_groups()[:1]
    texts = [a.text() for _group, actions in groups for a in actions if a.isEnabled()]
    assert len(texts) > 4
    silent = []
    for text in [text for text in texts if text not in _ENDS | {here}]:
        prepare(whole, tab)
        if text in _AFTER:
            do(whole, _AFTER[text])
        before = Seen(whole)
        do(whole, text)
        if Seen(whole) == before:
            silent.append(text)
        while whole.window.undo_action.isEnabled():
            whole.window.undo_action.trigger()
            whole.stage.settle()
    assert silent == []
