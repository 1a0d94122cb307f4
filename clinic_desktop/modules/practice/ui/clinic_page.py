"""Settings: the clinic's profile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.clinic import ClinicProfile
from clinic_desktop.modules.practice.domain.holiday import subdivisions
from clinic_desktop.modules.practice.presenters.clinic import ClinicPresenter
from clinic_desktop.modules.practice.ui.clinic_form import ClinicForm
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, PrimaryButton, QuietButton


class ClinicPage(QWidget):
    """Profile and holidays. Implements ClinicView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        card = Card(padding=theme.SPACE.l)
        self.form = ClinicForm(QLocale().name()[:2], whole=True)
        card.body.addWidget(self.form)
        column.addWidget(card)
        column.addWidget(self._make_holidays())
        column.addLayout(self._make_buttons())
        column.addStretch(1)
        self.form.changed.connect(self._edited)
        self.holidays.changed.connect(self._edited)
        self.presenter = ClinicPresenter(self, shell.tasks)
        self._drafts = DraftTimer(self, self.presenter.keep)
        shell.on_change(self, {"clinic"}, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_holidays(self) -> Card:
        card = Card(translate("Practice", "Public holidays"), padding=theme.SPACE.l)
        self.holidays = Form(columns=2, fluid=True)
        closes = CheckField(translate("Practice", "&Closed on public holidays"))
        self.holidays.add("closes_on_holidays", "", closes)
        country = translate("Practice", "the whole country")
        self.region = ChoiceField(empty=country)
        self.holidays.add("subdivision", translate("Practice", "&Region"), self.region)
        card.body.addWidget(self.holidays)
        return card

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self.undo_button = QuietButton(translate("Practice", "&Undo changes"))
        self.undo_button.clicked.connect(lambda: self.presenter.start_afresh())
        self.undo_button.hide()
        self.save_button = PrimaryButton(translate("Practice", "Sa&ve"))
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.undo_button)
        row.addWidget(self.save_button)
        return row

    def save(self) -> None:
        """Store what is typed."""
        if self.form.validate():
            region = self.region.value() or ""
            values = {**self.form.details(), **self.holidays.values(), "subdivision": region}
            self.presenter.save(values)

    def show_profile(self, profile: ClinicProfile, typed: Mapping[str, Any] | None) -> None:
        """Show the profile, and over it what is typed."""
        self.form.show_details(profile.details())
        self.form.show_problems({})
        self._show_regions(profile.country)
        self.holidays.set_values(
            {
                "closes_on_holidays": profile.closes_on_holidays,
                "subdivision": profile.subdivision or None,
            }
        )
        if typed is not None:
            self.form.show_draft(typed)
            self._show_regions(self.form.field("country").value())
            self.holidays.show_draft(typed)
        self.undo_button.setVisible(typed is not None)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _edited(self, name: str) -> None:
        self.presenter.edited({**self.form.draft(), **self.holidays.draft()})
        self._drafts.wanted()
        self.undo_button.show()
        if name == "country":
            self._show_regions(self.form.field("country").value())

    def _show_regions(self, country: str) -> None:
        self.region.set_options(sorted(subdivisions(country).items(), key=lambda pair: pair[1]))
