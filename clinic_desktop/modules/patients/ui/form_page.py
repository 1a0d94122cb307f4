"""The page that registers or amends a patient: fields, look-alikes, drafts, the newer version."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.duplicates import DuplicateCandidate
from clinic_desktop.modules.patients.presenters.compare import Difference
from clinic_desktop.modules.patients.presenters.form import Opened, PatientFormPresenter
from clinic_desktop.modules.patients.presenters.form_values import BirthReading, FormValues
from clinic_desktop.modules.patients.presenters.wording import moment_text
from clinic_desktop.modules.patients.ui.birth_field import BirthField
from clinic_desktop.modules.patients.ui.compare_dialog import NewerVersionDialog
from clinic_desktop.modules.patients.ui.duplicates_panel import DuplicatesPanel
from clinic_desktop.modules.patients.ui.form_fields import PatientFields
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.elided_label import ElidedLabel
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    KeyCap,
    Label,
    Line,
    Notice,
    PrimaryButton,
    QuietButton,
)

_WIDTH = 820
_NARROW = 640  # below this the fields need more rows
_BESIDE = 900  # below this the look-alikes stand under the form


class PatientFormPage(QWidget):
    """One form. Signals: `stored(patient_id, name, is_new)`, `closed()`, `other_wanted(id)`."""

    stored = Signal(object, str, bool)
    closed = Signal()
    other_wanted = Signal(object)

    def __init__(
        self, shell: Shell, patient_id: UUID | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._patient_id = patient_id
        self.fields: PatientFields | None = None
        self._focus_on = "family"
        self.setProperty("surface", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.presenter = PatientFormPresenter(self, shell.tasks, patient_id)
        self.title = ElidedLabel("", "section")
        self._kept = Label("", "secondary")
        self.notice = Notice()
        self.duplicates = DuplicatesPanel(self._today)
        self.duplicates.setVisible(False)
        self.cancel_button = QuietButton(translate("Patients", "&Close"), shortcut="Esc")
        self.save_button = PrimaryButton("", shortcut="Ctrl+S")
        self._scroll = QScrollArea()
        self._halves = QHBoxLayout()
        self._drafts = DraftTimer(self, self.presenter.keep_draft)
        self._lay_out()
        self._connect()
        self._name_button("")

    def start(self, text: str = "", field: str = "") -> None:
        """Open the form; `text` fills fields of a new one, `field` is where the cursor begins."""
        self._focus_on = field or "family"
        self.presenter.start(text)

    def keep_now(self) -> None:
        """Journal what is typed before the form goes out of sight."""
        self._drafts.stop()
        self.presenter.keep_draft()

    def close_form(self) -> None:
        """Leave the form; what is typed stays as a draft."""
        self.keep_now()
        if self.presenter.is_dirty:
            self._shell.toast(translate("Patients", "Kept as a draft; the form brings it back."))
        self.closed.emit()

    def show_form(self, opened: Opened, values: FormValues) -> None:
        """Build the fields for this clinic and fill them."""
        if self.fields is None:
            narrow = self._scroll.viewport().width() < theme.px(_NARROW)
            self.fields = PatientFields(opened.setting, narrow=narrow)
            self.fields.changed.connect(self._edited)
            self._form_layout.insertWidget(1, self.fields)
        if opened.record:
            name = opened.record.details.name.display()
            text = translate("Patients", "Edit {name}").format(name=name)
        else:
            text = translate("Patients", "New patient")
        self.title.setText(text)
        self.duplicates.setVisible(self.presenter.is_new)
        self.notice.say("")
        self._kept.setText("")
        self.show_values(values)
        if self.fields.has_more() and not self.presenter.is_new:
            self.fields.more_button.setChecked(True)
        self.fields.focus_field(self._focus_on)
        QTimer.singleShot(0, self, self._show_cursor)

    def show_values(self, values: FormValues) -> None:
        """Put values into the fields."""
        if self.fields is not None:
            self.fields.load(values)

    def show_birth(self, reading: BirthReading) -> None:
        """Echo how the birth date is understood; a problem is shown when the field is left."""
        if self.fields is not None:
            field: BirthField = self.fields.core.field("birth")
            field.show_echo(reading.echo)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field."""
        if self.fields is not None:
            self.fields.show_problems(problems)

    def show_refused(self, problems: Mapping[str, str]) -> None:
        """Show the problems of a refused save, with the cursor in the first."""
        self.show_problems(problems)
        if self.fields is not None and problems:
            self.fields.focus_field(next(iter(problems)))

    def show_candidates(self, candidates: tuple[DuplicateCandidate, ...]) -> None:
        """List who looks like the typed person."""
        self.duplicates.show_candidates(candidates)
        if not any(candidate.strong for candidate in candidates):
            self.duplicates.ask("")
            self._name_button("")

    def show_draft_restored(self, at: datetime | None) -> None:
        """Say that what was typed is back, and offer to begin afresh."""
        when = moment_text(at) if at else ""
        text = translate("Patients", "What you typed on {when} is back.").format(when=when)
        afresh = (
            translate("Patients", "Start empty")
            if self.presenter.is_new
            else translate("Patients", "Drop my changes")
        )
        self.notice.say(text, "info", (afresh, self.presenter.start_afresh))

    def ask_about_duplicates(self, text: str) -> None:
        """Show the warning beside the look-alikes; the button names what it does next."""
        if self.presenter.is_new:
            self.duplicates.ask(text)
        else:
            self.notice.say(text, "warning")
        self._name_button(
            translate("Patients", "Register as another person")
            if self.presenter.is_new
            else translate("Patients", "Save all the same")
        )

    def show_newer_version(self, differing: tuple[Difference, ...]) -> None:
        """Let the user choose field by field."""
        dialog = NewerVersionDialog(differing, self)
        dialog.accepted.connect(lambda: self.presenter.choose(dialog.choices()))
        dialog.open()

    def show_saving(self, saving: bool) -> None:
        """Disable saving while one runs."""
        self.save_button.setEnabled(not saving)

    def show_form_failure(self, error: BaseException) -> None:
        """Say why; without fields there is only that to show."""
        text = notify.describe(error).text
        if self.fields is None:
            state = EmptyState(
                "circle-alert",
                translate("Patients", "The form can't be opened"),
                detail=text,
                action=(translate("Patients", "Close"), self.closed.emit),
            )
            self._scroll.setWidget(state)
            self.save_button.explain(text)
            return
        self.notice.say(text, "danger")

    def saved(self, patient_id: UUID, name: str, is_new: bool) -> None:
        """Tell the screen that the patient is stored."""
        self._drafts.stop()
        self.stored.emit(patient_id, name, is_new)

    def draft_wanted(self) -> None:
        """Journal half a second after the first key that is not journaled."""
        self._drafts.wanted()

    def draft_kept(self) -> None:
        """Say when the draft was journaled."""
        text = translate("Patients", "draft kept {time}")
        self._kept.setText(text.format(time=time_text(self._shell.now())))

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Put the look-alikes under the form where there is no room beside it."""
        beside = q_event.size().width() >= theme.px(_BESIDE)
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self.duplicates.fit(beside)
        super().resizeEvent(q_event)

    def _today(self) -> date:
        return self._shell.now().date()

    def _edited(self) -> None:
        assert self.fields is not None
        self.presenter.edited(self.fields.values())

    def _open_other(self, patient_id: UUID) -> None:
        self._drafts.stop()
        self.presenter.abandon()
        self.other_wanted.emit(patient_id)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        if self.fields is None or before is None or not self.fields.isAncestorOf(before):
            return
        name = self.fields.name_of(before)
        if name:
            self.presenter.left(name)
        if now is not None and self.fields.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, theme.px(theme.SPACE.xxl))

    def _show_cursor(self) -> None:
        """Bring the field with the cursor into sight, once the form is laid out."""
        inner = self._scroll.widget()
        layout = inner.layout() if inner is not None else None
        if inner is None or layout is None:
            return
        layout.activate()
        inner.resize(inner.width(), inner.sizeHint().height())
        widget: QWidget | None = self.focusWidget()
        if widget is not None and inner.isAncestorOf(widget):
            self._scroll.ensureWidgetVisible(widget, 0, theme.px(80))

    def _name_button(self, text: str) -> None:
        usual = (
            translate("Patients", "Register")
            if self.presenter.is_new
            else translate("Patients", "Save")
        )
        self.save_button.setText(text or usual)
        self.save_button.setAccessibleName(text or usual)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.close_form)
        self.save_button.clicked.connect(self.presenter.save)
        self.duplicates.chosen.connect(self._open_other)
        save = QAction(translate("Patients", "Save the patient"), self)
        save.setShortcuts([QKeySequence("Ctrl+S"), QKeySequence("Ctrl+Return")])
        save.triggered.connect(self.presenter.save)
        leave = QAction(translate("Patients", "Close the form, keep a draft"), self)
        leave.setShortcut(QKeySequence("Esc"))
        leave.triggered.connect(self.close_form)
        for action in (save, leave):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._bar())
        outer.addWidget(Line())
        row = self._halves
        row.setSpacing(0)
        inner = QWidget()
        self._form_layout = QVBoxLayout(inner)
        inset = theme.px(theme.SPACE.xl)
        self._form_layout.setContentsMargins(inset, theme.px(theme.SPACE.l), inset, inset)
        self._form_layout.setSpacing(theme.px(theme.SPACE.m))
        self._form_layout.addWidget(self.notice)
        self._form_layout.addStretch(1)
        inner.setMaximumWidth(theme.px(_WIDTH))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        row.addWidget(self._scroll, 1)
        row.addWidget(Line(vertical=True))
        row.addWidget(self.duplicates)
        outer.addLayout(row, 1)

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setProperty("surface", "surface")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(bar)
        side, up = theme.px(theme.SPACE.xl), theme.px(10)
        line.setContentsMargins(side, up, theme.px(theme.SPACE.l), up)
        line.setSpacing(theme.px(theme.SPACE.s))
        line.addWidget(self.title)
        line.addWidget(self._kept)
        line.addStretch(1)
        line.addWidget(KeyCap("Esc"))
        line.addWidget(self.cancel_button)
        line.addSpacing(theme.px(theme.SPACE.s))
        line.addWidget(KeyCap("Ctrl+S"))
        line.addWidget(self.save_button)
        return bar
