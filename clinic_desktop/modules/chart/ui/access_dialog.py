"""The access report of a patient: filter it, save it, print it for who asks."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.presenters.access_report import (
    AccessLine,
    AccessPresenter,
    AccessReport,
    Which,
    outcome_text,
    what_text,
    why_text,
)
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.deeds import PatientDeed, all_of
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_print import tell_whose
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import Label, Segmented


class AccessDialog(Dialog):
    """Implements AccessView."""

    def __init__(self, shell: Shell, patient_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(translate("Chart", "Who opened this chart"), parent, width=960)
        self._report: AccessReport | None = None
        self.lines: RowsModel[AccessLine] = RowsModel(_columns(), self)
        self.table = TableView(self.lines, name="chart.accesses", settings=shell.settings)
        self.table.setMinimumHeight(self.height_for(420))
        tell_whose(self, "")  # see show_report
        self.said = Label("", "secondary")
        self.said.setWordWrap(True)
        self.which = Segmented(_parts(), name=translate("Chart", "Which accesses"))
        self.which.chosen.connect(lambda _key: self._show())
        self.tools = TableTools(self.table)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        row.addWidget(self.which)
        row.addStretch(1)
        row.addWidget(self.tools)
        self.body.addWidget(self.said)
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.action = self.set_action(translate("Chart", "&Print…"), self.table.print_rows)
        self.action.setEnabled(False)
        self.only_close()
        self.presenter = AccessPresenter(self, shell.tasks, patient_id)
        self.presenter.load()

    def show_report(self, report: AccessReport) -> None:
        """Show the lines; paper and file carry the patient's name and number."""
        self._report = report
        title = translate("Chart", "Who opened or changed the chart of {name}, number {number}")
        named = title.format(name=report.patient.display_name, number=report.patient.number)
        self.table.setAccessibleName(named)
        self.heading.setText(named)
        words = translate(
            "Chart",
            "As of {time}. Each line says who of the practice did what with this patient's data."
            " The patient may ask for this list; making it is kept in it, too.",
        )
        self.said.setText(words.format(time=stamp_text(report.made)))
        self.action.setEnabled(True)
        self._show()

    def show_failure(self, error: BaseException) -> None:
        """Say why there is no report."""
        self.notice.say(notify.describe(error).text, "danger")

    def _show(self) -> None:
        if self._report is not None:
            self.lines.set_rows(self._report.of(Which(self.which.current() or Which.ALL)))
            self.table.select_row(0)


ACCESSES = PatientDeed(
    "Chart",
    ("accesses", QT_TRANSLATE_NOOP("Chart", "Who opened this chart…"), "eye", "Ctrl+Alt+A"),
    all_of(Permission.PRIVACY_REVIEW),
    lambda shell, screen, patient_id: AccessDialog(shell, patient_id, screen).open(),
)


def _parts() -> list[tuple[str, str]]:
    return [
        (Which.ALL.value, translate("Chart", "All")),
        (Which.OPENED.value, translate("Chart", "Opened")),
        (Which.WRITTEN.value, translate("Chart", "Written")),
        (Which.UNUSUAL.value, translate("Chart", "With a reason or refused")),
    ]


def _columns() -> tuple[Column[AccessLine], ...]:
    return (
        Column("at", translate("Chart", "When"), lambda r: r.at, stamp_text, width=155),
        Column("who", translate("Chart", "Who"), lambda r: r.who, width=150, strong=True),
        Column("what", translate("Chart", "What"), what_text, width=270),
        Column("why", translate("Chart", "Why"), why_text, width=190, tip=why_text),
        Column(
            "outcome",
            translate("Chart", "Allowed"),
            outcome_text,
            width=80,
            tone=lambda r: "danger" if r.refused else "",
        ),
    )
