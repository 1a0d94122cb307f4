"""The running program reads papers and empties folders: real threads, nobody pressing a button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.app.paper_worker import AUTOMATON, SCANNER, PaperWorker
from clinic_desktop.app.registry import event_handlers
from clinic_desktop.foreign.workshop import Workshop
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.modules.chart.api.laboratory_import import (
    LaboratoryFolder,
    incoming_results,
    set_laboratory_folder,
)
from clinic_desktop.modules.documents.api import (
    Category,
    claim_reading,
    folder_problem,
    separator_sheets,
    tray,
    words_of,
)
from clinic_desktop.storage.context import Context
from clinic_desktop.ui_kit import notify
from tests.conftest import MakeContext
from tests.support.agenda_clinic import make_clinic
from tests.support.paper_program import SmallProgram
from tests.support.papers import joined, pdf, take_in

ORU = (
    "MSH|^~\\&|LAB|HOUSE|CLINIC|HERE|20261124100000||ORU^R01|77|P|2.5\r"
    "PID|1||nobody-1^^^LAB||Doe^Jane||19700101|F\r"
    "OBR|1|||24323-8^Panel^LN|||20261124090000\r"
    "OBX|1|NM|718-7^Hb^LN||13.5|g/dL|||||F\r"
)


@pytest.fixture
def desk(ctx: Context, make_ctx: MakeContext) -> Context:
    """Return the context of the one who looks; a clinic has been set up."""
    make_clinic(replace(ctx, handlers=event_handlers()))
    return replace(make_ctx(Role.RECEPTIONIST), handlers=event_handlers())


@pytest.fixture
def program(qtbot: QtBot, desk: Context) -> Iterator[SmallProgram]:
    """Return a program in front of which a pharmacist sits, who may take nothing in."""
    pharmacist = replace(desk.actor, roles=frozenset({Role.PHARMACIST}))
    found = SmallProgram(replace(desk, actor=pharmacist))
    notify.history.clear()
    yield found
    for worker in found.findChildren(PaperWorker):
        worker.stop()
    found.tasks.close()


def turn(qtbot: QtBot, worker: PaperWorker) -> None:
    worker.tick()
    qtbot.waitUntil(lambda: not worker.busy, timeout=20_000)


def test_papers_are_read_whoever_is_signed_in(
    qtbot: QtBot, desk: Context, program: SmallProgram
) -> None:
    shop = Workshop()
    taken = take_in(desk, shop, pdf("a fracture of the hand")).document
    shop.close()
    assert claim_reading(desk) is not None  # an earlier program died while it read
    turn(qtbot, PaperWorker(program))
    (page,) = words_of(desk, taken.id)
    assert "fracture" in page.text
    assert list(notify.history) == []


def test_scans_go_to_the_tray_at_the_second_look(
    qtbot: QtBot, desk: Context, program: SmallProgram, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(pdf("scanned"))
    worker = PaperWorker(program)
    worker.choose_scanner_folder(str(tmp_path))
    turn(qtbot, worker)
    assert tray(desk).documents == ()
    turn(qtbot, worker)
    (waiting,) = tray(desk).documents
    assert waiting.created_by == AUTOMATON
    assert (worker.state(SCANNER).taken, worker.state(SCANNER).problem) == (1, "")
    assert (tmp_path / "done" / "scan.pdf").exists()


def test_a_scan_is_cut_at_its_separator_sheets_and_the_parts_are_read(
    qtbot: QtBot, desk: Context, program: SmallProgram
) -> None:
    sheet = separator_sheets(desk, [(Category.CONSENT, "Consent")])
    shop = Workshop()
    take_in(
        desk, shop, joined(pdf("a fracture of the hand"), sheet, pdf("I agree to the blood test"))
    )
    shop.close()
    turn(qtbot, PaperWorker(program))
    parts = tray(desk).documents
    assert [part.filing.category for part in parts] == [Category.OTHER, Category.CONSENT]
    assert ["".join(page.text for page in words_of(desk, part.id)) for part in parts] == [
        "a fracture of the hand",
        "I agree to the blood test",
    ]


def test_results_of_the_laboratorys_folder_come_in(
    qtbot: QtBot, ctx: Context, make_ctx: MakeContext, program: SmallProgram, tmp_path: Path
) -> None:
    (tmp_path / "result.hl7").write_text(ORU, "utf-8")
    manager = make_ctx(Role.OFFICE_MANAGER)
    set_laboratory_folder(manager, LaboratoryFolder(tmp_path))
    worker = PaperWorker(program)
    turn(qtbot, worker)
    turn(qtbot, worker)
    assert len(incoming_results(make_ctx(Role.LABORATORY_TECHNICIAN))) == 1
    assert (tmp_path / "done" / "result.hl7").exists()


def test_a_folder_that_is_gone_is_said_once(
    qtbot: QtBot, program: SmallProgram, tmp_path: Path
) -> None:
    worker = PaperWorker(program)
    worker.choose_scanner_folder(str(tmp_path / "gone"))
    turn(qtbot, worker)
    turn(qtbot, worker)
    (said,) = notify.history
    assert said.kind == "toast"
    assert "gone" in said.text
    assert worker.state(SCANNER).problem == said.text


def test_a_cancelled_reading_frees_the_worker(
    qtbot: QtBot, desk: Context, program: SmallProgram
) -> None:
    shop = Workshop()
    taken = take_in(desk, shop, pdf("a fracture of the hand")).document
    shop.close()
    worker = PaperWorker(program)
    worker.tick()
    qtbot.waitUntil(lambda: any(job.label for job in program.tasks.jobs.running()))
    for job in program.tasks.jobs.running():
        job.cancel()
    worker.tick()  # begins anew
    qtbot.waitUntil(lambda: not worker.busy, timeout=20_000)
    assert words_of(desk, taken.id) == ()


def test_a_store_that_is_only_looked_at_is_left_alone(
    desk: Context, program: SmallProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program.session.ctx.store, "viewing", "The disk is full.")
    worker = PaperWorker(program)
    worker.tick()
    assert not worker.busy


def test_a_folder_is_checked_before_it_is_watched(tmp_path: Path) -> None:
    store, inbox = tmp_path / "store", tmp_path / "inbox"
    (store / "inside").mkdir(parents=True)
    inbox.mkdir()
    assert folder_problem(inbox, store) == ""
    for wrong in (tmp_path / "none", Path("inbox"), store, store / "inside"):
        assert folder_problem(wrong, store) != ""
    assert folder_problem(inbox, store, [inbox]) != ""
