"""Fifty charts opened and left, one after the other: nothing of them stays in memory."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from clinic_desktop.modules.patients.api import search_patients
from tests.support.whole_program import Whole, in_front_of, make_small_demo

CHARTS = 50


@pytest.fixture
def whole(qapp: QApplication, tmp_path: Path) -> Iterator[Whole]:
    with in_front_of(make_small_demo(tmp_path / "demo"), tmp_path / "store", "doctor") as found:
        yield found


def held(whole: Whole) -> Counter[str]:
    """Count what is alive: widgets by kind, and who listens to the store."""
    whole.stage.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    found = Counter(type(widget).__name__ for widget in QApplication.allWidgets())
    objects = (one for one in gc.get_objects() if isinstance(one, QObject))
    found["objects that Python holds"] = sum(1 for _one in objects)
    found["listeners"] = len(whole.session.ctx.broadcast.listeners)
    return found


def walk(whole: Whole, people: list[Any]) -> None:
    """Open each chart, look at some sections, and leave it for the next."""
    for number, patient_id in enumerate(people):
        screen: Any = whole.window.open_tab("patients", patient_id=patient_id)
        whole.stage.settle()
        sections = screen.page.sections
        known = [section.name for section in sections._sections]
        sections.go(known[number % len(known)])
        whole.stage.settle()


def test_charts_that_were_left_leave_nothing(whole: Whole) -> None:
    hits = [hit for letter in "abcdeglmnprst" for hit in search_patients(whole.session.ctx, letter)]
    people = list(dict.fromkeys(hit.ref.id for hit in hits))
    assert len(people) >= 10
    many = [people[number % len(people)] for number in range(CHARTS)]
    walk(whole, many)  # what is made once, and kept on purpose, is there now
    before = held(whole)
    walk(whole, many)
    grown = {name: n for name, n in (held(whole) - before).items() if n >= CHARTS // 5}
    assert grown == {}
