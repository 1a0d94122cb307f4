"""Settings: the words of the messages, the fields that may stand in them, and how it reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.message import (
    ChannelKind,
    Purpose,
    channel_text,
    purpose_text,
)
from clinic_desktop.modules.messages.domain.sms_length import SmsLength
from clinic_desktop.modules.messages.domain.texts import FIELDS, MessageText, Rendered
from clinic_desktop.modules.messages.presenters.texts import TextsPresenter, language_name
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.fields import ChoiceField, LineField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import Card, Label, Notice, PrimaryButton, QuietButton


class TextsPage(QWidget):
    """Choose which text, write it, see it. Implements TextsView."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.m))
        column.addWidget(self._make_choice())
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.l))
        row.addWidget(self._make_editor(), 3)
        row.addWidget(self._make_preview(), 2)
        column.addLayout(row, 1)
        self.presenter = TextsPresenter(self, shell.tasks)
        self._drafts = DraftTimer(self, self.presenter.keep)
        self.form.changed.connect(self._edited)
        shell.on_change(self, {"message_text"}, lambda _changed: self.presenter.refresh())
        self.presenter.refresh()

    def _make_choice(self) -> Form:
        self.choice = Form(columns=3, fluid=True)
        purposes = [(purpose, purpose_text(purpose)) for purpose in Purpose]
        kinds = [(kind, channel_text(kind)) for kind in ChannelKind]
        self.choice.add("purpose", translate("Messages", "For"), ChoiceField(purposes))
        self.choice.add("channel", translate("Messages", "By"), ChoiceField(kinds))
        self.choice.add("language", translate("Messages", "Language"), ChoiceField())
        self.choice.changed.connect(lambda _name: self._chosen())
        return self.choice

    def _make_editor(self) -> Card:
        card = Card(padding=theme.SPACE.l)
        self.form = Form()
        self.form.add("subject", translate("Messages", "Subject"), LineField(limit=200))
        self.body_field = TextField(lines=17)
        self.form.add("body", translate("Messages", "Text"), self.body_field)
        card.body.addWidget(self.form)
        self.warning = Notice(tone="warning")
        card.body.addWidget(self.warning)
        buttons = QHBoxLayout()
        self.reset_button = QuietButton(translate("Messages", "As delivered"))
        self.reset_button.clicked.connect(lambda: self.presenter.reset())
        self.undo_button = QuietButton(translate("Messages", "Undo changes"))
        self.undo_button.clicked.connect(lambda: self.presenter.start_afresh())
        self.save_button = PrimaryButton(translate("Messages", "Save"))
        self.save_button.clicked.connect(self.save)
        buttons.addWidget(self.reset_button)
        buttons.addStretch(1)
        buttons.addWidget(self.undo_button)
        buttons.addWidget(self.save_button)
        card.body.addLayout(buttons)
        card.body.addStretch(1)
        return card

    def _make_preview(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.m))
        card = Card(translate("Messages", "How it reads"), padding=theme.SPACE.l)
        self.preview_subject = Label("", "strong")
        self.preview_subject.setWordWrap(True)
        self.preview = TextField(lines=12)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(translate("Messages", "How it reads"))
        self.length = Label("", "secondary")
        self.length.setWordWrap(True)
        for widget in (self.preview_subject, self.preview, self.length):
            card.body.addWidget(widget)
        column.addWidget(card)
        fields = Card(translate("Messages", "Fields"), padding=theme.SPACE.m)
        self.fields = QListWidget()
        self.fields.setAccessibleName(translate("Messages", "Fields; Enter puts one into the text"))
        for name, meaning in FIELDS.items():
            item = QListWidgetItem(f"{{{name}}}  {translate('Messages', meaning)}")
            item.setToolTip(item.text())
            self.fields.addItem(item)
        self.fields.itemActivated.connect(self._put_field)
        fields.body.addWidget(self.fields)
        column.addWidget(fields, 1)
        return side

    def save(self) -> None:
        """Store the words."""
        self.presenter.save(self.form.field("subject").value(), self.body_field.value())

    def show_languages(self, languages: Sequence[str]) -> None:
        """Offer the languages in which there are texts."""
        options = [(code, language_name(code)) for code in languages]
        field = self.choice.field("language")
        before = field.value()
        field.set_options(options)
        field.set_value(before or QLocale().name()[:2])
        if before is None:
            self._chosen()

    def show_text(self, text: MessageText, typed: Mapping[str, Any] | None) -> None:
        """Show the words, and over them what is typed."""
        self.choice.set_values(
            {"purpose": text.purpose, "channel": text.channel, "language": text.language}
        )
        self.form.set_values({"subject": text.subject, "body": text.body})
        self.form.show_draft(typed or {})
        self.form.set_visible("subject", text.channel is ChannelKind.EMAIL)
        self.preview_subject.setVisible(text.channel is ChannelKind.EMAIL)
        self.undo_button.setVisible(typed is not None)
        own = text.version > 0
        self.reset_button.setEnabled(own)
        delivered = translate("Messages", "These are the delivered words")
        self.reset_button.setToolTip("" if own else delivered)

    def show_preview(self, found: Rendered, length: SmsLength | None) -> None:
        """Show how it reads, and how many parts an SMS has."""
        self.preview_subject.setText(found.subject)
        self.preview.set_value(found.body)
        self.length.setText(_length_text(length) if length else "")

    def show_warning(self, text: str) -> None:
        """Say what others could learn from it; '' for nothing."""
        self.warning.say(text)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields without taking the keyboard away from where it is."""
        self.form.show_problems(problems, focus=False)
        self.save_button.setEnabled(not problems)
        self.save_button.setToolTip(next(iter(problems.values()), ""))

    def show_error(self, error: BaseException) -> None:
        """Show any other failure."""
        self._shell.show_error(error)

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _chosen(self) -> None:
        if self.choice.values()["purpose"] is Purpose.MAIL:  # there is no SMS of that kind
            self.choice.field("channel").set_value(ChannelKind.EMAIL)
        values = self.choice.values()
        if values["language"] is not None:
            self.presenter.choose(values["purpose"], values["channel"], values["language"])

    def _edited(self, _name: str) -> None:
        draft = self.form.draft()
        self.presenter.edited(str(draft["subject"]), str(draft["body"]))
        self.undo_button.show()
        self._drafts.wanted()

    def _put_field(self, item: QListWidgetItem) -> None:
        name = list(FIELDS)[self.fields.row(item)]
        self.body_field.insertPlainText("{" + name + "}")
        self.body_field.setFocus()


def _length_text(length: SmsLength) -> str:
    text = translate("Messages", "%n parts", n=length.parts)
    text += " · " + translate("Messages", "{n} characters, {left} left").format(
        n=length.units, left=length.left
    )
    if length.odd:
        odd = translate("Messages", "Because of {letters} only 70 characters fit into one part.")
        text += "\n" + odd.format(letters=" ".join(length.odd[:12]))
    return text
