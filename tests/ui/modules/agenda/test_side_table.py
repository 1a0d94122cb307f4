"""Waiting room and waiting list leave the screen as tables do: copied, saved, printed."""

from __future__ import annotations

import csv

import pytest
from openpyxl import load_workbook

from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    ChangeStatus,
    JoinWaitList,
    change_status,
    join_wait_list,
)
from clinic_desktop.modules.agenda.presenters.room import RoomSection
from clinic_desktop.modules.agenda.ui.side_table import SideTableDialog
from clinic_desktop.ui_kit.accessibility import unnamed_inputs


@pytest.fixture
def dialog(clinic, screen):
    """Open the table by its action: Ana waits here, Luis on the list."""
    came = clinic.book("11:00")
    change_status(
        clinic.ctx, ChangeStatus(came.appointment_id, came.version, AppointmentStatus.ARRIVED)
    )
    join_wait_list(clinic.ctx, JoinWaitList(clinic.luis, ((clinic.alba,),), 30))
    screen.presenter.reload()
    screen.deeds.waits.list.load()
    screen.actions_by_name["side_table"].trigger()
    made = screen.findChild(SideTableDialog)
    yield made
    made.close()


def persons(dialog):
    return {(row.section, row.line.title.partition(" ")[0]) for row in dialog.model.rows()}


def test_every_list_is_in_it_and_one_can_be_chosen(dialog):
    assert unnamed_inputs(dialog) == []
    assert {(RoomSection.WAITING, "Ana"), (RoomSection.WAIT_LIST, "Luis")} <= persons(dialog)
    dialog.section.set_value(RoomSection.WAIT_LIST)
    dialog.section.edited.emit()
    assert persons(dialog) == {(RoomSection.WAIT_LIST, "Luis")}


def test_it_is_saved_as_csv_and_xlsx(dialog, tmp_path):
    dialog.table.export(tmp_path / "lists.csv")
    with (tmp_path / "lists.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["List", "Patient", "Details", "Minutes or urgency"]
    assert any("Luis" in row[1] for row in rows[1:])
    dialog.table.export(tmp_path / "lists.xlsx")
    sheet = load_workbook(tmp_path / "lists.xlsx").active
    assert sheet.max_row == len(rows)


def test_it_follows_what_happens(dialog, clinic, screen):
    join_wait_list(clinic.ctx, JoinWaitList(clinic.marta, ((clinic.alba,),), 30))
    screen.deeds.waits.list.load()
    dialog.look()
    assert [row.section for row in dialog.model.rows()].count(RoomSection.WAIT_LIST) == 2
