"""Settings: where this computer holds its calls, and how it is reached on the network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.clock import SystemClock, milliseconds
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.domain.places import CallWhere
from clinic_desktop.modules.consult.presenters.server_settings import (
    OnNetwork,
    ServerSettingsPresenter,
)
from clinic_desktop.modules.consult.ui.link_code import LinkCode
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import ChoiceField, LineField, PasswordField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, Label, PrimaryButton, QuietButton


class ServerPage(QWidget):
    """Two cards: the choice with the server's fields, and the network. Implements ServerView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        at = milliseconds
        self.presenter = ServerSettingsPresenter(self, shell.tasks, lambda: at(SystemClock().now()))
        self._drafts = DraftTimer(self, self.presenter.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.l))
        column.addWidget(self._make_choice())
        column.addWidget(self._make_network())
        column.addStretch(1)
        if not shell.may(Permission.PRACTICE_WRITE.value):
            self._only_to_read()
        self.form.changed.connect(self._edited)
        shell.on_change(self, {"call_places"}, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()
        self.presenter.look_at_network()

    # ------------------------------------------------------------ what it consists of

    def _make_choice(self) -> Card:
        card = Card(translate("Consult", "Calls of this computer"), padding=theme.SPACE.l)
        self.form = Form(columns=2, fluid=True)
        ways = [
            (CallWhere.NETWORK, translate("Consult", "On the clinic's network only")),
            (CallWhere.SERVER, translate("Consult", "Through the clinic's server")),
        ]
        self.form.add("where", translate("Consult", "Calls are held"), ChoiceField(ways), span=2)
        self.form.add(
            "address",
            translate("Consult", "Address of the server"),
            LineField(hint="https://calls.clinic.example", limit=200),
        )
        self.form.add("key", translate("Consult", "Key of this computer"), PasswordField())
        self.form.add(
            "authority",
            translate("Consult", "Certificate of the server's own authority"),
            TextField(lines=3),
            hint=translate("Consult", "Leave empty when browsers trust the server anyway."),
            span=2,
        )
        card.body.addWidget(self.form)
        self.tried = Label("", "secondary")
        self.tried.setWordWrap(True)
        self.tried.hide()
        card.body.addWidget(self.tried)
        card.body.addLayout(self._make_buttons())
        return card

    def _make_buttons(self) -> QHBoxLayout:
        self.test_button = QuietButton(translate("Consult", "&Try the server"))
        self.test_button.setToolTip(
            translate("Consult", "Uses what is stored: save your changes first")
        )
        self.test_button.clicked.connect(self._test)
        self.undo_button = QuietButton(translate("Consult", "&Undo changes"))
        self.undo_button.clicked.connect(self.presenter.start_afresh)
        self.undo_button.hide()
        self.save_button = PrimaryButton(translate("Consult", "&Save"))
        self.save_button.clicked.connect(self._save)
        line = QHBoxLayout()
        line.addWidget(self.test_button)
        line.addStretch(1)
        line.addWidget(self.undo_button)
        line.addWidget(self.save_button)
        return line

    def _make_network(self) -> Card:
        card = Card(translate("Consult", "On the clinic's network"), padding=theme.SPACE.l)
        line = QHBoxLayout()
        line.setSpacing(theme.px(theme.SPACE.l))
        self.network = Label("", "secondary")
        self.network.setWordWrap(True)
        self.network.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.network.setAccessibleName(translate("Consult", "Address and fingerprint"))
        self.code = LinkCode()
        self.code.hide()
        line.addWidget(self.network, 1)
        line.addWidget(self.code)
        card.body.addLayout(line)
        return card

    def _only_to_read(self) -> None:
        why = translate("Consult", "Only an office manager or administrator can change this.")
        self.form.set_read_only(True)
        for button in (self.test_button, self.save_button):
            button.explain(why)

    # ------------------------------------------------------------ ServerView

    def show_fields(self, fields: Mapping[str, Any], typed: Mapping[str, Any] | None) -> None:
        """Show what is stored, and over it what is typed; a stored key is only hinted at."""
        self.form.set_values(fields)
        self.form.show_draft(typed or {})
        self.form.show_problems({})
        self.undo_button.setVisible(typed is not None)
        kept = translate("Consult", "stored; type to replace it")
        self.form.field("key").setPlaceholderText(kept if fields.get("has_key") else "clinic_…")

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_network(self, network: OnNetwork) -> None:
        """Show how calls are reached on the clinic's network."""
        words = (
            translate(
                "Consult",
                "Calls are reached at {address} from the clinic's network. The first time, a "
                "browser asks whether to trust this clinic. While a consult is open here, the code "
                "leads to a page that helps; the fingerprint (SHA-256) of the clinic's certificate "
                "there must be:",
            )
            if network.address
            else translate(
                "Consult",
                "This computer is in no network now. The fingerprint (SHA-256) of the clinic's "
                "certificate is:",
            )
        )
        text = words.format(address=network.address)
        self.network.setText(f"{text}\n\n{_in_lines(network.fingerprint)}")
        self.code.setVisible(bool(network.address))
        if network.address:
            self.code.show_link(network.code)

    def show_tried(self, text: str, *, good: bool) -> None:
        """Show what came of the try, in words."""
        self.tried.setText(text)
        self.tried.setAccessibleName(text)
        self.tried.show()
        if not good:
            self.test_button.setFocus()

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    # ------------------------------------------------------------ what is pressed

    def _save(self) -> None:
        if self.form.validate():
            self.tried.hide()
            self.presenter.save(self.form.values())

    def _test(self) -> None:
        self.tried.hide()
        self.presenter.test()

    def _edited(self, _name: str) -> None:
        self.presenter.edited(self.form.draft())
        self.undo_button.show()
        self._drafts.wanted()


def _in_lines(fingerprint: str) -> str:
    """Break the pairs of digits so that they can be compared by eye."""
    pairs = fingerprint.split(":")
    return "\n".join(":".join(pairs[start : start + 8]) for start in range(0, len(pairs), 8))
