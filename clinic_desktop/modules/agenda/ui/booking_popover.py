"""The booking popover: one patient, one place, checked while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import BookAppointment, Hold
from clinic_desktop.modules.agenda.presenters.booking import BookingPresenter
from clinic_desktop.modules.agenda.presenters.booking_form import BookingForm
from clinic_desktop.modules.agenda.presenters.booking_view import Desk, Verdict
from clinic_desktop.modules.agenda.presenters.newcomer import Newcomer
from clinic_desktop.modules.agenda.ui.booking_extras import HoldLine, MoreRow
from clinic_desktop.modules.agenda.ui.booking_patient import PatientPart
from clinic_desktop.modules.agenda.ui.booking_place import PlacePart
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.modules.agenda.ui.slot_buttons import SlotButtons
from clinic_desktop.modules.patients.api import DuplicateCandidate, PatientHit, PatientRef
from clinic_desktop.modules.practice.api import AppointmentTypeRef
from clinic_desktop.ui_kit import icons, notify, theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import Label, LinkButton, Notice, PrimaryButton, QuietButton

SIGNS = {"ok": "circle-check", "warning": "triangle-alert", "danger": "circle-alert", "": "clock"}


class VerdictPart(QWidget):
    """Says whether the place is free, and offers others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        row = QHBoxLayout()
        self._sign = QLabel()
        self.text = Label("")
        self.text.setWordWrap(True)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        column.addLayout(row)
        self.slots = SlotButtons()
        column.addWidget(self.slots)

    def show_verdict(self, verdict: Verdict, form: BookingForm) -> None:
        """Show a verdict."""
        tone = verdict.tone
        self._sign.setPixmap(icons.pixmap(SIGNS[tone], tone or "secondary", 16))
        self.text.setText(verdict.text)
        self.text.set_tone(tone)
        self.text.setAccessibleName(verdict.text)
        self.slots.show_slots(verdict.alternatives, form.day, form.resource_ids)


class ReasonPart(QWidget):
    """Asks why a rule is set aside; stays beside the buttons, where nothing scrolls it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self.field = LineField(hint=translate("Agenda", "Reason, kept in the trail"))
        self.field.setAccessibleName(translate("Agenda", "Reason, kept in the trail"))
        self.problem = Label("", "secondary", tone="danger")
        self.problem.hide()
        column.addWidget(self.field)
        column.addWidget(self.problem)
        self.hide()

    def show_problem(self, text: str) -> None:
        """Show what is wrong with the reason."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if text:
            self.field.setFocus()


class BookingPopover(Popover):
    """Implements BookingView; Ctrl+Enter books, Esc closes and keeps what is typed.

    Signals: `place_changed(BookingForm)` when another place is asked for;
    `openings_wanted(BookingForm)` to look for the next opening; `series_wanted(BookAppointment)`.
    """

    place_changed = Signal(object)
    openings_wanted = Signal(object)
    series_wanted = Signal(object)

    def __init__(
        self, tasks: Tasks, desk: Desk, form: BookingForm, parent: QWidget, *, fixed: bool = False
    ) -> None:
        title = translate("Agenda", "Walk-in") if form.walk_in else translate("Agenda", "Book")
        super().__init__(title, parent, width=488, scrolls=True)
        self.restored = Notice()
        self.restored.hide()
        self.patient = PatientPart()
        self.place = PlacePart(desk, desk.now().date())
        self.verdict, self.reason = VerdictPart(), ReasonPart()
        self.action = PrimaryButton(translate("Agenda", "Book"))
        self.cancel = QuietButton(translate("Agenda", "Close"))
        self.hold = HoldLine(desk.now)
        self.more = MoreRow(walk_in=form.walk_in)
        for widget in (self.restored, self.patient, self.place, self.verdict):
            self.body.addWidget(widget)
        self.foot.addWidget(self.reason)
        row = QHBoxLayout()
        row.addWidget(self.hold)
        row.addStretch(1)
        row.addWidget(self.more)
        self.foot.addLayout(row)
        self._add_buttons()
        self.presenter = BookingPresenter(self, tasks, desk, form, fixed=fixed)
        self._drafts = DraftTimer(self, self.presenter.keep)
        self._connect()

    def start(self) -> None:
        """Fill the fields and put the cursor into the search."""
        self.presenter.start()
        if self.presenter.form.newcomer is None:
            self.patient.picker.setFocus()
            self.patient.picker.field.selectAll()

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.action)
        self.foot.addLayout(row)
        self.cancel.clicked.connect(self.leave)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._save)

    def _connect(self) -> None:
        presenter, patient, place = self.presenter, self.patient, self.place
        patient.searched.connect(presenter.search)
        patient.picked.connect(self._picked)
        patient.unpicked.connect(presenter.change_patient)
        patient.new_wanted.connect(presenter.new_patient)
        patient.grown.connect(self._grow)
        patient.newcomer.typed.connect(presenter.type_newcomer)
        patient.newcomer.left.connect(self._search_instead)
        patient.newcomer.taken.connect(self._picked)
        place.type_chosen.connect(presenter.choose_type)
        place.length_chosen.connect(presenter.choose_length)
        place.time_chosen.connect(presenter.choose_time)
        place.resources_chosen.connect(presenter.choose_resources)
        place.comment_typed.connect(presenter.type_comment)
        place.proposed_chosen.connect(presenter.propose)
        place.resized.connect(self._grow)
        self.more.openings.clicked.connect(lambda: self.openings_wanted.emit(presenter.form))
        self.more.series.clicked.connect(self._repeat)
        self.verdict.slots.taken.connect(presenter.take)
        self.reason.field.textEdited.connect(presenter.type_reason)
        self.action.clicked.connect(presenter.save)
        for signal in (patient.searched, patient.picked, patient.newcomer.typed):
            signal.connect(lambda _value: self._drafts.wanted())
        place.comment_typed.connect(lambda _text: self._drafts.wanted())
        for chosen in (place.type_chosen, place.proposed_chosen):
            chosen.connect(lambda _value: self._drafts.wanted())
        self.reason.field.textEdited.connect(lambda _text: self._drafts.wanted())

    def leave(self) -> None:
        """Close; what is typed is kept for the next time."""
        self._drafts.flush()
        self.presenter.close()
        super().leave()

    def keyPressEvent(self, q_event: QKeyEvent) -> None:
        """Press the focused button on Enter; in a field Enter goes on to the next one."""
        if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, (QuietButton, PrimaryButton, LinkButton)):
                focused.click()
            else:
                self.focusNextPrevChild(True)
            q_event.accept()
            return
        super().keyPressEvent(q_event)

    def _save(self) -> None:
        """Save from the keyboard, if the button could."""
        if self.action.isEnabled():
            self.action.setFocus()  # fields tidy and report what is typed
            self.presenter.save()

    def _repeat(self) -> None:
        """Go on to the series, if nothing is missing."""
        booking: BookAppointment | None = self.presenter.series_booking()
        if booking is not None:
            self.series_wanted.emit(booking)

    def _picked(self, patient: PatientRef) -> None:
        self.presenter.pick(patient)
        if self.presenter.form.walk_in:
            self.action.setFocus()
        else:
            self.place.form.field("type").setFocus()

    def _search_instead(self) -> None:
        self.presenter.drop_newcomer()
        self.patient.picker.setFocus()

    def _grow(self) -> None:
        if self.isVisible():
            self.settle()

    # ---- BookingView

    def show_form(self, form: BookingForm, types: Sequence[AppointmentTypeRef]) -> None:
        """Show all fields."""
        self.place.show_types(types)
        self.place.show_form(form)
        self.patient.show_patient(form.patient)
        if form.patient is None:
            self.patient.show_search(form.search)
        self.patient.show_newcomer(form.newcomer)
        self.reason.field.setText(form.reason)

    def show_hits(self, text: str, hits: Sequence[PatientHit]) -> None:
        """Show the patients found."""
        self.patient.show_hits(text, hits)

    def show_patient(self, patient: PatientRef | None) -> None:
        """Show who was picked."""
        self.patient.show_patient(patient)

    def show_newcomer(self, newcomer: Newcomer | None) -> None:
        """Show or hide a new patient's fields."""
        self.patient.show_newcomer(newcomer)

    def show_duplicates(self, found: Sequence[DuplicateCandidate]) -> None:
        """Show who a new patient may already be."""
        self.patient.newcomer.show_duplicates(found)
        self._grow()

    def show_place(self, form: BookingForm) -> None:
        """Show day, time, length and resources."""
        self.place.show_place(form)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show whether the place is free, and what the button does."""
        changed = verdict.text != self.verdict.text.text()
        self.verdict.show_verdict(verdict, self.presenter.form)
        self.reason.setVisible(verdict.needs_reason)
        self.place.show_resource_problems(verdict.problems)
        self.place_changed.emit(self.presenter.form)
        if verdict.action:
            self.action.setText(verdict.action)
            self.action.setAccessibleName(verdict.action)
            self.action.explain("")
            self.action.show_shortcut("Ctrl+Return")
        else:
            self.action.explain(verdict.text)
        self._grow()
        if changed:
            self.reveal(self.verdict)

    def show_problems(self, problems: dict[str, str]) -> None:
        """Show a sentence beside each field."""
        self.patient.show_problems(problems)
        own = {"with": problems["resources"]} if "resources" in problems else {}
        self.place.form.show_problems(own, focus=False)
        self.reason.show_problem(problems.get("reason", ""))
        self._grow()

    def show_hold(self, hold: Hold | None) -> None:
        """Show until when the place is kept."""
        self.hold.show_hold(hold)
        self._grow()

    def show_saving(self, saving: bool) -> None:
        """Lock the fields while saving."""
        for widget in (self.patient, self.place, self.action):
            widget.setEnabled(not saving)

    def show_restored(self, restored: bool) -> None:
        """Say that what was typed before is back."""
        text = translate("Agenda", "This is what you typed before.") if restored else ""
        action = (translate("Agenda", "Start empty"), self.presenter.start_over)
        self.restored.say(text, "info", action)
        self._grow()

    def finish(self) -> None:
        """Close without writing the draft again."""
        self._drafts.stop()
        super().leave()

    def show_error(self, error: BaseException) -> None:
        """Show a failure that belongs to no field."""
        notify.show_error(error)
