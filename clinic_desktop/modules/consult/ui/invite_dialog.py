"""Invite somebody into a call: make a link, hand it over, take it back."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote
from uuid import UUID

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.api import (
    INVITED,
    CallerRole,
    CallOffer,
    Invitation,
    Invite,
    offers,
    role_text,
)
from clinic_desktop.modules.consult.domain.calls import MAX_NAME
from clinic_desktop.modules.consult.presenters.desk import CallDesk, DeskCall
from clinic_desktop.modules.consult.ui.link_code import LinkCode
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import ChoiceField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Label, LinkButton, QuietButton, SectionLabel


class InviteDialog(Dialog):
    """Links of one call. A link's address is known only as long as this program runs."""

    def __init__(
        self, shell: Shell, desk: CallDesk, call: DeskCall, parent: QWidget, role: CallerRole
    ) -> None:
        title = translate("Consult", "Invite into the consult of {name}")
        super().__init__(title.format(name=call.room.patient_name), parent, width=620, scrolls=True)
        self._shell, self._desk, self._call = shell, desk, call
        self._url = ""
        self.form = Form(columns=2)
        self.role = ChoiceField([(each, role_text(each)) for each in INVITED])
        self.role.set_value(role)
        self.role.edited.connect(self._role_chosen)
        self.name = LineField(limit=MAX_NAME)
        self.form.add("role", translate("Consult", "&Who is invited"), self.role)
        self.form.add("name", translate("Consult", "&Name shown in the call"), self.name)
        self.body.addWidget(self.form)
        self.code = LinkCode()
        self.address = LineField()
        self.address.setReadOnly(True)
        self.address.setAccessibleName(translate("Consult", "Address of the link"))
        self.copy_button = QuietButton(translate("Consult", "&Copy"), icon="copy")
        self.copy_button.clicked.connect(self.copy)
        self.mail_button = QuietButton(translate("Consult", "By &e-mail…"), icon="mail")
        self.mail_button.clicked.connect(self.mail)
        self.sms_button = QuietButton(translate("Consult", "By &SMS…"), icon="smartphone")
        self.sms_button.clicked.connect(self.text_message)
        self.body.addWidget(self._make_link())
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(theme.SPACE.xs))
        self.body.addWidget(SectionLabel(translate("Consult", "Links that are good")))
        self.body.addLayout(self._list)
        self.make_button = self.set_action(translate("Consult", "Make a link"), self.make)
        self.only_close()
        self._show_url("")
        self._role_chosen()
        self._explain_network()
        self._read()

    def make(self) -> None:
        """Make a link for who is chosen."""
        command = Invite(self._call.id, self.role.value(), self.name.text())
        self._desk.invite(self._call, command, self._made)

    def copy(self) -> None:
        """Put the link onto the clipboard."""
        QGuiApplication.clipboard().setText(self._url)
        self._shell.toast(translate("Consult", "The link is on the clipboard."))

    def mail(self) -> None:
        """Hand the link to the computer's e-mail program."""
        self._hand_over("mailto:", "subject", translate("Consult", "Your video consult"))

    def text_message(self) -> None:
        """Hand the link to what sends SMS on this computer."""
        self._hand_over("sms:", "", "")

    def link_text(self) -> str:
        """Return the words that go with a link: nothing about the patient stands in them."""
        text = translate("Consult", "{clinic} invites you to a video consult: {link}")
        return text.format(clinic=self._call.room.facts.clinic, link=self._url)

    def _hand_over(self, scheme: str, subject_name: str, subject: str) -> None:
        query = QUrlQuery()
        if subject_name:
            query.addQueryItem(subject_name, subject)
        query.addQueryItem("body", quote(self.link_text()))
        url = QUrl(scheme)
        url.setQuery(query)
        if not QDesktopServices.openUrl(url):
            self.notice.say(
                translate("Consult", "No program for that is set up here. Copy the link."),
                "warning",
            )

    def _made(self, invitation: Invitation, url: str) -> None:
        self._show_url(url)
        self.code.show_link(url)
        if invitation.offer.role is CallerRole.PATIENT:
            text = translate("Consult", "A new link for the patient; the former is worthless now.")
            self._shell.toast(text)
        self.copy_button.setFocus()
        self._read()

    def _show_url(self, url: str) -> None:
        self._url = url
        self.address.setText(url)
        self.address.setCursorPosition(0)
        self._link.setVisible(bool(url))

    def _role_chosen(self) -> None:
        patient = self.role.value() is CallerRole.PATIENT
        self.name.setText(self._call.room.patient_name if patient else "")
        self.name.setEnabled(not patient)
        why = translate("Consult", "The patient's own name is shown.")
        self.name.setToolTip(why if patient else "")

    def _explain_network(self) -> None:
        hosted = self._desk.hosted
        if hosted is None:
            return
        if hosted.loopback:
            text = translate(
                "Consult",
                "This computer is in no network: links work on this computer alone.",
            )
            self.notice.say(text, "warning")
        elif hosted.authority is not None:
            text = translate(
                "Consult",
                "Links work inside the clinic's network. The first time, a browser asks whether "
                "to trust the clinic: the number that it shows begins with {number}.",
            )
            number = hosted.authority.fingerprint[:23]
            self.notice.say(text.format(number=number), "info")

    def _read(self) -> None:
        self._shell.tasks.read(offers, self._call.id, then=self._show_offers, owner=self)

    def _show_offers(self, found: tuple[CallOffer, ...]) -> None:
        clear_layout(self._list)
        now = self._desk.now_ms()
        good = [o for o in found if o.is_valid(now) and o.role is not CallerRole.HOST]
        for offer in good:
            self._list.addWidget(self._row(offer))
        if not good:
            self._list.addWidget(Label(translate("Consult", "None yet."), tone="secondary"))

    def _row(self, offer: CallOffer) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        who = role_text(offer.role) + (f" · {offer.name}" if offer.name else "")
        layout.addWidget(Label(who))
        url = self._call.urls.get(offer.id, "")
        if not url:
            text = translate("Consult", "made earlier; its address can't be shown again")
            layout.addWidget(Label(text, "secondary", tone="secondary"))
        layout.addStretch(1)
        if url:
            layout.addWidget(
                self._link_button(translate("Consult", "Show"), who, self._shower(url))
            )
        layout.addWidget(
            self._link_button(translate("Consult", "Take back"), who, self._taker(offer.id))
        )
        return row

    def _link_button(self, text: str, who: str, run: Callable[[], None]) -> LinkButton:
        button = LinkButton(text)
        button.setAccessibleName(f"{text}: {who}")
        button.clicked.connect(run)
        return button

    def _shower(self, url: str) -> Callable[[], None]:
        def show() -> None:
            self._show_url(url)
            self.code.show_link(url)

        return show

    def _taker(self, offer_id: UUID) -> Callable[[], None]:
        def taken() -> None:
            if self._url and self._url not in self._call.urls.values():
                self._show_url("")
            self._read()

        return lambda: self._desk.take_back(self._call, offer_id, taken)

    def _make_link(self) -> QWidget:
        self._link = QWidget()
        row = QHBoxLayout(self._link)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.l))
        row.addWidget(self.code)
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.SPACE.s))
        words = Label(
            translate(
                "Consult",
                "Whoever has this address comes into the lobby; you decide who is let in.",
            ),
            tone="secondary",
        )
        words.setWordWrap(True)
        column.addWidget(self.address)
        column.addWidget(words)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(theme.SPACE.s))
        for button in (self.copy_button, self.mail_button, self.sms_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        row.addLayout(column, 1)
        return self._link
