"""The details popover: who, when, what happened, and what can be done next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    AppointmentStatus,
    explanation,
    next_statuses,
    status_text,
)
from clinic_desktop.modules.agenda.presenters.details import Details
from clinic_desktop.modules.agenda.presenters.words import status_action
from clinic_desktop.modules.agenda.ui.booking_patient import sex_word
from clinic_desktop.modules.agenda.ui.look import STATUS_HUES, STATUS_ICONS
from clinic_desktop.modules.agenda.ui.popover import Popover
from clinic_desktop.modules.agenda.ui.reliability_line import ReliabilityLine
from clinic_desktop.ui_kit import icons, notify, theme
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import (
    Avatar,
    GhostButton,
    Label,
    Line,
    LinkButton,
    Pill,
    PrimaryButton,
    QuietButton,
    SectionLabel,
    Tag,
)

TRAIL_HEIGHT, MARKS_HEIGHT = 120, 26


class DetailsPopover(Popover):
    """Implements DetailsView. Signals carry what the user wants done with the appointment."""

    status_wanted = Signal(object, object)  # UUID, AppointmentStatus
    cancel_wanted = Signal(object)
    move_wanted = Signal(object)
    park_wanted = Signal(object)
    card_wanted = Signal(object)
    patient_wanted = Signal(object)
    comment_given = Signal(object, str)

    def __init__(
        self,
        parent: QWidget,
        why_not: Callable[[Iterable[UUID]], str],
        marks_of: Callable[[UUID], Iterable[QWidget]],
    ) -> None:
        super().__init__("", parent, width=384)
        self._why_not = why_not  # an appointment of these resources can't be changed
        self._marks_of = marks_of  # what other modules say of the patient
        self.details: Details | None = None
        self._contents: QWidget | None = None
        self.buttons: dict[AppointmentStatus, QWidget] = {}

    def show_details(self, details: Details) -> None:
        """Show an appointment; the focus stays where it was as far as possible."""
        self.details = details
        a = details.appointment
        self.title.setText(a.patient_name)
        self.setAccessibleName(f"{a.patient_name}, {details.place}, {status_text(a.status)}")
        if self._contents is not None:
            self.body.removeWidget(self._contents)
            self._contents.hide()
            self._contents.deleteLater()
        self._contents = QWidget()
        column = QVBoxLayout(self._contents)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.s))
        self._add_patient(column, details)
        self._add_place(column, details)
        self._add_steps(column, details)
        self._add_trail(column, details)
        self.body.addWidget(self._contents)
        self._contents.show()
        if self.isVisible():
            self.settle()
            self._focus_first()

    def show_error(self, error: BaseException) -> None:
        """Show a failure and close: there is nothing to show."""
        notify.show_error(error)
        self.leave()

    def _focus_first(self) -> None:
        usable = (button for button in self.buttons.values() if button.isEnabled())
        next(usable, self.close_button).setFocus()

    def _add_patient(self, column: QVBoxLayout, details: Details) -> None:
        banner, ref = details.banner, details.banner.ref
        row = QHBoxLayout()
        row.addWidget(Avatar(ref.display_name, size=36), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        facts = (banner.age_text, sex_word(ref.sex), ref.phone)
        words.addWidget(Label(" · ".join(x for x in facts if x)))
        words.addWidget(Label(ref.number, "secondary"))
        row.addLayout(words, 1)
        chart = LinkButton(translate("Agenda", "Open patient"))
        chart.clicked.connect(lambda: self.patient_wanted.emit(ref.id))
        row.addWidget(chart, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        for marks in self._marks_of(ref.id):
            marks.setMinimumHeight(theme.px(MARKS_HEIGHT))  # they are read after this opens
            column.addWidget(marks, 0, Qt.AlignmentFlag.AlignLeading)
        if explanation(details.reliability):
            column.addWidget(ReliabilityLine(details.reliability))
        for flag in banner.flags[:3]:
            tone = flag.severity.value if flag.severity.value in ("danger", "warning") else ""
            column.addWidget(Tag(flag.text, tone=tone))

    def _add_place(self, column: QVBoxLayout, details: Details) -> None:
        a = details.appointment
        row = QHBoxLayout()
        place = Label(details.place, "strong")
        place.setWordWrap(True)
        row.addWidget(place, 1)
        sign = QLabel()
        sign.setPixmap(icons.pixmap(STATUS_ICONS[a.status], STATUS_HUES[a.status], 14))
        row.addWidget(sign)
        row.addWidget(Pill(status_text(a.status), tone=STATUS_HUES[a.status]))
        column.addLayout(row)
        more = [a.type_name, translate("Agenda", "Overbooked") if a.overbooked else ""]
        if a.cancel_reason:
            more.append(translate("Agenda", "Reason: {text}").format(text=a.cancel_reason))
        if any(more):
            column.addWidget(Label(" · ".join(x for x in more if x), tone="secondary"))
        for fact in details.facts:
            label = Label(fact, tone="secondary")
            label.setWordWrap(True)
            column.addWidget(label)
        self.comment = LineField(limit=200, hint=translate("Agenda", "Comment"))
        self.comment.setAccessibleName(translate("Agenda", "Comment"))
        self.comment.set_value(a.comment)
        self.comment.setReadOnly(bool(self._why_not(a.resource_ids)))
        self.comment.setToolTip(self._why_not(a.resource_ids))
        self.comment.returnPressed.connect(self._comment)
        self.comment.editingFinished.connect(self._comment)
        column.addWidget(self.comment)

    def _comment(self) -> None:
        details = self.details
        if details is not None and self.comment.value() != details.appointment.comment:
            self.comment_given.emit(details.appointment.id, self.comment.value())

    def _add_steps(self, column: QVBoxLayout, details: Details) -> None:
        appointment_id = details.appointment.id
        why_not = self._why_not(details.appointment.resource_ids)
        self.buttons = {}
        grid = QGridLayout()
        grid.setSpacing(theme.px(theme.SPACE.xs))
        for number, status in enumerate(details.steps):
            text = status_action(status, details.appointment.status)
            icon = STATUS_ICONS[status]
            button = PrimaryButton(text, icon=icon) if not number else QuietButton(text, icon=icon)
            button.clicked.connect(
                lambda _checked=False, s=status: self.status_wanted.emit(appointment_id, s)
            )
            button.explain(why_not)
            self.buttons[status] = button
            grid.addWidget(button, number // 2, number % 2)
        column.addLayout(grid)
        more = QGridLayout()
        more.setSpacing(theme.px(theme.SPACE.xs))
        for text, icon, signal, shown in (
            (translate("Agenda", "Move"), "calendar-clock", self.move_wanted, details.movable),
            (translate("Agenda", "Park"), "pin", self.park_wanted, details.movable),
            (translate("Agenda", "Card"), "printer", self.card_wanted, True),
            (translate("Agenda", "Cancel…"), "ban", self.cancel_wanted, _cancellable(details)),
        ):
            if shown:
                ghost = GhostButton(text, icon=icon)
                ghost.explain("" if signal is self.card_wanted else why_not)
                ghost.clicked.connect(lambda _c=False, s=signal: s.emit(appointment_id))
                more.addWidget(ghost, more.count() // 2, more.count() % 2)
        column.addLayout(more)

    def _add_trail(self, column: QVBoxLayout, details: Details) -> None:
        column.addWidget(Line(soft=True))
        if details.times:
            text = "   ".join(f"{name} {at}" for name, at in details.times)
            times = Label(text, "secondary")
            times.setWordWrap(True)
            column.addWidget(times)
        column.addWidget(SectionLabel(translate("Agenda", "What happened")))
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(theme.SPACE.xs))
        for entry in details.trail:
            for words in (Label(entry.what), Label(entry.when, "secondary")):
                words.setWordWrap(True)
                lines.addWidget(words)
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        area.setFixedHeight(theme.px(TRAIL_HEIGHT))
        area.setAccessibleName(translate("Agenda", "What happened"))
        column.addWidget(area)


def _cancellable(details: Details) -> bool:
    return AppointmentStatus.CANCELLED in next_statuses(details.appointment.status)
