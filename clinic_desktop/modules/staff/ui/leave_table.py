"""The table of leave."""

from __future__ import annotations

from collections.abc import Callable

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.staff.api import Leave, LeaveStatus, hours_text, kind_text
from clinic_desktop.modules.staff.presenters.words import number_text, status_words
from clinic_desktop.ui_kit.settings import UiSettings
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView

_TONES = {
    LeaveStatus.REQUESTED: "warning",
    LeaveStatus.APPROVED: "ok",
    LeaveStatus.DECLINED: "danger",
    LeaveStatus.WITHDRAWN: "secondary",
}
_SIGNS = {
    LeaveStatus.REQUESTED: "circle-help",
    LeaveStatus.APPROVED: "check",
    LeaveStatus.DECLINED: "ban",
    LeaveStatus.WITHDRAWN: "rotate-ccw",
}


class LeaveTable(TableView):
    """One line a leave; `name_of` gives the person's name."""

    def __init__(self, settings: UiSettings, name_of: Callable[[Leave], str]) -> None:
        self.lines: RowsModel[Leave] = RowsModel(_columns(name_of))
        super().__init__(
            self.lines,
            name="staff.leave",
            settings=settings,
            accessible=translate("Staff", "Leave"),
        )
        self.lines.setParent(self)


def _columns(name_of: Callable[[Leave], str]) -> tuple[Column[Leave], ...]:
    return (
        Column("who", translate("Staff", "Who"), name_of, width=180, strong=True),
        Column("first", translate("Staff", "From"), lambda o: o.time.first, day_text, width=110),
        Column("last", translate("Staff", "Until"), lambda o: o.time.last, day_text, width=110),
        Column("hours", translate("Staff", "Hours"), lambda o: hours_text(o.time), width=120),
        Column("kind", translate("Staff", "Kind"), lambda o: kind_text(o.kind), width=130),
        Column(
            "days",
            translate("Staff", "Working days"),
            lambda o: o.days,
            number_text,
            width=140,
            right=True,
        ),
        Column(
            "status",
            translate("Staff", "Status"),
            status_words,
            width=190,
            tone=lambda o: "warning" if o.missing else _TONES[o.status],
            icon=lambda o: "triangle-alert" if o.missing else _SIGNS[o.status],
        ),
        Column(
            "note", translate("Staff", "Note"), lambda o: o.note, width=240, tip=lambda o: o.note
        ),
    )
