"""Pages of the first-run assistant: begin, clinic, hours, demo, ready."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.first_run import Choice, FirstRun
from clinic_desktop.modules.practice.ui.clinic_form import ClinicForm
from clinic_desktop.modules.practice.ui.week_editor import WeekEditor
from clinic_desktop.ui_kit import icons, theme
from clinic_desktop.ui_kit.widgets import Card, Label, LinkButton, breakable


class Page(QWidget):
    """One page: `load` shows the state, `store` takes what is typed; `go_on` presses Next."""

    go_on = Signal()

    def __init__(self, run: FirstRun) -> None:
        super().__init__()
        self.run = run
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(theme.SPACE.m))

    def title(self) -> str:
        """Return the heading."""
        raise NotImplementedError

    def action(self) -> str:
        """Return what the button on the right says."""
        return translate("Practice", "&Next")

    def load(self) -> None:
        """Show the state."""

    def store(self) -> None:
        """Take what is typed into the state."""

    def own_problems(self) -> Mapping[str, str]:
        """Return problems that only the page knows: text that can't be read."""
        return {}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""

    def first_focus(self) -> None:
        """Put the cursor where typing begins."""

    def explain(self, text: str) -> None:
        """Add a paragraph."""
        label = Label(text, tone="secondary")
        label.setWordWrap(True)
        self.column.addWidget(label)


class ChoiceCard(QPushButton):
    """A large button: picture, title, what it means."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        grid = QGridLayout(self)
        inset = theme.px(theme.SPACE.l)
        grid.setContentsMargins(inset, inset, inset, inset)
        grid.setHorizontalSpacing(inset)
        sign = Label()
        sign.setPixmap(icons.pixmap(icon, "primary", 28))
        explanation = Label(text, tone="secondary")
        explanation.setWordWrap(True)
        heading = Label(title, "section")
        grid.addWidget(sign, 0, 0, 2, 1)
        grid.addWidget(heading, 0, 1)
        grid.addWidget(explanation, 1, 1)
        grid.setColumnStretch(1, 1)
        for child in (sign, heading, explanation):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return room for two lines, which the stylesheet's button height has not."""
        return QSize(theme.px(420), theme.px(92))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: nothing is ever cut off."""
        return QSize(theme.px(260), self.sizeHint().height())


class ChoosePage(Page):
    """Create, restore or look around."""

    def __init__(self, run: FirstRun) -> None:
        super().__init__(run)
        self.explain(
            translate(
                "Practice",
                "All data stays on this computer, encrypted. No account and no network is needed.",
            )
        )
        self.cards = {
            Choice.CREATE: ChoiceCard(
                "building-2",
                translate("Practice", "Set up a new clinic"),
                translate("Practice", "Name, opening hours, your account. Takes three minutes."),
            ),
            Choice.RESTORE: ChoiceCard(
                "rotate-ccw",
                translate("Practice", "Restore a backup"),
                translate("Practice", "On a new computer, or after a damage."),
            ),
            Choice.DEMO: ChoiceCard(
                "stethoscope",
                translate("Practice", "Look around in a demo clinic"),
                translate("Practice", "Invented patients and weeks of appointments to play with."),
            ),
        }
        for choice, card in self.cards.items():
            card.clicked.connect(lambda _checked=False, chosen=choice: self._choose(chosen))
            self.column.addWidget(card)
        self.column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return translate("Practice", "Welcome")

    def first_focus(self) -> None:
        """Put the cursor on the choice made last."""
        self.cards[self.run.state.choice].setFocus()

    def _choose(self, choice: Choice) -> None:
        self.run.choose(choice)
        self.go_on.emit()


class ClinicPage(Page):
    """Name, place, and what follows from it."""

    def __init__(self, run: FirstRun) -> None:
        super().__init__(run)
        self.explain(
            translate(
                "Practice", "The country fills in the rest; change whatever is different with you."
            )
        )
        self.form = ClinicForm(QLocale().name()[:2])
        self.form.changed.connect(self._changed)
        self.column.addWidget(self.form)
        row = QHBoxLayout()
        self.folder = Label(tone="secondary")
        self.change_folder = LinkButton(translate("Practice", "C&hange folder..."))
        self.change_folder.clicked.connect(self._ask_folder)
        self.folder.setWordWrap(True)
        row.addWidget(self.folder, 1)
        row.addWidget(self.change_folder)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return translate("Practice", "Your clinic")

    def load(self) -> None:
        """Show the state."""
        self.form.show_details(self.run.state.clinic)
        text = translate("Practice", "Kept in {folder}").format(folder=breakable(self.run.folder))
        self.folder.setText(text)
        self.folder.setToolTip(str(self.run.folder))

    def store(self) -> None:
        """Take what is typed."""
        self.run.fill_clinic(**self.form.details())

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def first_focus(self) -> None:
        """Begin with the name."""
        self.form.field("name").setFocus()

    def _changed(self, name: str) -> None:
        self.run.fill_clinic(**self.form.details())
        if name == "country":
            self.form.show_details(self.run.state.clinic)

    def _ask_folder(self) -> None:
        title = translate("Practice", "Choose an empty folder")
        found = QFileDialog.getExistingDirectory(self, title, str(self.run.folder.parent))
        if found:
            self.run.folder = type(self.run.folder)(found)
            self.load()


class HoursPage(Page):
    """The weekly opening hours."""

    def __init__(self, run: FirstRun) -> None:
        super().__init__(run)
        self.explain(
            translate(
                "Practice",
                "When is the clinic open? Practitioners and rooms follow it until they get hours of"
                " their own in Settings. Public holidays are known already.",
            )
        )
        card = Card(padding=theme.SPACE.l)
        self.editor = WeekEditor()
        card.body.addWidget(self.editor)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return translate("Practice", "Opening hours")

    def load(self) -> None:
        """Show the state."""
        self.editor.set_week(self.run.state.week)

    def store(self) -> None:
        """Take what is typed, if it can be read."""
        week = self.editor.week()
        if week is not None:
            self.run.fill_hours(week)

    def own_problems(self) -> Mapping[str, str]:
        """Return lines that can't be read."""
        return self.editor.problems()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the days."""
        self.editor.show_problems(problems)

    def first_focus(self) -> None:
        """Begin with Monday."""
        self.editor.days[0].field.setFocus()


class DemoPage(Page):
    """What the demo is."""

    def __init__(self, run: FirstRun) -> None:
        super().__init__(run)
        self.explain(
            translate(
                "Practice",
                "A clinic with four practitioners, two rooms, an ultrasound, patients and weeks of"
                " appointments is written to this computer. Nobody in it exists. Don't enter real"
                " patients there: its passwords are public.",
            )
        )
        card = Card(translate("Practice", "Who to sign in as later"), padding=theme.SPACE.l)
        people = Label("admin, reception, doctor, manager", "strong")
        card.body.addWidget(people)
        text = translate("Practice", "The password of all four is {password}.")
        card.body.addWidget(Label(text.format(password="demo-clinic")))  # noqa: S106 - public
        self.column.addWidget(card)
        self.column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return translate("Practice", "The demo clinic")

    def action(self) -> str:
        """Return what the button says."""
        return translate("Practice", "Make the demo clinic")


class DonePage(Page):
    """Ready."""

    def __init__(self, run: FirstRun) -> None:
        super().__init__(run)
        self.explain(
            translate(
                "Practice",
                "You are signed in. Under Settings you can add practitioners, rooms, appointment"
                " types and colleagues. F1 shows the help and every shortcut.",
            )
        )
        self.column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return translate("Practice", "Everything is ready")

    def action(self) -> str:
        """Return what the button says."""
        return translate("Practice", "&Start working")
