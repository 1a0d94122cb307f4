"""The visit beside an open chart: head, notes, and the editor in which nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import NeedsConfirmation, NotAllowed
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.chart.api import (
    Compartment,
    EncounterStatus,
    Note,
    StructuredText,
    fill_text,
    from_plain,
    to_plain,
)
from clinic_desktop.modules.chart.presenters.encounters import visit_of_appointment
from clinic_desktop.modules.chart.presenters.visit import VisitPresenter
from clinic_desktop.modules.chart.presenters.visit_ending import OpenPoints
from clinic_desktop.modules.chart.presenters.visit_reading import OpenVisit, VisitState
from clinic_desktop.modules.chart.presenters.visit_text import SectionPair, empty_sections
from clinic_desktop.modules.chart.ui.letter_dialog import write_letter
from clinic_desktop.modules.chart.ui.note_editor import NoteEditor
from clinic_desktop.modules.chart.ui.stale_note_dialog import StaleNoteDialog
from clinic_desktop.modules.chart.ui.visit_about import VisitAbout
from clinic_desktop.modules.chart.ui.visit_asking import (
    ask_cancel,
    ask_discard,
    ask_to_finish,
    say_not_kept,
)
from clinic_desktop.modules.chart.ui.visit_diagnoses import VisitDiagnoses
from clinic_desktop.modules.chart.ui.visit_follow_up import VisitFollowUp
from clinic_desktop.modules.chart.ui.visit_head import VisitHead
from clinic_desktop.modules.chart.ui.visit_print import print_visit
from clinic_desktop.modules.chart.ui.visit_procedures import VisitProcedures
from clinic_desktop.modules.chart.ui.visit_signed import SignedNotes
from clinic_desktop.modules.chart.ui.visit_start import VisitStart
from clinic_desktop.modules.chart.ui.visit_vitals import VitalsStrip
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.confirm import acknowledge, ask
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import EmptyState, Line, LinkButton, Notice, Panel

_KEEP_MS = 30_000  # how often the draft is saved while one types; the journal has it at once
_WRITABLE = frozenset({EncounterStatus.IN_PROGRESS, EncounterStatus.FINISHED})
KINDS = {"note", "composition", "co_signature_request", "encounter", "condition", "procedure"}


class VisitColumn(Panel):
    """Implements VisitView."""

    def __init__(self, shell: Shell, patient_id: UUID) -> None:
        super().__init__("surface")
        self._shell, self._patient_id = shell, patient_id
        self.presenter = VisitPresenter(self, shell.tasks, patient_id, shell.now)
        self._another: UUID | None = None  # the visit in which a further note is written
        self._typing: bool | None = None  # whether the editor is shown
        self._asked_for = False  # somebody opened a visit: the keyboard goes into its note
        self.head = VisitHead(self, self._runs())
        self.notice, self.failing = Notice(), Notice()
        self.editor = NoteEditor()
        self.vitals = VitalsStrip(shell, patient_id)
        self.diagnoses = VisitDiagnoses(shell, patient_id)
        self.procedures = VisitProcedures(shell, patient_id)
        self.about, self.follow_up = VisitAbout(shell), VisitFollowUp(shell)
        self.signed_notes = SignedNotes(shell)
        self.another_button = LinkButton(translate("Chart", "Write another note"))
        self.start_page = VisitStart()
        self.failed = EmptyState("lock", translate("Chart", "The visit can't be shown"))
        self._pages = QStackedWidget()
        self._lay_out()
        self._journal = DraftTimer(self, self.presenter.journal)
        self._keeper = QTimer(self)
        self._keeper.setInterval(_KEEP_MS)
        self._connect()
        shell.on_change(self, KINDS, lambda _changed: self.presenter.refresh())
        self.presenter.open()

    def show_state(self, state: VisitState) -> None:
        """Show the visit, or how to begin one."""
        visit = state.visit
        if visit is None:
            self.start_page.show_state(state)
            was_here = self._has_keyboard(self._visit_page)
            self._pages.setCurrentWidget(self.start_page)
            if was_here and (button := self.start_page.empty.button) is not None:
                button.setFocus()
            self._keeper.stop()
            self.setVisible(self._writes())
            return
        self.show()
        self.head.show_visit(state, visit, self._shell.now())
        values = visit.values
        self.editor.set_macros(
            state.macros, lambda text: to_plain(fill_text(from_plain(text), values))
        )
        may_code = self._shell.may(Permission.CONDITION_WRITE.value)
        self.diagnoses.show_visit(visit, may_write=may_code and self._open_for_words(visit))
        may_measure = self._shell.may(Permission.VITALS_WRITE.value)
        self.vitals.show_visit(
            visit.encounter.id, may_write=may_measure and self._open_for_words(visit)
        )
        self._show_around(visit)
        self.signed_notes.show_visit(state, visit)
        self._show_parts(visit)
        self._pages.setCurrentWidget(self._visit_page)
        self._keeper.start()

    def _show_around(self, visit: OpenVisit) -> None:
        """Show what stands around the note."""
        may_write = self._open_for_words(visit)
        self.about.show_visit(visit.encounter, may_write=may_write)
        self.procedures.show_visit(visit, may_write=may_write)
        self.follow_up.show_visit(visit.encounter, may_write=may_write)

    def show_failure(self, error: BaseException) -> None:
        """Say why there is nothing to show; who may not see the chart sees no column."""
        if isinstance(error, NotAllowed):
            self.hide()
            return
        self._pages.setCurrentWidget(self.failed)
        self._shell.show_error(error)

    def show_text(self, text: StructuredText, *, restored: bool) -> None:
        """Put a text into the editor."""
        self.editor.show_text(text)
        words = translate("Chart", "Typed before and not saved yet: it is back.")
        self.notice.say(words if restored else "", "info")
        self._allow_typing()
        if self._asked_for and self.editor.isVisibleTo(self):
            self._asked_for = False
            QTimer.singleShot(0, self, self.editor.focus_first)  # its sections are shown by then

    def text(self) -> StructuredText:
        """Return what is typed."""
        return self.editor.text()

    def show_kept(self, kept: datetime | None) -> None:
        """Say when what is typed was put on the disk."""
        self.head.show_kept(kept, typing=self.presenter.dirty)

    def show_not_kept(self, error: BaseException | None, *, journaled: bool = False) -> None:
        """Show that the draft is not saved, as one strip that stays until it is."""
        say_not_kept(self.failing, error, self.presenter, journaled=journaled)

    def show_stale(self, pairs: tuple[SectionPair, ...]) -> None:
        """Show both versions of a note that was saved elsewhere."""
        StaleNoteDialog(self, pairs, self.presenter.settle).open()

    def ask_to_start(
        self, error: NeedsConfirmation, again: Callable[[frozenset[str]], None]
    ) -> None:
        """Ask before a second visit is begun."""
        acknowledge(self, error, translate("Chart", "Start a visit"), again)

    def say(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def signed(self) -> None:
        """Say so."""
        self._another = None
        self._shell.toast(translate("Chart", "The note is signed and locked."))

    def hideEvent(self, q_event: QHideEvent) -> None:
        """Save what is typed before it goes out of sight."""
        self.presenter.leave()
        super().hideEvent(q_event)

    def open_visit(self, encounter_id: UUID) -> None:
        """Show one visit, also one that is over."""
        self._asked_for = True
        self.presenter.open(encounter_id)

    def open_visit_for(self, appointment_id: UUID) -> None:
        """Show the visit of an appointment; begin it where there is none yet."""

        def found(encounter_id: UUID | None) -> None:
            if encounter_id is not None:
                self.open_visit(encounter_id)
            else:
                self._asked_for = True
                self.presenter.start(appointment_id)

        self._shell.tasks.read(
            visit_of_appointment,
            self._patient_id,
            appointment_id,
            then=found,
            fail=self._shell.show_error,
            owner=self,
        )

    def _show_parts(self, visit: OpenVisit) -> None:
        """Show the editor where something may be written, else only what is signed."""
        pending = visit.note is not None or visit.typed is not None or self.presenter.dirty
        done = bool(visit.notes.signed) and self._another != visit.encounter.id
        typing = self._open_for_words(visit) and (pending or not done)
        self.another_button.setVisible(self._open_for_words(visit) and not typing)
        was_typing = self._has_keyboard(self.editor)
        if typing != self._typing:
            self._typing = typing
            self._place_extras(typing=typing)
        self.editor.setVisible(typing)
        if was_typing and not typing:  # else the keyboard would leave the chart with the editor
            self.head.more.setFocus()
        self.head.sign_button.setVisible(typing)
        self._allow_typing()
        self._allow_actions(visit, typing=typing)

    def _has_keyboard(self, part: QWidget) -> bool:
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and part.isAncestorOf(focus)

    def _place_extras(self, *, typing: bool) -> None:
        """Put vital signs and diagnoses below their headings, or below what is signed."""
        if typing:
            self.editor.put_below("O", self.vitals)
            self.editor.put_below("A", self.diagnoses)
            self.editor.put_below("P", self.procedures)
            self.editor.show_text(self.editor.text())
            return
        below = (("O", self.vitals), ("A", self.diagnoses), ("P", self.procedures))
        for section, widget in below:
            self.editor.put_below(section)
            self._column.insertWidget(self._column.indexOf(self.editor), widget)
            widget.show()

    def _allow_typing(self) -> None:
        visit = self.presenter.state.visit if self.presenter.state else None
        self.editor.set_read_only(visit is None or not self._open_for_words(visit))

    def _allow_actions(self, visit: OpenVisit, *, typing: bool) -> None:
        why = self._shell.why_not(Permission.ENCOUNTER_SIGN.value)
        self.head.sign_button.explain(why)
        if not why:
            self.head.sign_button.show_shortcut("Ctrl+Return")
        actions = self.head.actions_by_name
        actions["sign"].setEnabled(typing and not why)
        for name in ("note", "bold", "bullets", "numbers", "discard"):
            actions[name].setEnabled(typing)
        for name in ("about", "procedure", "follow_up", "restrict", "finish", "cancel"):
            actions[name].setEnabled(self._open_for_words(visit))

    def _open_for_words(self, visit: OpenVisit) -> bool:
        return self._writes() and visit.encounter.status in _WRITABLE

    def _writes(self) -> bool:
        return self._shell.may(Permission.ENCOUNTER_WRITE.value)

    def _runs(self) -> dict[str, Callable[[], None]]:
        return {
            "sign": self.sign,
            "note": lambda: self._in_sight(self.editor.focus_first),
            "about": lambda: self._in_sight(self.about.start),
            "diagnosis": lambda: self._in_sight(self.diagnoses.start_search),
            "procedure": lambda: self._in_sight(self.procedures.start_search),
            "follow_up": lambda: self._in_sight(self.follow_up.plan),
            "vitals": self.take_vitals,
            "bold": lambda: self.editor.toggle_bold(),
            "bullets": lambda: self.editor.toggle_items(),
            "numbers": lambda: self.editor.toggle_steps(),
            "print": lambda: self.presenter.keep(self._print),
            "letter": lambda: self.presenter.keep(self._write_letter),
            "restrict": self._restrict,
            "finish": self.presenter.finish,
            "discard": lambda: ask_discard(self, self.presenter.discard),
            "cancel": lambda: ask_cancel(self, self.presenter.cancel),
            "close": self.presenter.open,
        }

    def take_vitals(self) -> None:
        """Put the keyboard into the first vital sign."""
        self._in_sight(self.vitals.start)

    def _in_sight(self, run: Callable[[], None]) -> None:
        if self._pages.currentWidget() is self._visit_page:
            run()

    def ask_to_finish(self, points: OpenPoints, finish: Callable[[], None]) -> None:
        """Say what is still open, then finish."""
        ask_to_finish(self, points, finish, vitals_typed=bool(self.vitals.typed()))

    def finished(self) -> None:
        """Say so."""
        self._shell.toast(translate("Chart", "The visit is finished."))

    def sign(self) -> None:
        """Sign; sections in which nothing stands are named before."""
        visit = self.presenter.visit
        if visit is None or not self.head.actions_by_name["sign"].isEnabled():
            return
        empty = empty_sections(self.text())
        if not empty or self.text().empty:
            self.presenter.sign()
            return
        ask(
            self,
            translate("Chart", "Sign the note?"),
            translate("Chart", "Nothing stands below: {sections}.").format(
                sections=", ".join(empty)
            ),
            translate("Chart", "Sign all the same"),
            danger=False,
            then=self.presenter.sign,
        )

    def _print(self) -> None:
        if (visit := self.presenter.visit) is not None:
            print_visit(self._shell, self, self._patient_id, visit.id)

    def _write_letter(self) -> None:
        if (visit := self.presenter.visit) is not None:
            write_letter(self._shell, self, self._patient_id, visit.id)

    def _restrict(self) -> None:
        wanted = self.head.actions_by_name["restrict"].isChecked()
        compartment = Compartment.SENSITIVE if wanted else Compartment.NORMAL
        self.presenter.amend(compartment=compartment)

    def _typed(self) -> None:
        self.presenter.typed()
        self._journal.wanted()

    def _start(self) -> None:
        found = self.presenter.state.appointment if self.presenter.state else None
        self._asked_for = True
        self.presenter.start(None if found is None else found.id)

    def _open_note(self, note: Note) -> None:
        if note.patient_id == self._patient_id:
            self.open_visit(note.encounter_id)
        else:
            self._shell.open_tab("patients", patient_id=note.patient_id, visit=note.encounter_id)

    def _write_another(self) -> None:
        visit = self.presenter.state.visit if self.presenter.state else None
        if visit is not None:
            self._another = visit.encounter.id
            self._show_parts(visit)
            self.editor.focus_first()

    def _bring_caret(self) -> None:
        """Bring the caret into sight; again when the sections have got their new heights."""
        edit = self.editor.current()
        if edit is None or not edit.hasFocus():
            return
        place = edit.cursorRect()
        at = edit.mapTo(self._inside, place.bottomLeft())
        air = theme.px(theme.SPACE.s)
        self._scroll.ensureVisible(at.x(), at.y(), 0, air + place.height())

    def _connect(self) -> None:
        self.editor.typed.connect(self._typed)
        self.editor.caret_moved.connect(lambda _place: self._bring_caret())
        self._scroll.verticalScrollBar().rangeChanged.connect(
            lambda _least, _most: self._bring_caret()
        )
        self.start_page.start_wanted.connect(self._start)
        self.start_page.note_wanted.connect(self._open_note)
        self.another_button.clicked.connect(self._write_another)
        self.head.template_chosen.connect(self.presenter.use_template)
        self.head.room_chosen.connect(lambda room: self.presenter.amend(location_id=room))
        self._keeper.timeout.connect(self.presenter.keep)

    def _lay_out(self) -> None:
        for part in (self.vitals, self.diagnoses, self.procedures):
            part.setParent(self)  # they wait here, and go with the column, until a visit shows them
            part.hide()
        self._inside = Panel("surface")
        self._column = QVBoxLayout(self._inside)
        side = theme.px(14)
        self._column.setContentsMargins(side, theme.px(theme.SPACE.s), side, side)
        self._column.setSpacing(theme.px(theme.SPACE.s))
        for widget in (self.about, self.notice, self.signed_notes, self.editor):
            self._column.addWidget(widget)
        self._column.addWidget(self.another_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.follow_up)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._visit_page = QWidget()
        page = QVBoxLayout(self._visit_page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        for row in (self.head, Line(), self.failing, self._scroll):
            page.addWidget(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        for each in (self.start_page, self._visit_page, self.failed):
            self._pages.addWidget(each)


def visit_column(shell: Shell, patient_id: UUID) -> QWidget | None:
    """Return the column for who may read visits."""
    if not shell.may(Permission.ENCOUNTER_READ.value):
        return None
    return VisitColumn(shell, patient_id)
