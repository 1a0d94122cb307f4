"""SIGKILL while somebody types in the visit column: every word older than a second is back."""

from __future__ import annotations

import itertools
import random
import time
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.clock import FrozenClock, SystemClock, milliseconds
from clinic_desktop.kernel.ids import uuid7
from clinic_desktop.kernel.permissions import Actor, Role
from clinic_desktop.modules.chart.api import (
    KeepNote,
    StartEncounter,
    from_plain,
    keep_note,
    start_encounter,
    to_plain,
    unsigned_notes,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.opening import open_with_key
from clinic_desktop.storage.store import Store
from clinic_desktop.storage.verify import verify
from tests.support.agenda_clinic import make_clinic
from tests.support.agenda_screen import FakeShell
from tests.support.crashing import run_and_kill
from tests.support.stores import ADMIN, Template, import_all_tables

KILLS = 2
SECOND = 1.0
ROLES = frozenset({Role.DOCTOR, Role.ADMINISTRATOR, Role.RECEPTIONIST, Role.OFFICE_MANAGER})


class LonelyShell(FakeShell):
    """A frame that nobody else works in; its tasks run on the database's own thread."""

    def on_change(self, owner, kinds, refresh):
        """Hear of nothing: commits are made on another thread."""


def context_of(store: Store) -> Context:
    clock = SystemClock()
    return Context(
        store, Actor(ADMIN, "Ada", ROLES), clock, lambda: uuid7(milliseconds(clock.now()))
    )


def type_words(pipe: Connection, folder: Path, key: bytes) -> None:
    """Type word after word into the real column, and say when each was typed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
    from clinic_desktop.ui_kit.tasks import QtTasks

    import_all_tables()
    ctx = context_of(open_with_key(folder, KeyBox(key)))
    clinic = make_clinic(ctx)
    start_encounter(ctx, StartEncounter(clinic.ana, practitioner_id=clinic.alba))
    app = QApplication([])
    column = VisitColumn(LonelyShell(ctx, QtTasks(lambda: ctx)), clinic.ana)
    column.resize(440, 600)
    column.show()
    words = itertools.count()

    def go_on() -> None:
        if column.presenter.visit is None:
            return
        number = next(words)
        if number == 0:
            pipe.send(clinic.ana)
        QTest.keyClicks(column.editor.edit_of("S"), f"word{number} ")
        pipe.send((number, time.monotonic()))

    timer = QTimer()
    timer.setInterval(30)
    timer.timeout.connect(go_on)
    timer.start()
    app.exec()


def meet_another_version(pipe: Connection, folder: Path, key: bytes) -> None:
    """Type over a draft that is saved elsewhere meanwhile, and leave the question unanswered."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from clinic_desktop.modules.chart.ui.stale_note_dialog import StaleNoteDialog
    from clinic_desktop.modules.chart.ui.visit_column import VisitColumn
    from clinic_desktop.ui_kit.tasks import QtTasks

    import_all_tables()
    ctx = context_of(open_with_key(folder, KeyBox(key)))
    clinic = make_clinic(ctx)
    visit = start_encounter(ctx, StartEncounter(clinic.ana, practitioner_id=clinic.alba))
    keep_note(ctx, KeepNote(visit.id, from_plain("Both saw this.")))
    app = QApplication([])
    column = VisitColumn(LonelyShell(ctx, QtTasks(lambda: ctx)), clinic.ana)
    column.resize(440, 600)
    column.show()
    asked: list[StaleNoteDialog] = []

    def go_on() -> None:
        note_id = column.presenter.note_id
        if note_id is None or asked:
            return
        if not column.presenter.dirty:
            keep_note(ctx, KeepNote(visit.id, from_plain("Written there."), note_id, 1))
            QTest.keyClicks(column.editor.edits[0], "Typed after it. ")
            column.presenter.journal()
            column.presenter.keep()
        asked.extend(column.findChildren(StaleNoteDialog))
        if asked:
            pipe.send(clinic.ana)

    timer = QTimer()
    timer.setInterval(30)
    timer.timeout.connect(go_on)
    timer.start()
    app.exec()


def test_a_kill_while_two_versions_are_shown_loses_neither(
    store_template: Template, tmp_path: Path, clock: FrozenClock, qtbot
) -> None:
    from clinic_desktop.modules.chart.ui.stale_note_dialog import StaleNoteDialog
    from clinic_desktop.modules.chart.ui.visit_column import VisitColumn

    folder = store_template.copy_to(tmp_path / "clinic")
    killed = run_and_kill(meet_another_version, folder, store_template.key, after=0.3)
    store = store_template.open(folder, clock)
    ctx = context_of(store)
    column = VisitColumn(FakeShell(ctx), UUID(str(killed.said[0])))
    qtbot.addWidget(column)
    (again,) = column.findChildren(StaleNoteDialog)
    words = to_plain(again.text())
    assert "Typed after it." in words
    assert "Written there." in words
    again.reject()
    (note,) = unsigned_notes(ctx)
    assert to_plain(note.body) == words
    assert verify(store).ok
    column.hide()
    store.close()


def test_every_word_older_than_a_second_is_back(
    store_template: Template, tmp_path: Path, clock: FrozenClock, qtbot
) -> None:
    from clinic_desktop.modules.chart.ui.visit_column import VisitColumn

    chance = random.Random(7)
    for attempt in range(KILLS):
        folder = store_template.copy_to(tmp_path / f"clinic-{attempt}")
        killed = run_and_kill(
            type_words, folder, store_template.key, after=chance.uniform(1.2, 1.8)
        )
        patient, *words = killed.said
        last = words[-1][1]
        safe = [number for number, typed in words if typed <= last - SECOND]
        assert safe, "killed before a word was a second old"
        store = store_template.open(folder, clock)
        column = VisitColumn(FakeShell(context_of(store)), UUID(str(patient)))
        qtbot.addWidget(column)
        back = column.editor.edit_of("S").toPlainText().split()
        assert back[: len(safe)] == [f"word{number}" for number in safe]
        assert "back" in column.notice.text()
        assert verify(store).ok
        column.hide()
        store.close()
