"""A whole message: to whom, what it said, how often it was tried."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.known import words_of
from clinic_desktop.modules.messages.domain.message import (
    Message,
    channel_text,
    purpose_text,
    reason_text,
    status_text,
)
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import TextField
from clinic_desktop.ui_kit.page_card import Fact, PageCard


class WordsDialog(Dialog):
    """For reading only."""

    def __init__(self, parent: QWidget, message: Message, when: str) -> None:
        super().__init__(purpose_text(words_of(message)), parent, width=560)
        facts = [
            Fact(translate("Messages", "Patient"), message.patient_name),
            Fact(translate("Messages", "By"), channel_text(message.channel)),
            Fact(translate("Messages", "To"), message.address),
            Fact(translate("Messages", "Status"), status_text(message.status)),
            Fact(translate("Messages", "When"), when),
            Fact(translate("Messages", "Why"), message.error or reason_text(message.reason)),
            Fact(translate("Messages", "Tries"), str(message.attempts or "")),
            Fact(translate("Messages", "Subject"), message.subject),
        ]
        card = PageCard(translate("Messages", "Message"))
        card.show_facts([fact for fact in facts if fact.value])
        self.body.addWidget(card)
        self.words = TextField(lines=10)
        self.words.setReadOnly(True)
        self.words.setAccessibleName(translate("Messages", "Words of the message"))
        not_yet = translate("Messages", "The words are written when it is sent.")
        self.words.set_value(message.body or not_yet)
        self.body.addWidget(self.words)
        self.only_close()
