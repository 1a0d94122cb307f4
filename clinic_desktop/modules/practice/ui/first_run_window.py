"""The first-run assistant: steps at the left, one page at a time, Back that loses nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.errors import ClinicError, InvalidInput
from clinic_desktop.kernel.tasks import Tasks
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.first_run import FirstRun, Step
from clinic_desktop.modules.practice.ui.first_run_pages import (
    ChoosePage,
    ClinicPage,
    DemoPage,
    DonePage,
    HoursPage,
    Page,
)
from clinic_desktop.modules.practice.ui.first_run_people import (
    FirstUserPage,
    RecoveryWordsPage,
    RestorePage,
)
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.screen_area import ScreenArea
from clinic_desktop.ui_kit.widgets import Label, Line, Notice, Panel, PrimaryButton, QuietButton


def step_title(step: Step) -> str:
    """Return the name of a step in the list at the left."""
    return {
        Step.CHOOSE: translate("Practice", "Begin"),
        Step.CLINIC: translate("Practice", "The clinic"),
        Step.HOURS: translate("Practice", "Opening hours"),
        Step.USER: translate("Practice", "You"),
        Step.RECOVERY: translate("Practice", "Recovery sheet"),
        Step.RESTORE: translate("Practice", "Restore"),
        Step.DEMO: translate("Practice", "Demo clinic"),
        Step.DONE: translate("Practice", "Ready"),
    }[step]


class FirstRunWindow(Panel):
    """Sends `finished(UserSession)` when the person starts to work."""

    finished = Signal(object)

    def __init__(self, run: FirstRun, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__("background", parent)
        self.run = run
        self._tasks = tasks
        self.setWindowTitle(translate("Practice", "Welcome - Clinic Desktop"))
        wished = QSize(theme.px(1000), theme.px(700))
        self.resize(wished.boundedTo(self.screen().availableSize()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._steps = Panel()
        self._steps.setFixedWidth(theme.px(theme.SIDE_WIDTH))
        self._steps_column = QVBoxLayout(self._steps)
        row.addWidget(self._steps)
        row.addWidget(Line(vertical=True))
        row.addLayout(self._make_main(), 1)
        self._areas: dict[Page, ScreenArea] = {}
        self.pages: dict[Step, Page] = {
            Step.CHOOSE: ChoosePage(run),
            Step.CLINIC: ClinicPage(run),
            Step.HOURS: HoursPage(run),
            Step.USER: FirstUserPage(run),
            Step.RECOVERY: RecoveryWordsPage(run),
            Step.RESTORE: RestorePage(run),
            Step.DEMO: DemoPage(run),
            Step.DONE: DonePage(run),
        }
        for page in self.pages.values():
            self._areas[page] = ScreenArea(page)
            self._stack.addWidget(self._areas[page])
            page.go_on.connect(self.go_on)
        self._show()

    def _make_main(self) -> QVBoxLayout:
        column = QVBoxLayout()
        inset = theme.px(theme.SPACE.xxl)
        column.setContentsMargins(inset, inset, inset, theme.px(theme.SPACE.xl))
        column.setSpacing(theme.px(theme.SPACE.m))
        self.heading = Label("", "title")
        column.addWidget(self.heading)
        self.notice = Notice()
        column.addWidget(self.notice)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        buttons = QHBoxLayout()
        self.back_button = QuietButton(translate("Practice", "&Back"), icon="arrow-left")
        self.back_button.clicked.connect(self.back)
        self.next_button = PrimaryButton(translate("Practice", "&Next"))
        self.next_button.setDefault(True)
        self.next_button.clicked.connect(self.go_on)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.next_button)
        column.addLayout(buttons)
        return column

    @property
    def page(self) -> Page:
        """Return the page that is shown."""
        return self.pages[self.run.step]

    def back(self) -> None:
        """Go back a page; what is typed is taken along first."""
        self.page.store()
        self.run.back()
        self._show()

    def go_on(self) -> None:
        """Go to the next page, do the work of this one, or finish."""
        if self.run.step is Step.DONE:
            self.finished.emit(self.run.session)
            return
        self.page.store()
        problems = {**self.page.own_problems(), **self.run.problems()}
        self.page.show_problems(problems)
        if problems:
            return
        if self.run.needs_work:
            self._set_busy(True)
            self._tasks.run_cpu(
                self.run.work,
                then=self._worked,
                fail=self._failed,
                owner=self,
                label=translate("Practice", "Preparing the clinic"),
            )
            return
        if self.run.step is Step.RECOVERY:
            self._tasks.run_cpu(self.run.confirm, owner=self)
        self.run.next()
        self._show()

    def _worked(self, result: Any) -> None:
        self._set_busy(False)
        self.run.worked(result)
        self._show()

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, InvalidInput):
            self.page.show_problems(error.problems)
        elif isinstance(error, ClinicError):
            self.notice.say(error.message(), "danger")
        else:
            raise error

    def _set_busy(self, busy: bool) -> None:
        self._stack.setEnabled(not busy)
        self.next_button.setEnabled(not busy)
        self.back_button.setEnabled(not busy)
        self.next_button.setText(
            translate("Practice", "One moment...") if busy else self.page.action()
        )

    def _show(self) -> None:
        self.notice.say("")
        page = self.page
        page.load()
        page.show_problems({})
        self._stack.setCurrentWidget(self._areas[page])
        self.heading.setText(page.title())
        self.next_button.setText(page.action())
        self.next_button.setVisible(self.run.step is not Step.CHOOSE)
        self.back_button.setVisible(self.run.can_go_back)
        self._show_steps()
        page.first_focus()

    def _show_steps(self) -> None:
        while (item := self._steps_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        inset = theme.px(theme.SPACE.l)
        self._steps_column.setContentsMargins(inset, theme.px(theme.SPACE.xxl), inset, inset)
        self._steps_column.setSpacing(theme.px(theme.SPACE.m))
        self._steps_column.addWidget(Label(translate("Practice", "Clinic Desktop"), "brand"))
        here = self.run.steps.index(self.run.step)
        for number, step in enumerate(self.run.steps):
            self._steps_column.addWidget(_StepLine(step_title(step), number - here))
        self._steps_column.addStretch(1)


class _StepLine(QWidget):
    """One step: done (before 0), here (0) or to come."""

    def __init__(self, title: str, place: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.s))
        sign = Label()
        name = "circle-check" if place < 0 else "circle-dot" if place == 0 else "circle"
        sign.setPixmap(icons.pixmap(name, "secondary" if place > 0 else "primary", 16))
        row.addWidget(sign)
        tone = "secondary" if place > 0 else ""
        row.addWidget(Label(title, "strong" if place == 0 else "body", tone=tone), 1)
