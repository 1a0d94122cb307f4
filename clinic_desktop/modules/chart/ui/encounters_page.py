"""The visits of a patient: a table, and below it what was written in the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import day_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.presenters.encounter_words import (
    class_text,
    notes_text,
    reason_text,
    status_text,
    when_text,
)
from clinic_desktop.modules.chart.presenters.encounters import (
    EncountersPresenter,
    VisitLine,
    VisitList,
    VisitNotes,
    places,
)
from clinic_desktop.modules.chart.ui.encounter_dialog import EncounterDialog
from clinic_desktop.modules.chart.ui.note_reading import NoteReading
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.confirm import ask, ask_reason
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import EmptyState, Label, Notice, QuietButton

KINDS = {"encounter", "note", "composition", "condition"}
_ENTRIES = (
    ("open_visit", QT_TRANSLATE_NOOP("Chart", "&Open in the visit column"), "stethoscope", ""),
    ("change_visit", QT_TRANSLATE_NOOP("Chart", "C&hange…"), "pencil", "F2"),
    ("restrict_visit", QT_TRANSLATE_NOOP("Chart", "&Restrict…"), "lock", "Ctrl+Shift+R"),
    ("withdraw_visit", QT_TRANSLATE_NOOP("Chart", "Entered in &error…"), "ban", "Del"),
)


class EncountersPage(QWidget):
    """Implements EncountersView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__()
        self._shell, self._patient_id = shell, patient_id
        self._wanted: UUID | None = None
        self.journal = TypedJournal(shell.tasks, "chart.encounter")
        self.presenter = EncountersPresenter(self, shell.tasks, patient_id)
        self.notice = Notice()
        self.lines: RowsModel[VisitLine] = RowsModel(_columns(), self)
        self.table = TableView(
            self.lines,
            name="chart.encounters",
            settings=shell.settings,
            accessible=translate("Chart", "Visits"),
        )
        self.reading = NoteReading(translate("Chart", "Notes of the chosen visit"))
        self._run: dict[str, Callable[[], None]] = {
            "open_visit": self.open_visit,
            "change_visit": self.change,
            "restrict_visit": self.restrict,
            "withdraw_visit": self.withdraw,
        }
        self.buttons: dict[str, QuietButton] = {}
        self._lay_out()
        self._actions = make_actions(self, "Chart", _ENTRIES, self._run)
        self.table.selected_row.connect(self._selected)
        self.table.activated_row.connect(lambda _line: self._enter())
        self._selected(None)
        shell.on_change(self, KINDS, lambda _changed: self.presenter.refresh())
        self.journal.load()
        self.presenter.refresh()

    # ---- what is done

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def first_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus()

    def show_item(self, encounter_id: UUID) -> None:
        """Bring a visit into sight, also where a filter hides it."""
        self._wanted = encounter_id
        self._go_to_wanted()

    def open_visit(self) -> None:
        """Show a visit that runs in the column where it is written."""
        line = self._line()
        if line is not None and line.visit is not None and not self._why_not("open_visit", line):
            visit = line.visit
            self._shell.open_tab("patients", patient_id=self._patient_id, visit=visit.id)

    def change(self) -> None:
        """Change reason, kind or times of the current visit."""
        line = self._line()
        found = self.presenter.found
        if line is None or line.visit is None or found is None:
            return
        if not self._why_not("change_visit", line):
            EncounterDialog(self._shell, self.journal, line.visit, found.zone, self).open()

    def restrict(self) -> None:
        """Close the current visit to those who don't treat, or open it again."""
        line = self._line()
        if line is None or line.visit is None or self._why_not("restrict_visit", line):
            return
        visit, on = line.visit, not line.visit.sensitive
        if on:
            title = translate("Chart", "Restrict this visit?")
            text = translate(
                "Chart",
                "Only you, who saw the patient and those who may read restricted entries will"
                " read it. Others see that there was a visit on this day, no more. In an emergency"
                " it can be opened; that is kept in the trail.",
            )
            action = translate("Chart", "Restrict the visit")
        else:
            title = translate("Chart", "Lift the restriction?")
            text = translate(
                "Chart", "All who may read this chart will read its notes and diagnoses."
            )
            action = translate("Chart", "Let all read it")
        ask(
            self,
            title,
            text,
            action,
            danger=not on,
            then=lambda: self.presenter.restrict(visit, on=on),
        )

    def withdraw(self) -> None:
        """Say that the current visit is in the wrong chart."""
        line = self._line()
        if line is None or line.visit is None or self._why_not("withdraw_visit", line):
            return
        visit = line.visit
        ask_reason(
            self,
            translate("Chart", "Entered in error?"),
            translate(
                "Chart", "The visit and its notes stay readable, marked as entered in error."
            ),
            translate("Chart", "Mark as entered in error"),
            lambda reason: self.presenter.withdraw(visit, reason),
        )

    # ---- EncountersView

    def show_visits(self, found: VisitList) -> None:
        """Show the list; the cursor stays on its visit."""
        before, number = self._line(), max(0, self.table.currentIndex().row())
        self.lines.set_rows(found.lines)
        known = places(self.lines.rows())
        if before is not None and before.visit is not None:
            number = known.get(before.visit.id, number)
        self.table.select_row(min(number, self.lines.rowCount() - 1))
        self.stack.setCurrentIndex(0 if found.lines else 1)
        self.foot.setVisible(bool(found.lines))
        text = translate("Chart", "%n restricted visit(s): closed to you.", "", found.restricted)
        self.restricted.setText(text if found.restricted else "")
        self.restricted.setVisible(bool(found.restricted))
        self._selected(self._line())
        self._go_to_wanted()

    def show_notes(self, notes: VisitNotes) -> None:
        """Show what was written in the chosen visit."""
        line = self._line()
        if line is not None and line.visit is not None and line.visit.id == notes.encounter_id:
            empty = translate("Chart", "Nothing was written in this visit.")
            self.reading.show_entries(notes.entries, head=_head(line), empty=empty)

    def show_failure(self, error: BaseException) -> None:
        """Say why something can't be read or done."""
        self.notice.say(notify.describe(error).text, "danger")

    def show_done(self) -> None:
        """Take away what was said of an earlier failure."""
        self.notice.say("")

    # ---- inside

    def _line(self) -> VisitLine | None:
        found = self.table.current_row()
        return found if isinstance(found, VisitLine) else None

    def _enter(self) -> None:
        line = self._line()
        if line is not None and line.running:
            self.open_visit()
        else:
            self.reading.setFocus()

    def _selected(self, line: VisitLine | None) -> None:
        visit = line.visit if line is not None else None
        self.presenter.choose(visit.id if visit is not None else None)
        if visit is None:
            closed = translate(
                "Chart",
                "This visit is closed to you: what was written in it is read by those who treat.",
            )
            chosen = translate("Chart", "Choose a visit of the list.")
            self.reading.show_entries((), empty=chosen if line is None else closed)
        for name, button in self.buttons.items():
            button.explain(self._why_not(name, line))
        restrict = self.buttons["restrict_visit"]
        lifts = visit is not None and visit.sensitive
        lift = translate("Chart", "&Lift the restriction…")
        restrict.setText(lift if lifts else translate("Chart", "&Restrict…"))

    def _why_not(self, name: str, line: VisitLine | None) -> str:
        """Return why an action is off; '' when it is on."""
        right = Permission.ENCOUNTER_READ if name == "open_visit" else Permission.ENCOUNTER_WRITE
        if line is None:
            return translate("Chart", "Choose a visit of the list.")
        if line.visit is None:
            return translate("Chart", "This visit is closed to you.")
        if line.withdrawn:
            return translate("Chart", "This visit was withdrawn.")
        return self._shell.why_not(right.value)

    def _go_to_wanted(self) -> None:
        if self._wanted is None or self.presenter.found is None:
            return
        if self._wanted not in places(self.lines.rows()):
            self.tools.field.clear()
            self.table.filter_rows("")
        place = places(self.lines.rows()).get(self._wanted)
        if place is not None:
            self._wanted = None
            self.table.select_row(place)

    def _lay_out(self) -> None:
        self.setProperty("surface", "background")
        column = QVBoxLayout(self)
        margin = theme.px(theme.SPACE.m)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(theme.SPACE.s))
        head = QHBoxLayout()
        head.setSpacing(theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Chart", "Encounters"), "section"))
        head.addStretch(1)
        self.tools = TableTools(self.table)
        head.addWidget(self.tools)
        column.addLayout(head)
        column.addWidget(self.notice)
        self.restricted = Label("", "secondary", tone="warning")
        self.restricted.setWordWrap(True)
        self.restricted.hide()
        column.addWidget(self.restricted)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(self.reading)
        split.setStretchFactor(1, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(split)
        self.stack.addWidget(EmptyState("stethoscope", translate("Chart", "No visits yet.")))
        column.addWidget(self.stack, 1)
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        for name, text, icon, _keys in _ENTRIES:
            button = self.buttons[name] = QuietButton(translate("Chart", text), icon=icon)
            button.clicked.connect(self._run[name])
            row.addWidget(button)
        row.insertStretch(2, 1)
        column.addWidget(self.foot)


def _head(line: VisitLine) -> tuple[str, ...]:
    """Return what stands above the notes of a visit."""
    visit = line.visit
    if visit is None:
        return ()
    said = [
        " · ".join(filter(None, (when_text(line), line.practitioner))),
        visit.details.reason,
        ", ".join(line.diagnoses),
    ]
    if visit.status_reason:
        said.append(f"{status_text(line)}: {visit.status_reason}")
    if visit.details.follow_up or visit.details.follow_up_on:
        day = visit.details.follow_up_on
        follow = " · ".join(filter(None, (visit.details.follow_up, day_text(day) if day else "")))
        said.append(translate("Chart", "Follow-up: {what}").format(what=follow))
    return tuple(filter(None, said))


def _columns() -> tuple[Column[VisitLine], ...]:
    return (
        Column("day", translate("Chart", "Date"), lambda r: r.day, day_text, width=106),
        Column(
            "reason",
            translate("Chart", "Reason"),
            reason_text,
            strong=True,
            width=165,
            tone=lambda r: "secondary" if r.visit is None or r.withdrawn else "",
            icon=lambda r: "lock" if r.visit is None or r.visit.sensitive else "",
        ),
        Column(
            "diagnoses",
            translate("Chart", "Diagnoses"),
            lambda r: ", ".join(r.diagnoses),
            width=165,
            tip=lambda r: "\n".join(r.diagnoses),
        ),
        Column("who", translate("Chart", "Practitioner"), lambda r: r.practitioner, width=120),
        Column(
            "notes",
            translate("Chart", "Notes"),
            notes_text,
            width=150,
            tone=lambda r: "warning" if r.marks.drafts else "",
        ),
        Column(
            "status",
            translate("Chart", "Status"),
            status_text,
            width=110,
            tone=lambda r: "primary" if r.running else "secondary" if r.withdrawn else "",
        ),
        Column(
            "class",
            translate("Chart", "Kind"),
            lambda r: "" if r.visit is None else class_text(r.visit.details.encounter_class),
            width=120,
        ),
    )


def encounters_page(shell: Shell, patient_id: UUID) -> QWidget:
    """Return the page of a patient."""
    return EncountersPage(shell, patient_id)
