"""Settings: users, their roles, their passwords."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission, Role
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import ResourceRef
from clinic_desktop.modules.practice.domain.users import User, UserDetails
from clinic_desktop.modules.practice.presenters.people import (
    PeoplePresenter,
    role_hint,
    role_text,
)
from clinic_desktop.modules.practice.service.accounts import Invitation
from clinic_desktop.modules.practice.ui.clinic_form import language_names
from clinic_desktop.modules.practice.ui.entries_page import EntriesPage
from clinic_desktop.ui_kit import confirm
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.widgets import Label, PrimaryButton, QuietButton


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


class UsersPage(EntriesPage):
    """Users and their rights. Implements PeopleView."""

    presenter: PeoplePresenter

    def __init__(self, shell: Shell) -> None:
        columns = (
            Column("name", translate("Practice", "Name"), _name, width=150, strong=True),
            Column("roles", translate("Practice", "Roles"), _roles, width=170, tip=_roles),
            Column("state", translate("Practice", "State"), _state, width=110, tone=_tone),
        )
        title = translate("Practice", "Users")
        super().__init__(shell, RowsModel(columns), "settings.users", title, columns=2)
        self.model.setParent(self)
        self._fill_form()
        self._add_buttons()
        self.list_side.addWidget(self.table, 1)
        self.invite_button = PrimaryButton(translate("Practice", "Invite user"), icon="user-plus")
        self.lay_out((1, 1), self.invite_button, ())
        self._may_write = shell.may(Permission.USER_WRITE.value)
        self.presenter = PeoplePresenter(self, shell.tasks)
        shell.on_change(
            self, {"app_user", "practitioner"}, lambda _changed: self.presenter.refresh()
        )
        self.presenter.refresh()

    def _fill_form(self) -> None:
        add = self.form.add
        add("display_name", translate("Practice", "&Name"), LineField(limit=80), required=True)
        add("login", translate("Practice", "&Sign-in name"), LineField(limit=32), required=True)
        nobody = translate("Practice", "treats no patients")
        practitioner = translate("Practice", "Is the &practitioner")
        add("practitioner_id", practitioner, ChoiceField(empty=nobody))
        languages = ChoiceField(language_names(), empty=translate("Practice", "the clinic's"))
        add("language", translate("Practice", "&Language"), languages)
        self.form.add_section(translate("Practice", "Roles"))
        self.roles = {role: CheckField(role_text(role)) for role in Role}
        for role, box in self.roles.items():
            box.setToolTip(role_hint(role))
            add(role.value, role_text(role), box)
            box.setAccessibleDescription(role_hint(role))
        self.roles_problem = Label(tone="danger")
        self.roles_problem.hide()
        self.form.add_wide(self.roles_problem)
        self.officer = CheckField(translate("Practice", "Privacy officer: reviews who saw what"))
        add("privacy_officer", self.officer.text(), self.officer, span=2)

    def _add_buttons(self) -> None:
        self.reset_button = QuietButton(translate("Practice", "Ne&w password"), icon="key-round")
        self.reset_button.clicked.connect(self._reset)
        self.access_button = QuietButton(translate("Practice", "&Revoke"))
        self.access_button.clicked.connect(self._toggle_access)
        self.buttons.addWidget(self.reset_button)
        self.buttons.addWidget(self.access_button)

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

    def show_practitioners(self, practitioners: Sequence[ResourceRef]) -> None:
        """Offer the practitioners."""
        self.form.field("practitioner_id").set_options([(p.id, p.name) for p in practitioners])

    def show_entry(self, user: User | None, typed: Mapping[str, Any] | None) -> None:
        """Show a user's fields, or empty ones for an invitation."""
        details = user.details() if user else UserDetails("", "", frozenset())
        fields = {name: getattr(details, name, name in details.roles) for name in self.form}
        invite = translate("Practice", "Invite somebody")
        self.show_fields(user.display_name if user else invite, fields, typed)
        self.roles_problem.hide()
        self._explain_buttons(user)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        super().show_problems(problems)
        self.roles_problem.setText(problems.get("roles", ""))
        self.roles_problem.setVisible("roles" in problems)

    def show_invitation(self, invitation: Invitation) -> None:
        """Show the one-time password, once."""
        OneTimePassword(self.window(), invitation).open()

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

    def _reset(self) -> None:
        user = self.presenter.open_entry
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
        user = self.presenter.open_entry
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
