"""No key of an open chart means two things at once: Qt would then do neither."""

from __future__ import annotations

from collections import defaultdict

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.app.tabs import tabs
from tests.support.chart_lists import ChartPeople, chart_people


@pytest.fixture
def people(ctx, make_ctx, qapp) -> ChartPeople:
    return chart_people(ctx, make_ctx)


def owners(action: QAction) -> list[QWidget]:
    return [owner for owner in action.associatedObjects() if isinstance(owner, QWidget)]


def meet(one: QAction, other: QAction) -> bool:
    """Tell whether the keyboard can be where both are listened for."""
    pairs = [(a, b) for a in owners(one) for b in owners(other)]
    return any(a is b or a.isAncestorOf(b) or b.isAncestorOf(a) for a, b in pairs)


def clashes(screen: QWidget) -> list[str]:
    by_key: dict[str, list[QAction]] = defaultdict(list)
    for action in screen.findChildren(QAction):
        for keys in action.shortcuts():
            by_key[keys.toString()].append(action)
    return sorted(
        f"{keys}: {one.text()} / {other.text()}"
        for keys, actions in by_key.items()
        for number, one in enumerate(actions)
        for other in actions[number + 1 :]
        if meet(one, other)
    )


def test_no_key_of_a_chart_has_two_meanings(qtbot: QtBot, people: ChartPeople):
    plugin = next(tab for tab in tabs() if tab.name == "patients")
    screen = plugin.create(people.shell())
    qtbot.addWidget(screen)
    screen.resize(1366, 640)
    screen.show()
    screen.opened(patient_id=people.ana)
    sections = screen.page.sections
    names = [section.name for section in sections._sections]
    assert len(names) > 8
    for name in names:
        sections.go(name)
        assert sections.page(name) is not None
    assert "\n".join(clashes(screen)) == ""
