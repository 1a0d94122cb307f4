"""Pages of the first-run assistant: the first user, the recovery sheet, restoring."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from clinic_desktop.kernel.errors import ClinicError
from clinic_desktop.kernel.permissions import Role
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.first_run import FirstRun
from clinic_desktop.modules.practice.service.restoring import people_in_backup
from clinic_desktop.modules.practice.ui.first_run_pages import Page
from clinic_desktop.modules.practice.ui.new_password import PasswordPair
from clinic_desktop.modules.practice.ui.recovery_words import save_sheet, words_grid
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import (
    CheckField,
    ChoiceField,
    LineField,
    PasswordField,
    TextField,
)
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import Card, Label, QuietButton, breakable

FRONT_DESK = frozenset({Role.RECEPTIONIST, Role.OFFICE_MANAGER})


class FirstUserPage(Page):
    """The person who sets the clinic up."""

    def __init__(self, run: FirstRun) -> None:
        super().__init__(run)
        self.explain(
            translate(
                "Practice",
                "You become the administrator: you invite colleagues and give them their rights.",
            )
        )
        self.form = Form(columns=2, fluid=True)
        self.form.add(
            "display_name", translate("Practice", "Your &name"), LineField(limit=80), required=True
        )
        self.form.add(
            "login", translate("Practice", "Sign-in na&me"), LineField(limit=32), required=True
        )
        self.desk = CheckField(translate("Practice", "I also do &reception and billing"))
        self.treats = CheckField(translate("Practice", "I also &treat patients"))
        self.form.add("desk", "", self.desk)
        self.form.add("treats", "", self.treats)
        self.form.add("title", translate("Practice", "Tit&le"), LineField(limit=20, hint="Dr"))
        self.form.add("specialty", translate("Practice", "S&pecialty"), LineField(limit=80))
        self.form.changed.connect(self._changed)
        self.passwords = PasswordPair(language=run.state.clinic.language)
        card = Card(padding=theme.SPACE.l)
        card.body.addWidget(self.form)
        card.body.addWidget(self.passwords)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return translate("Practice", "Your account")

    def action(self) -> str:
        """Return what the button says."""
        return translate("Practice", "Create the &clinic")

    def load(self) -> None:
        """Show the state."""
        user = self.run.state.user
        self.form.set_values(
            {
                "display_name": user.display_name,
                "login": user.login,
                "treats": user.treats,
                "desk": bool(user.roles & FRONT_DESK),
                "title": user.title,
                "specialty": user.specialty,
            }
        )
        self.passwords.set_values({"password": user.password, "repeated": user.repeated})
        self._show_treating()

    def store(self) -> None:
        """Take what is typed."""
        values = self.form.values()
        roles = FRONT_DESK if values.pop("desk") else frozenset[Role]()
        self.run.fill_user(**values, roles=roles, **self._secrets())

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.passwords.show_problems(problems, focus=not set(problems) & set(self.form))
        self.form.show_problems(problems)

    def first_focus(self) -> None:
        """Begin with the name."""
        self.form.field("display_name").setFocus()

    def _secrets(self) -> dict[str, str]:
        return {
            "password": self.passwords.password.value(),
            "repeated": self.passwords.repeated.value(),
        }

    def _changed(self, name: str) -> None:
        if name == "display_name":
            self.run.fill_user(display_name=self.form.field("display_name").value())
            self.form.set_values({"login": self.run.state.user.login})
        elif name == "login":
            self.run.fill_user(login=self.form.field("login").value())
        elif name == "treats":
            self._show_treating()

    def _show_treating(self) -> None:
        for name in ("title", "specialty"):
            self.form.set_visible(name, self.treats.isChecked())


class RecoveryWordsPage(Page):
    """The words, shown once, and the proof that they are on paper."""

    def __init__(self, run: FirstRun) -> None:
        super().__init__(run)
        self.explain(
            translate(
                "Practice",
                "If every password is lost, only these 15 words open your data. They are shown once"
                " and kept nowhere. Print the sheet or write them down, and keep the paper safe.",
            )
        )
        self.card = Card(padding=theme.SPACE.l)
        self.column.addWidget(self.card)
        self._words: QWidget | None = None
        row = QHBoxLayout()
        self.number = Label(tone="secondary")
        self.save_button = QuietButton(
            translate("Practice", "Save sheet as &PDF..."), icon="file-down"
        )
        self.save_button.clicked.connect(self._save)
        row.addWidget(self.number)
        row.addStretch(1)
        row.addWidget(self.save_button)
        self.card.body.addLayout(row)
        self.form = Form(columns=2, fluid=True)
        self.first = LineField(limit=40)
        self.second = LineField(limit=40)
        self._made = False
        self.column.addWidget(self.form)
        self.column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return translate("Practice", "Your recovery sheet")

    def load(self) -> None:
        """Show the words; they exist only after the clinic was made."""
        if self._made or not self.run.recovery_words:
            return
        self._made = True
        self.card.body.insertWidget(0, words_grid(self.run.recovery_words))
        text = translate("Practice", "Sheet {number}").format(number=self.run.recovery_id)
        self.number.setText(text)
        label = translate("Practice", "Word number {number} of your paper")
        first, second = (place + 1 for place in self.run.asked)
        self.form.add("first", label.format(number=first), self.first, required=True)
        self.form.add("second", label.format(number=second), self.second, required=True)

    def store(self) -> None:
        """Take the two words."""
        self.run.type_words(self.first.value(), self.second.value())

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def first_focus(self) -> None:
        """Begin with saving the sheet."""
        self.save_button.setFocus()

    def _save(self) -> None:
        save_sheet(self, self.run.session.ctx, self.run.recovery)


class RestorePage(Page):
    """Backup file, who, and with what."""

    def __init__(self, run: FirstRun) -> None:
        super().__init__(run)
        self.explain(
            translate(
                "Practice",
                "The backup is checked first; it is copied into {folder}. The file itself is not"
                " changed.",
            ).format(folder=breakable(run.folder))
        )
        card = Card(padding=theme.SPACE.l)
        self.form = Form()
        self.file = LineField(limit=1000)
        self.file.setReadOnly(True)
        self.form.add("file", translate("Practice", "Backup &file"), self.file, required=True)
        self.choose_button = QuietButton(translate("Practice", "C&hoose file..."), icon="upload")
        self.choose_button.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choose_button)
        row.addStretch(1)
        box = QWidget()
        box.setLayout(row)
        self.form.add_wide(box)
        self.login = ChoiceField()
        self.form.add("login", translate("Practice", "Who are &you?"), self.login, required=True)
        self.lost = CheckField(
            translate("Practice", "The password is lost: I have the &recovery sheet")
        )
        self.form.add("lost", "", self.lost)
        self.words = TextField(lines=2)
        self.form.add("words", translate("Practice", "Recovery &words"), self.words)
        self.password = PasswordField()
        self.form.add("password", translate("Practice", "&Password"), self.password, required=True)
        self.form.changed.connect(lambda _name: self._show_words())
        card.body.addWidget(self.form)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def title(self) -> str:
        """Return the heading."""
        return translate("Practice", "Restore a backup")

    def action(self) -> str:
        """Return what the button says."""
        return translate("Practice", "Check and &restore")

    def load(self) -> None:
        """Show the state."""
        state = self.run.state.restore
        self.file.set_value(state.file)
        self._list_people(state.file)
        self.login.set_value(state.login or self.login.itemData(0))
        self.words.set_value(state.words)
        self.password.set_value(state.password)
        self.lost.set_value(bool(state.words))
        self._show_words()

    def store(self) -> None:
        """Take what is typed."""
        words = self.words.value() if self.lost.isChecked() else ""
        self.run.fill_restore(
            file=self.file.text(),
            login=self.login.value() or "",
            password=self.password.value(),
            words=words,
        )

    def own_problems(self) -> Mapping[str, str]:
        """Ask for the words when the password is lost."""
        if self.lost.isChecked() and not self.words.value():
            return {"words": translate("Practice", "Type the 15 words.")}
        return {}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def first_focus(self) -> None:
        """Begin with the file."""
        self.choose_button.setFocus()

    def take_file(self, path: Path) -> None:
        """Take a backup file and list who could sign in then."""
        self.file.set_value(str(path))
        self._list_people(str(path))

    def _list_people(self, file: str) -> None:
        self.form.show_problem("file", "")
        people: list[tuple[str, str]] = []
        if file:
            try:
                people = [(p.login, f"{p.name} ({p.login})") for p in people_in_backup(Path(file))]
            except ClinicError as error:
                self.form.show_problem("file", error.message())
        self.login.set_options(people)

    def _show_words(self) -> None:
        lost = self.lost.isChecked()
        self.form.set_visible("words", lost)
        self.password.setPlaceholderText(
            translate("Practice", "a new password, 12 characters or more") if lost else ""
        )

    def _choose(self) -> None:
        title = translate("Practice", "Choose the backup file")
        kinds = translate("Practice", "Backups (*.clinicbackup);;All files (*)")
        found, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if found:
            self.take_file(Path(found))
