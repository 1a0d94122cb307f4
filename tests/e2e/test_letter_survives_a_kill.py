"""SIGKILL while somebody types a letter: every word older than a second is back."""

from __future__ import annotations

import itertools
import time
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from clinic_desktop.kernel.clock import FrozenClock
from clinic_desktop.storage.keys import KeyBox
from clinic_desktop.storage.opening import open_with_key
from clinic_desktop.storage.verify import verify
from tests.e2e.test_visit_survives_a_kill import LonelyShell, context_of
from tests.support.agenda_clinic import make_clinic
from tests.support.agenda_screen import FakeShell
from tests.support.crashing import run_and_kill
from tests.support.hands import dialog
from tests.support.stores import Template, import_all_tables

SECOND = 1.0


def type_words(pipe: Connection, folder: Path, key: bytes) -> None:
    """Type word after word into the real dialog, and say when each was typed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from clinic_desktop.modules.chart.ui.letter_dialog import LetterDialog, write_letter
    from clinic_desktop.ui_kit.tasks import QtTasks

    import_all_tables()
    ctx = context_of(open_with_key(folder, KeyBox(key)))
    clinic = make_clinic(ctx)
    app = QApplication([])
    page = QWidget()
    page.show()
    write_letter(LonelyShell(ctx, QtTasks(lambda: ctx)), page, clinic.ana)
    words = itertools.count()

    def go_on() -> None:
        if not any(isinstance(w, LetterDialog) and w.isVisible() for w in app.topLevelWidgets()):
            return
        number = next(words)
        if number == 0:
            pipe.send(clinic.ana)
        QTest.keyClicks(dialog(LetterDialog).form.field("reason"), f"word{number} ")
        pipe.send((number, time.monotonic()))

    timer = QTimer()
    timer.setInterval(30)
    timer.timeout.connect(go_on)
    timer.start()
    app.exec()


def test_every_word_of_a_letter_is_back(
    store_template: Template, tmp_path: Path, clock: FrozenClock, qtbot
) -> None:
    from PySide6.QtWidgets import QWidget

    from clinic_desktop.modules.chart.ui.letter_dialog import LetterDialog, write_letter

    folder = store_template.copy_to(tmp_path / "clinic")
    killed = run_and_kill(type_words, folder, store_template.key, after=1.6)
    patient, *words = killed.said
    last = words[-1][1]
    safe = [number for number, typed in words if typed <= last - SECOND]
    assert safe, "killed before a word was a second old"
    store = store_template.open(folder, clock)
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    write_letter(FakeShell(context_of(store)), page, UUID(str(patient)))
    letter = dialog(LetterDialog)
    back = letter.form.field("reason").toPlainText().split()
    assert back[: len(safe)] == [f"word{number}" for number in safe]
    assert "word0" in letter.form.field("body").typed()
    assert "back" in letter.restored.text()
    assert verify(store).ok
    letter.reject()
    store.close()
