"""Settings: emergency accesses that wait for the privacy officer, and the trail."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.emergency import ReviewVerdict
from clinic_desktop.modules.practice.presenters.emergency import (
    ReviewLine,
    ReviewPresenter,
    TrailLine,
    action_text,
    kind_text,
    read_trail,
    reason_text,
    use_text,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import (
    Card,
    EmptyState,
    IconButton,
    PrimaryButton,
    QuietButton,
    Segmented,
)


def _review_columns() -> tuple[Column[ReviewLine], ...]:
    return (
        Column(
            "opened",
            translate("Practice", "When"),
            lambda r: r.opened,
            stamp_text,
            width=145,
        ),
        Column(
            "who",
            translate("Practice", "Who"),
            lambda r: r.item.access.user_name,
            strong=True,
            width=115,
        ),
        Column("why", translate("Practice", "Why"), _why, width=140),
        Column(
            "text",
            translate("Practice", "In their words"),
            lambda r: r.item.access.text,
            width=160,
        ),
        Column("use", translate("Practice", "Use"), _use, width=145, tone=_use_tone),
        Column(
            "signed",
            translate("Practice", "Signature"),
            _signed,
            width=80,
            tone=lambda r: "" if r.item.signed else "danger",
        ),
        Column(
            "due",
            translate("Practice", "Due"),
            lambda r: r.due,
            stamp_text,
            width=130,
            tone=_tone,
            icon=_icon,
        ),
    )


class ReviewsPage(QWidget):
    """The queue with two verdicts. Implements ReviewView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.m))
        self.model: RowsModel[ReviewLine] = RowsModel(_review_columns(), self)
        self.table = TableView(
            self.model,
            name="settings.reviews",
            settings=shell.settings,
            accessible=translate("Practice", "Emergency accesses to review"),
        )
        self.table.selected_row.connect(self._selected)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(
                "shield-check", translate("Practice", "No emergency access waits for review.")
            )
        )
        self.tools = TableTools(self.table)
        column.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._stack, 1)
        self.card = self._make_verdict()
        column.addWidget(self.card)
        self.presenter = ReviewPresenter(self, shell.tasks)
        kinds = {"emergency_access", "emergency_review"}
        shell.on_change(self, kinds, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_verdict(self) -> Card:
        card = Card(translate("Practice", "Your verdict"), padding=theme.SPACE.l)
        self.form = Form()
        self.comment = LineField(limit=500)
        self.form.add("comment", translate("Practice", "&Comment"), self.comment)
        card.body.addWidget(self.form)
        row = QHBoxLayout()
        self.open_button = QuietButton(translate("Practice", "Open &patient"))
        self.open_button.clicked.connect(self._open_patient)
        self.bad_button = QuietButton(translate("Practice", "&Not justified"))
        self.bad_button.clicked.connect(lambda: self._sign(ReviewVerdict.NOT_JUSTIFIED))
        self.good_button = PrimaryButton(translate("Practice", "&Justified"))
        self.good_button.clicked.connect(lambda: self._sign(ReviewVerdict.JUSTIFIED))
        row.addWidget(self.open_button)
        row.addStretch(1)
        row.addWidget(self.bad_button)
        row.addWidget(self.good_button)
        card.body.addLayout(row)
        return card

    def show_reviews(self, lines: Sequence[ReviewLine]) -> None:
        """List what waits for review."""
        self.model.set_rows(lines)
        self.table.select_row(0)
        self._stack.setCurrentIndex(0 if lines else 1)
        for widget in (self.card, self.tools):
            widget.setVisible(bool(lines))
        self._shell.set_badge("settings", len(lines))

    def show_error(self, error: BaseException) -> None:
        """Show a failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _selected(self, line: ReviewLine | None) -> None:
        reason = "" if line else translate("Practice", "Choose an access in the list")
        for button in (self.open_button, self.bad_button, self.good_button):
            button.explain(reason)

    def _sign(self, verdict: ReviewVerdict) -> None:
        line = self.table.current_row()
        if line is not None:
            self.presenter.sign_off(line.item.access.id, verdict, self.comment.value())
            self.comment.clear()

    def _open_patient(self) -> None:
        line = self.table.current_row()
        if line is not None:
            self._shell.open_patient(line.item.access.patient_id)


def _trail_columns() -> tuple[Column[TrailLine], ...]:
    return (
        Column("at", translate("Practice", "When"), lambda r: r.at, stamp_text, width=160),
        Column("who", translate("Practice", "Who"), lambda r: r.entry.user_name, width=140),
        Column(
            "action",
            translate("Practice", "Action"),
            lambda r: action_text(r.entry),
            width=90,
        ),
        Column(
            "kind",
            translate("Practice", "What"),
            lambda r: kind_text(r.entry.kind),
            width=150,
        ),
        Column("detail", translate("Practice", "Detail"), _detail, width=220),
        Column("outcome", translate("Practice", "Outcome"), _outcome, width=110, tone=_refused),
    )


class TrailPage(QWidget):
    """What happened: one's own, the system's, or (privacy officer) everybody's."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.m))
        options = [("own", translate("Practice", "What I did and saw"))]
        if shell.may(Permission.AUDIT_READ_SYSTEM.value):
            options.append(("system", translate("Practice", "Sign-ins and settings")))
        if shell.may(Permission.PRIVACY_REVIEW.value):
            options.append(("all", translate("Practice", "Everybody")))
        self.whose = Segmented(options, name=translate("Practice", "Whose entries"))
        self.whose.chosen.connect(lambda _key: self.refresh())
        refresh = IconButton("refresh-cw", translate("Practice", "Read again"), outlined=True)
        refresh.clicked.connect(self.refresh)
        bar = QHBoxLayout()
        bar.addWidget(self.whose)
        bar.addStretch(1)
        bar.addWidget(refresh)
        column.addLayout(bar)
        self.model: RowsModel[TrailLine] = RowsModel(_trail_columns(), self)
        self.table = TableView(
            self.model,
            name="settings.trail",
            settings=shell.settings,
            accessible=translate("Practice", "Trail"),
        )
        self.table.activated_row.connect(self._open)
        bar.addWidget(TableTools(self.table))
        column.addWidget(self.table, 1)
        self.refresh()

    def refresh(self) -> None:
        """Read the newest entries."""
        self._shell.tasks.read(
            read_trail,
            self.whose.current(),
            then=self.model.set_rows,
            fail=self._shell.show_error,
            owner=self,
        )

    def _open(self, line: TrailLine) -> None:
        if line.entry.patient_id is not None:
            self._shell.open_patient(line.entry.patient_id)


def _why(line: ReviewLine) -> str:
    return reason_text(line.item.access.reason)


def _use(line: ReviewLine) -> str:
    return use_text(line.item)


def _use_tone(line: ReviewLine) -> str:
    return "danger" if line.item.repeated else ""


def _signed(line: ReviewLine) -> str:
    return translate("Practice", "right") if line.item.signed else translate("Practice", "wrong")


def _tone(line: ReviewLine) -> str:
    return "danger" if line.item.overdue else ""


def _icon(line: ReviewLine) -> str:
    return "triangle-alert" if line.item.overdue else ""


def _detail(line: TrailLine) -> str:
    return ", ".join(part for part in (line.entry.detail, line.entry.reason) if part)


def _outcome(line: TrailLine) -> str:
    if line.entry.outcome == "success":
        return translate("Practice", "done")
    return translate("Practice", "refused")


def _refused(line: TrailLine) -> str:
    return "" if line.entry.outcome == "success" else "danger"
