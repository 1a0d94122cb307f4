"""Results that nobody has read: look, acknowledge with a comment, hand on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api.result_words import (
    flag_arrow,
    flag_text,
    flag_tone,
    name_of,
    range_text,
    result_text,
)
from clinic_desktop.modules.chart.api.results import (
    Judgement,
    Observation,
    reassign_report,
    review_report,
)
from clinic_desktop.modules.chart.presenters.unread import (
    ReportPage,
    UnreadLine,
    UnreadPage,
    read_report,
    read_unread,
)
from clinic_desktop.modules.chart.ui.incoming_board import WaitingResults
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.chart_slots import open_section
from clinic_desktop.ui_kit.deeds import Deed, all_of
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, PrimaryButton, QuietButton, Segmented

_Judged = tuple[Observation, Judgement]
_ENTRIES = (
    ("read", QT_TRANSLATE_NOOP("Chart", "&Acknowledge"), "check", "Ctrl+Return"),
    ("hand", QT_TRANSLATE_NOOP("Chart", "&Hand to…"), "user-round", "Ctrl+H"),
    ("open", QT_TRANSLATE_NOOP("Chart", "Open the c&hart"), "user-round", "Ctrl+O"),
    ("paper", QT_TRANSLATE_NOOP("Chart", "&Document…"), "file-text", "Ctrl+Alt+D"),
)


class UnreadBoard(Dialog):
    """Reports that wait, the worst first; beside them what the current one says."""

    def __init__(
        self, shell: Shell, patient_id: UUID | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("Chart", "Unread results"), parent, width=1080)
        self._shell, self._patient_id = shell, patient_id
        self._page: UnreadPage | None = None
        self.report: ReportPage | None = None
        self.whose = Segmented(
            [("mine", translate("Chart", "Mine")), ("all", translate("Chart", "Whole clinic"))],
            name=translate("Chart", "Whose results"),
        )
        self.lines: RowsModel[UnreadLine] = RowsModel(_columns(patient_id is None))
        self.table = TableView(
            self.lines, name="chart.unread", accessible=translate("Chart", "Unread results")
        )
        self.values: RowsModel[_Judged] = RowsModel(_value_columns())
        self.said = Label("", role="secondary")
        self.comment = QLineEdit()
        self.stack = QStackedWidget()
        self.buttons_of: dict[str, QuietButton | PrimaryButton] = {}
        self._lay_out()
        self._actions = make_actions(self, "Chart", _ENTRIES, self._run())
        self.only_close()
        self.table.selected_row.connect(self._open)
        self.whose.chosen.connect(lambda _key: self.refresh())
        shell.on_change(self, {"diagnostic_report", "result_review"}, lambda _c: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        mine = self._patient_id is None and self.whose.current() == "mine"
        self._shell.tasks.read(
            read_unread, mine, self._patient_id, then=self._show, fail=self._failed, owner=self
        )

    def acknowledge(self) -> None:
        """Say that the current report was read; the next one comes."""
        line = self.table.current_row()
        if line is not None and self._shell.may(Permission.LAB_RESULT_SIGN.value):
            self._write(review_report, line.result.report_id, self.comment.text())

    def hand_over(self) -> None:
        """Choose who is to read the current report."""
        if self._page is None or not self._shell.may(Permission.LAB_RESULT_SIGN.value):
            return
        menu = QMenu(self)
        for practitioner_id, name in self._page.practitioners:
            menu.addAction(name, partial(self.hand_to, practitioner_id))
        button = self.buttons_of["hand"]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def hand_to(self, practitioner_id: UUID) -> None:
        """Let somebody else read the current report."""
        line = self.table.current_row()
        if line is not None:
            self._write(
                reassign_report, line.result.report_id, practitioner_id, self.comment.text()
            )

    def open_chart(self) -> None:
        """Go to the report among the patient's results."""
        line = self.table.current_row()
        if line is not None:
            self.accept()
            open_section(self._shell, line.result.patient_id, "results", line.result.entry_id)

    def _run(self) -> dict[str, Callable[[], None]]:
        return {
            "read": self.acknowledge,
            "hand": self.hand_over,
            "open": self.open_chart,
            "paper": self.open_paper,
        }

    def open_paper(self) -> None:
        """Open the document that came with the current report."""
        papers = self.report.found.report.details.documents if self.report else ()
        if self.report is not None and papers:
            patient_id = self.report.found.report.patient_id
            self.accept()
            open_section(self._shell, patient_id, "documents", UUID(papers[0]))

    def _write(self, verb: Callable[..., None], *arguments: object) -> None:
        def done(_nothing: object) -> None:
            self.comment.clear()
            self.notice.say("")
            self.refresh()

        self._shell.tasks.write(verb, *arguments, then=done, fail=self._failed, owner=self)

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")

    def _show(self, page: UnreadPage) -> None:
        self._page = page
        number = max(0, self.table.currentIndex().row())
        self.lines.set_rows(page.lines)
        self.stack.setCurrentIndex(0 if page.lines else 1)
        if page.more:
            said = translate("Chart", "%n more wait beyond these.", "", page.more)
            self.notice.say(said)
        if page.lines:
            self.table.select_row(min(number, len(page.lines) - 1))

    def _open(self, line: UnreadLine | None) -> None:
        if line is None:
            return

        def show(page: ReportPage) -> None:
            if self.table.current_row() == line:
                self._show_report(page)

        self._shell.tasks.read(
            read_report, line.result.entry_id, then=show, fail=self._failed, owner=self
        )

    def _show_report(self, page: ReportPage) -> None:
        self.report = page
        self.values.set_rows(page.judged)
        details = page.found.report.details
        none = "" if details.documents else translate("Chart", "No document came with it.")
        self.buttons_of["paper"].explain(none)
        if details.documents:
            self.buttons_of["paper"].show_shortcut("Ctrl+Alt+D")
        parts = [details.conclusion, details.note]
        for review in page.found.reviews:
            comment = f": {review.comment}" if review.comment else ""
            parts.append(f"{review.by_name}{comment}")
        self.said.setText("\n".join(filter(None, parts)))

    def _lay_out(self) -> None:
        if self._patient_id is None:
            row = QHBoxLayout()
            row.addWidget(self.whose)
            row.addStretch(1)
            row.addWidget(WaitingResults(self._shell, self))
            self.body.addLayout(row)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self._detail())
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([theme.px(440), theme.px(600)])
        split.setMinimumHeight(self.height_for(360))
        self.stack.addWidget(split)
        self.stack.addWidget(EmptyState("check", translate("Chart", "Everything has been read.")))
        self.body.addWidget(self.stack, 1)

    def _detail(self) -> QWidget:
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(theme.px(theme.SPACE.s), 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        table = TableView(self.values, accessible=translate("Chart", "Values of the report"))
        column.addWidget(table, 1)
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        self.comment.setPlaceholderText(translate("Chart", "Comment, kept with the result"))
        self.comment.setAccessibleName(translate("Chart", "Comment"))
        column.addWidget(self.comment)
        row = QHBoxLayout()
        run = self._run()
        for name, text, icon, keys in _ENTRIES:
            kind = PrimaryButton if name == "read" else QuietButton
            button = kind(translate("Chart", text), icon=icon, shortcut=keys)
            button.setAutoDefault(False)
            button.clicked.connect(run[name])
            self.buttons_of[name] = button
            row.addWidget(button)
        why = self._shell.why_not(Permission.LAB_RESULT_SIGN.value)
        for name in ("read", "hand"):
            self.buttons_of[name].explain(why)
        row.addStretch(1)
        column.addLayout(row)
        return detail


def _columns(with_patient: bool) -> list[Column[UnreadLine]]:
    def severe(line: UnreadLine) -> str:
        return "danger" if line.result.severity > 1 else ""

    columns: list[Column[UnreadLine]] = []
    if with_patient:
        columns.append(
            Column(
                "patient",
                translate("Chart", "Patient"),
                lambda line: line.result.patient_name,
                width=150,
                strong=True,
            )
        )
    return [
        *columns,
        Column(
            "title",
            translate("Chart", "Report"),
            lambda line: line.result.title,
            width=150,
            tone=severe,
            icon=lambda line: "triangle-alert" if severe(line) else "",
            tip=lambda line: translate("Chart", "Out of range") if severe(line) else "",
        ),
        Column("when", translate("Chart", "When"), lambda line: line.moment, stamp_text, width=130),
        Column(
            "state",
            translate("Chart", "State"),
            lambda line: translate("Chart", "corrected") if line.result.corrected else "",
            width=90,
        ),
    ]


def _value_columns() -> list[Column[_Judged]]:
    def value(judged: _Judged) -> str:
        arrow = flag_arrow(judged[1].flag)
        return " ".join(filter(None, (arrow, result_text(judged[0].details))))

    return [
        Column("test", translate("Chart", "Test"), lambda j: name_of(j[0]), width=170),
        Column(
            "value",
            translate("Chart", "Value"),
            value,
            width=120,
            right=True,
            strong=True,
            tone=lambda j: flag_tone(j[1].flag),
        ),
        Column(
            "flag",
            translate("Chart", "Where it lies"),
            lambda j: flag_text(j[1].flag),
            width=120,
            tone=lambda j: flag_tone(j[1].flag),
        ),
        Column(
            "range",
            translate("Chart", "Range"),
            lambda j: range_text(j[0].details.ranges),
            width=100,
        ),
    ]


UNREAD = Deed(
    "Chart",
    (
        "unread-results",
        QT_TRANSLATE_NOOP("Chart", "Unread results…"),
        "flask-conical",
        "Ctrl+Shift+U",
    ),
    all_of(Permission.LAB_RESULT_READ),
    lambda shell, screen: UnreadBoard(shell, None, screen).open(),
)
