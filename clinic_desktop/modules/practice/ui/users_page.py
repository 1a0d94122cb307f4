"""Settings: users, their roles, their passwords."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import ResourceRef
from clinic_desktop.modules.practice.domain.users import User, UserDetails
from clinic_desktop.modules.practice.presenters.people import (
    PeoplePresenter,
    role_hint,
    role_text,
)
from clinic_desktop.modules.practice.presenters.unsaved import Unsaved
from clinic_desktop.modules.practice.service.accounts import Invitation
from clinic_desktop.modules.practice.ui.clinic_form import language_names
from clinic_desktop.ui_kit import confirm, theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import (
    Card,
    Label,
    PrimaryButton,
    QuietButton,
    SectionLabel,
)


class OneTimePassword(Dialog):
    """Shows a password that works for one sign-in."""

    def __init__(self, parent: QWidget | None, invitation: Invitation) -> None:
        super().__init__(translate("Practice", "Password for one sign-in"), parent)
        text = translate(
            "Practice",
            "Give this to {login} personally. At the first sign-in it is replaced by their own. It"
            " is shown only now.",
        )
        words = Label(text.format(login=invitation.login))
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.password = LineField()
        self.password.set_value(invitation.one_time_password)
        self.password.setReadOnly(True)
        self.password.setAccessibleName(translate("Practice", "Password for one sign-in"))
        self.body.addWidget(self.password)
        self.copy_button = self.add_button(translate("Practice", "&Copy"), self._copy)
        self.only_close()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.password.text())
        self.notice.say(translate("Practice", "Copied"), "ok")


class UsersPage(QWidget):
    """Users at the left, one of them at the right. Implements PeopleView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.l))
        row.addLayout(self._make_list(), 1)
        row.addWidget(self._make_user(), 1)
        self._unsaved = Unsaved()
        self.form.changed.connect(self._edited)
        for box in (*self.roles.values(), self.officer):
            box.edited.connect(self._edited)
        self._may_write = shell.may(Permission.USER_WRITE.value)
        self.presenter = PeoplePresenter(self, shell.tasks)
        shell.on_change(
            self, {"app_user", "practitioner"}, lambda _changed: self.presenter.refresh()
        )
        self.presenter.refresh()

    def _make_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.SPACE.s))
        bar = QHBoxLayout()
        self.invite_button = PrimaryButton(translate("Practice", "Invite user"), icon="user-plus")
        self.invite_button.clicked.connect(self._invite)
        bar.addWidget(self.invite_button)
        bar.addStretch(1)
        column.addLayout(bar)
        self.model: RowsModel[User] = RowsModel(
            (
                Column("name", translate("Practice", "Name"), _name, width=150, strong=True),
                Column("roles", translate("Practice", "Roles"), _roles, width=170, tip=_roles),
                Column("state", translate("Practice", "State"), _state, width=110, tone=_tone),
            ),
            self,
        )
        self.table = TableView(
            self.model,
            name="settings.users",
            settings=self._shell.settings,
            accessible=translate("Practice", "Users"),
        )
        self.table.selected_row.connect(self._selected)
        bar.addWidget(TableTools(self.table))
        column.addWidget(self.table, 1)
        return column

    def _make_user(self) -> Card:
        card = Card(padding=theme.SPACE.l)
        self.heading = Label("", "section")
        card.body.addWidget(self.heading)
        self.form = Form(columns=2)
        self.form.add(
            "display_name", translate("Practice", "&Name"), LineField(limit=80), required=True
        )
        self.form.add(
            "login", translate("Practice", "&Sign-in name"), LineField(limit=32), required=True
        )
        self.form.add(
            "practitioner_id",
            translate("Practice", "Is the &practitioner"),
            ChoiceField(empty=translate("Practice", "treats no patients")),
        )
        languages = ChoiceField(language_names(), empty=translate("Practice", "the clinic's"))
        self.form.add("language", translate("Practice", "&Language"), languages)
        card.body.addWidget(self.form)
        card.body.addWidget(SectionLabel(translate("Practice", "Roles")))
        self.roles = {role: CheckField(role_text(role)) for role in Role}
        for role, box in self.roles.items():
            box.setToolTip(role_hint(role))
            box.setAccessibleDescription(role_hint(role))
            card.body.addWidget(box)
        self.roles_problem = Label(tone="danger")
        self.roles_problem.hide()
        card.body.addWidget(self.roles_problem)
        self.officer = CheckField(translate("Practice", "Privacy officer: reviews who saw what"))
        card.body.addWidget(self.officer)
        card.body.addStretch(1)
        card.body.addLayout(self._make_buttons())
        return card

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.reset_button = QuietButton(translate("Practice", "Ne&w password"), icon="key-round")
        self.reset_button.clicked.connect(self._reset)
        self.access_button = QuietButton(translate("Practice", "&Revoke"))
        self.access_button.clicked.connect(self._toggle_access)
        self.save_button = PrimaryButton(translate("Practice", "Sa&ve"))
        self.save_button.clicked.connect(self.save)
        self.undo_button = QuietButton(translate("Practice", "&Undo changes"))
        self.undo_button.clicked.connect(lambda: self.presenter.start_afresh())
        row.addWidget(self.reset_button)
        row.addWidget(self.access_button)
        row.addStretch(1)
        row.addWidget(self.undo_button)
        row.addWidget(self.save_button)
        return row

    def save(self) -> None:
        """Invite, or store what is typed."""
        if self.form.validate():
            self.presenter.save(self.details())

    def details(self) -> UserDetails:
        """Return what is typed."""
        values = self.form.values()
        return UserDetails(
            values["login"],
            values["display_name"],
            frozenset(role for role, box in self.roles.items() if box.isChecked()),
            values["practitioner_id"],
            self.officer.isChecked(),
            values["language"] or "",
        )

    def show_users(self, people: Sequence[User], chosen: UUID | None) -> None:
        """List the users and put the cursor on one."""
        self.table.blockSignals(True)
        self.model.set_rows(people)
        numbers = [n for n, user in enumerate(self.model.rows()) if user.id == chosen]
        if numbers:
            self.table.select_row(numbers[0])
        self.table.blockSignals(False)

    def show_practitioners(self, practitioners: Sequence[ResourceRef]) -> None:
        """Offer the practitioners."""
        self.form.field("practitioner_id").set_options([(p.id, p.name) for p in practitioners])

    def show_user(self, user: User | None) -> None:
        """Show a user's fields, or empty ones for an invitation."""
        details = user.details() if user else UserDetails("", "", frozenset())
        kept = self._unsaved.turn_to(user.id if user else None, {"typed": self.details()})
        if kept is not None:
            details = kept["typed"]
        self.undo_button.setVisible(kept is not None)
        self.form.set_values({name: getattr(details, name) for name in self.form})
        self.form.show_problems({})
        self.roles_problem.hide()
        for role, box in self.roles.items():
            box.set_value(role in details.roles)
        self.officer.set_value(details.privacy_officer)
        self.heading.setText(
            user.display_name if user else translate("Practice", "Invite somebody")
        )
        self._explain_buttons(user)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)
        self.roles_problem.setText(problems.get("roles", ""))
        self.roles_problem.setVisible("roles" in problems)

    def show_invitation(self, invitation: Invitation) -> None:
        """Show the one-time password, once."""
        OneTimePassword(self.window(), invitation).open()

    def show_error(self, error: BaseException) -> None:
        """Show any other failure, and the list as it is now."""
        self._shell.show_error(error)
        self.presenter.refresh()

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def is_typed(self) -> bool:
        """Tell whether the fields hold something unsaved."""
        return self._unsaved.typed

    def saved(self) -> None:
        """The fields are stored."""
        self._unsaved.saved()

    def _edited(self, *_name: str) -> None:
        self._unsaved.edited()
        self.undo_button.show()

    def _explain_buttons(self, user: User | None) -> None:
        only = translate("Practice", "Only an administrator can change users.")
        locked = "" if self._may_write or user is None else only
        self.save_button.explain(locked)
        self.save_button.setText(
            translate("Practice", "Sa&ve") if user else translate("Practice", "In&vite")
        )
        for button in (self.reset_button, self.access_button):
            button.setVisible(user is not None)
            button.explain(locked)
        if user is not None and not user.active:
            self.reset_button.setVisible(False)
        self.access_button.setText(
            translate("Practice", "&Revoke")
            if user is None or user.active
            else translate("Practice", "Let in &again")
        )

    def _invite(self) -> None:
        self.table.clearSelection()
        self.presenter.choose(None)
        self.form.field("display_name").setFocus()

    def _selected(self, user: User | None) -> None:
        if user is not None:
            self.presenter.choose(user)

    def _reset(self) -> None:
        user = self.presenter.open_user
        if user is None:
            return
        text = translate(
            "Practice", "{name}'s present password stops working; you get one for one sign-in."
        )
        confirm.ask(
            self.window(),
            translate("Practice", "Give a new password?"),
            text.format(name=user.display_name),
            translate("Practice", "Give new password"),
            then=self.presenter.reset_password,
        )

    def _toggle_access(self) -> None:
        user = self.presenter.open_user
        if user is None:
            return
        if not user.active:
            self.presenter.readmit()
            return
        text = translate(
            "Practice",
            "{name} can't sign in from now on. What they did stays. You can let them in again.",
        )
        confirm.ask(
            self.window(),
            translate("Practice", "Revoke access?"),
            text.format(name=user.display_name),
            translate("Practice", "Revoke access"),
            then=self.presenter.revoke,
        )


def _name(user: User) -> str:
    return user.display_name


def _roles(user: User) -> str:
    return ", ".join(role_text(role) for role in Role if role in user.roles)


def _state(user: User) -> str:
    if not user.active:
        return translate("Practice", "revoked")
    if user.must_change_password:
        return translate("Practice", "invited")
    return translate("Practice", "active")


def _tone(user: User) -> str:
    return "" if user.active else "secondary"
