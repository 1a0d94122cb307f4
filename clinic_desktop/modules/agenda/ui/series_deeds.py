"""Books series and asks, when one of a series changes, how much of it is meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import (
    BookAppointment,
    BookSeries,
    Change,
    Choices,
    book_series,
    check_series,
    series_text,
)
from clinic_desktop.modules.agenda.presenters.booking_form import FORM, SUBJECT
from clinic_desktop.modules.agenda.presenters.deciding import Job
from clinic_desktop.modules.agenda.presenters.repeating import RepeatForm
from clinic_desktop.modules.agenda.presenters.series_changes import SeriesQuestion, scope_choices
from clinic_desktop.modules.agenda.ui.choice_popover import ChoicePopover
from clinic_desktop.modules.agenda.ui.series_popover import SeriesPopover
from clinic_desktop.modules.practice.api import drop_draft

if TYPE_CHECKING:
    from clinic_desktop.modules.agenda.ui.screen import AgendaScreen


class SeriesDeeds:
    """Opens the popovers of series of one screen."""

    def __init__(self, screen: AgendaScreen) -> None:
        self._screen = screen
        changes = screen.presenter.changes
        changes.ask = self._ask_later
        changes.decide = self._decide

    def repeat(self, booking: BookAppointment) -> None:
        """Let a booking repeat: its own place is the first one."""
        screen = self._screen
        alone = replace(booking, hold_id=None)  # the hold ends with the popover that had it
        title = translate("Agenda", "Repeat the appointment")
        popover = SeriesPopover(
            title, screen.shell.tasks, screen.shell.may, screen, first=alone.start
        )
        repeat = popover.repeat
        assert repeat is not None

        def use(form: RepeatForm) -> None:
            rule = form.rule(alone.start)
            repeat.text.setText(series_text(rule))

            def command(choices: Choices, names: frozenset[str], reason: str) -> BookSeries:
                first = replace(alone, acknowledged=names, reason=reason)
                return BookSeries(first, rule, choices)

            popover.deciding.use(
                Job(check_series, book_series, command, alone.resource_ids, self._booked)
            )

        repeat.changed.connect(use)
        screen.popovers.open(popover, screen.anchor())
        use(repeat.value)
        repeat.form.field("interval").setFocus()

    def _booked(self, changes: tuple[Change, ...]) -> None:
        self._screen.shell.tasks.write(drop_draft, FORM, SUBJECT)
        self._screen.presenter.changes.booked_all(changes)

    def _ask_later(self, question: SeriesQuestion) -> None:
        """Ask once the popover that the change came from has closed."""
        QTimer.singleShot(0, self._screen, lambda: self._ask(question))

    def _ask(self, question: SeriesQuestion) -> None:
        screen = self._screen
        hint = translate("Agenda", "It is one of a series. How much of it do you mean?")
        popover = ChoicePopover(question.title, hint, scope_choices(), screen)
        popover.chosen.connect(question.answer)
        screen.popovers.open(popover, screen.anchor())
        popover.start()

    def _decide(self, title: str, job: Job) -> None:
        screen = self._screen
        popover = SeriesPopover(title, screen.shell.tasks, screen.shell.may, screen)
        screen.popovers.open(popover, screen.anchor())
        popover.start(job)
