"""Names with HTML, SQL, emoji, both directions and 300 letters, walked through every screen.

Each must be shown as it was typed: in the search list, on the banner, in the block of the
agenda, its tool-tip, the side column, messages, dialogs, and on paper.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolTip, QWidget

from clinic_desktop.modules.agenda.api import day_sheet
from clinic_desktop.modules.patients.domain.codes import FlagCategory, FlagSeverity
from clinic_desktop.modules.patients.domain.records import (
    PatientDetails,
    PersonName,
    RaiseFlag,
    RegisterPatient,
)
from clinic_desktop.modules.patients.service.flags import raise_flag
from clinic_desktop.modules.patients.service.reading import patients_count
from clinic_desktop.modules.patients.service.register import register_patient
from clinic_desktop.ui_kit import notify
from tests.support.controls import shown_windows
from tests.support.whole_program import Whole, in_front_of, make_small_demo

NAMES = {
    "html": PersonName('<img src="x">Hans', "<h1>Gross & Sohn</h1>"),
    "sql": PersonName("Robert'); DROP TABLE patient;--", 'O"Neil%_'),
    "emoji": PersonName("Zoë 👩🏽‍⚕️", "Núñez 🧬"),
    "two directions": PersonName("ליאור", "كبير Smith"),
    "long": PersonName("Wolfeschlegelstein" * 16, "Hausenbergerdorff" * 17),
}


@dataclass
class Guest:
    """One patient with a hostile name, and where the program stands."""

    id: UUID
    name: str
    whole: Whole


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_small_demo(tmp_path_factory.mktemp("demo") / "store")


@pytest.fixture(params=NAMES)
def guest(
    request: pytest.FixtureRequest, qapp: QApplication, demo: Path, tmp_path: Path
) -> Iterator[Guest]:
    with in_front_of(demo, tmp_path / "store", "reception") as whole:
        details = PatientDetails(name=NAMES[request.param])
        stored = register_patient(whole.session.ctx, RegisterPatient(details))
        name = details.name.display()
        raise_flag(
            whole.session.ctx,
            RaiseFlag(stored.id, f"Ask {name}"[:150], FlagCategory.CONTACT, FlagSeverity.WARNING),
        )
        yield Guest(stored.id, name, whole)
        assert not [m.text for m in notify.history if m.kind == "crash"]


def read_as_html(root: QWidget) -> list[str]:
    """Return the texts below a widget that Qt would read as HTML."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.inherits("QTipLabel"):
            continue  # a tool-tip fades slowly; what it says is looked at by itself
        if isinstance(widget, QLabel) and widget.textFormat().name != "PlainText":
            found += [widget.text()] if "<" in widget.text() else []
        tip = widget.toolTip()
        if "<" in tip and not tip.startswith("<span>"):
            found.append(tip)
    return found


def assert_fits(whole: Whole) -> None:
    """Nothing is read as HTML, and no name makes the window wider than it is."""
    for window in shown_windows():
        assert read_as_html(window) == []
    assert whole.window.width() == 1366
    for area in whole.window.stack.findChildren(QScrollArea):
        if area.isVisible() and area.parent() is whole.window.stack:
            assert area.horizontalScrollBar().maximum() == 0


def test_it_is_found_and_opened_as_typed(guest: Guest) -> None:
    whole = guest.whole
    screen: Any = whole.stage.open_tab("patients")
    first_word = guest.name.split()[0]
    screen.search.search(first_word[:40])
    whole.stage.settle()
    shown = [
        screen.panel.model.index(row, 0).data() for row in range(screen.panel.model.rowCount())
    ]
    assert any(guest.name in str(line) for line in shown)
    assert not whole.window.grab().isNull()
    screen.open_patient(guest.id)
    whole.stage.settle()
    texts = [label.text() for label in screen.page.banner.findChildren(QLabel)]
    spoken = [w.accessibleName() for w in screen.page.findChildren(QWidget)]
    assert any(guest.name in text for text in [*texts, *spoken])
    assert_fits(whole)
    for verb in ("edit", "raise_flag", "merge"):
        getattr(screen, verb)()
        whole.stage.settle()
        assert_fits(whole)
        whole.stage.clear()
        whole.stage.open_tab("patients")


def test_it_is_booked_shown_and_printed_as_typed(guest: Guest) -> None:
    whole = guest.whole
    screen: Any = whole.stage.open_tab("agenda")
    day = screen.day
    while day.current_block() is not None:
        day.put_cursor(type(day.cursor_place)(day.cursor_place.column, day.cursor_place.end, 15))
    screen.opened(book_for=guest.id)
    whole.stage.settle()
    popover = screen.popovers.current
    assert popover.presenter.form.patient.id == guest.id
    assert_fits(whole)
    slots = popover.verdict.slots.buttons
    if popover.verdict.text.text() != "Free":
        slots[0].click()
        whole.stage.settle()
    popover._save()
    whole.stage.settle()
    assert any(guest.name in text for text in whole.window.toaster.messages())
    (booked,) = [a for a in screen.presenter.plan.appointments if a.patient_id == guest.id]
    assert guest.name in whole.window.undo_action.text()
    assert_fits(whole)

    day.select(booked.id)
    whole.stage.settle()
    where = day.cursor_rect().center()
    area = QHelpEvent(QEvent.Type.ToolTip, where, day.viewport().mapToGlobal(where))
    QApplication.sendEvent(day.viewport(), area)
    said = QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()
    plain = said if "<" in QToolTip.text() else QToolTip.text()
    assert guest.name in plain
    QToolTip.hideText()

    whole.stage.trigger("agenda.open")
    assert screen.popovers.current.title.text().startswith(guest.name[:20])
    assert_fits(whole)
    screen.popovers.close()
    whole.stage.trigger("agenda.arrived")
    lines = [line.title for line in screen.right.room.lines()]
    assert any(guest.name in line for line in lines)
    assert not whole.window.grab().isNull()
    assert_fits(whole)
    whole.window._open_palette()
    palette: Any = whole.window._palette
    palette.search(re.findall(r"\w{4,40}", guest.name)[-1])
    whole.stage.settle()
    assert any(guest.name in line.title for line in palette.lines())
    palette.reject()

    paper = day_sheet(whole.session.ctx, date(2026, 11, 24), ())
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages)
    letters = [part for part in guest.name.split() if part.isascii()]
    assert all(part[:12] in text.replace("\n", "") for part in letters)


def test_a_name_over_300_letters_is_refused_beside_its_field(
    qapp: QApplication, demo: Path, tmp_path: Path
) -> None:
    from clinic_desktop.kernel.errors import UserError

    with in_front_of(demo, tmp_path / "store", "reception") as whole:
        before = patients_count(whole.session.ctx)
        details = PatientDetails(name=PersonName("A" * 301, "B"))
        with pytest.raises(UserError):
            register_patient(whole.session.ctx, RegisterPatient(details))
        assert patients_count(whole.session.ctx) == before
