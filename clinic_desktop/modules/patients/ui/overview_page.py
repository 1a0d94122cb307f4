"""One patient's page: cards of details, contacts, communication, flags and history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.codes import Channel, TelecomSystem, label
from clinic_desktop.modules.patients.domain.identifiers import TYPES
from clinic_desktop.modules.patients.domain.records import (
    Flag,
    Identifier,
    PatientDetails,
    RelatedPerson,
    Telecom,
)
from clinic_desktop.modules.patients.presenters.compare import field_text
from clinic_desktop.modules.patients.presenters.form_values import echo_of
from clinic_desktop.modules.patients.presenters.history_words import parts_of, title_of
from clinic_desktop.modules.patients.presenters.languages import language_name
from clinic_desktop.modules.patients.presenters.overview import Overview
from clinic_desktop.modules.patients.presenters.wording import date_text, moment_text
from clinic_desktop.modules.patients.ui.chart_slot import ChartSlot
from clinic_desktop.modules.patients.ui.look import SEVERITY_ICONS, SEVERITY_TONES
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.flag_mark import FlagMark
from clinic_desktop.ui_kit.page_card import Fact, PageCard
from clinic_desktop.ui_kit.widgets import Notice

_TWO_COLUMNS = 640  # unscaled pixels


class OverviewPage(QScrollArea):
    """Cards in two columns.

    Signals: `edit_wanted(field)` with the form's field to begin in, `flag_wanted()`,
    `flag_end_wanted(flag)`, `unmerge_wanted(link)`, `kept_wanted(patient_id)`.
    """

    edit_wanted = Signal(str)
    flag_wanted = Signal()
    flag_end_wanted = Signal(object)
    unmerge_wanted = Signal(object)
    kept_wanted = Signal(object)

    def __init__(self, slot: ChartSlot, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_write = may_write
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notice = Notice(tone="warning")
        self._columns = QHBoxLayout()
        self.slot = slot
        self.details = self._card(translate("Patients", "Details"), "family")
        self.contacts = self._card(translate("Patients", "Contacts and guarantor"), "contacts")
        self.communication = self._card(translate("Patients", "Communication"), "channel")
        self.flags = PageCard(translate("Patients", "Flags"))
        self.history = PageCard(translate("Patients", "Changes"))
        self.merges = PageCard(translate("Patients", "Merged records"))
        if may_write:
            name = translate("Patients", "Raise a flag")
            self.flags.add_action(translate("Patients", "Raise"), name, self.flag_wanted.emit)
        self._lay_out()

    def show_overview(self, overview: Overview) -> None:
        """Fill all cards."""
        details = overview.record.details
        self._show_notice(overview)
        self.details.show_facts(details_facts(details, overview.setting.today))
        self._show_contacts(details)
        self.communication.show_facts(_communication_facts(details))
        self._show_flags(overview)
        self._show_history(overview)
        self._show_merges(overview)
        self.slot.show_patient(overview.record.id)

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Put the columns below each other where there is no room for both."""
        narrow = q_event.size().width() < theme.px(_TWO_COLUMNS)
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        super().resizeEvent(q_event)

    def _card(self, title: str, field: str) -> PageCard:
        card = PageCard(title)
        if self._may_write:
            name = translate("Patients", "Edit: {what}").format(what=title)
            run: Callable[[], None] = partial(self.edit_wanted.emit, field)
            card.add_action(translate("Patients", "Edit"), name, run)
        return card

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("surface", "background")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(page)
        inset, gap = theme.px(theme.SPACE.m), theme.px(theme.SPACE.m)
        outer.setContentsMargins(inset, inset, inset, inset)
        outer.setSpacing(gap)
        outer.addWidget(self.notice)
        columns = self._columns
        columns.setSpacing(gap)
        outer.addLayout(columns)
        outer.addStretch(1)
        for cards in (
            (self.details, self.communication),
            (self.slot, self.flags, self.contacts, self.merges, self.history),
        ):
            column = QVBoxLayout()
            column.setSpacing(gap)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.setWidget(page)

    def _show_notice(self, overview: Overview) -> None:
        into = overview.banner.merged_into
        if into is None:
            self.notice.say("")
            return
        text = translate("Patients", "This record was merged into {name}, {number}.")
        self.notice.say(
            text.format(name=into.display_name, number=into.number),
            action=(
                translate("Patients", "Open the kept record"),
                partial(self.kept_wanted.emit, into.id),
            ),
        )

    def _show_contacts(self, details: PatientDetails) -> None:
        self.contacts.clear()
        for contact in details.contacts:
            detail = " · ".join(p for p in (contact.phone, contact.email, contact.address) if p)
            marks = [FlagMark(*mark) for mark in _contact_marks(contact)]
            title = f"{contact.name} · {label(contact.relationship)}"
            self.contacts.add_row(title, detail, marks=marks)
        if not details.contacts:
            self.contacts.show_empty(
                translate("Patients", "Nobody yet. Add whom to call, and who pays.")
            )

    def _show_flags(self, overview: Overview) -> None:
        today = overview.setting.today
        active = overview.banner.flags
        self.flags.clear()
        self.flags.set_note(str(len(active)) if active else "")
        for flag in active:
            end = None
            if self._may_write:
                name = translate("Patients", "Close the flag {text}").format(text=flag.text)
                run = partial(self.flag_end_wanted.emit, flag)
                end = (translate("Patients", "Close"), name, run)
            tone, icon = SEVERITY_TONES[flag.severity], SEVERITY_ICONS[flag.severity]
            mark = FlagMark(icon, label(flag.severity), tone)
            self.flags.add_row(flag.text, _flag_detail(flag), marks=[mark], action=end)
        over = [flag for flag in overview.flags if not flag.active_on(today)]
        if not active:
            text = translate("Patients", "No flags.")
            if over:
                text += " " + translate("Patients", "%n closed earlier.", "", len(over))
            self.flags.show_empty(text)

    def _show_history(self, overview: Overview) -> None:
        self.history.clear()
        for entry in overview.history:
            when = moment_text(overview.setting.wall(entry.at_ms))
            who = entry.user_name or translate("Patients", "somebody of another device")
            detail = " · ".join(part for part in (who, parts_of(entry)) if part)
            self.history.add_row(title_of(entry), detail, trailing=when)
        if not overview.history:
            self.history.show_empty(translate("Patients", "No changes are noted."))

    def _show_merges(self, overview: Overview) -> None:
        self.merges.clear()
        self.merges.setVisible(bool(overview.merges))
        for link in overview.merges:
            when = moment_text(overview.setting.wall(link.at_ms))
            other = link.gone if link.kept.id == overview.record.id else link.kept
            name = translate("Patients", "Take back the merge with {name}")
            action = (
                translate("Patients", "Take back …"),
                name.format(name=other.display_name),
                partial(self.unmerge_wanted.emit, link),
            )
            title = f"{other.display_name} · {other.number}"
            detail = " · ".join(part for part in (when, link.reason) if part)
            self.merges.add_row(title, detail, action=action)


def details_facts(details: PatientDetails, today: date) -> list[Fact]:
    """Return the labelled values of the details card; the important missing ones say so."""
    none = translate("Patients", "not known")
    birth = echo_of(details.birth, today) if details.birth else none
    phones = [_telecom(item) for item in details.telecoms]
    facts = [
        Fact(translate("Patients", "Name"), details.name.display()),
        Fact(translate("Patients", "Other names"), field_text(details, "other_names")),
        Fact(translate("Patients", "Born"), birth, "" if details.birth else "warning"),
        Fact(translate("Patients", "Sex"), label(details.gender)),
        Fact(translate("Patients", "Gender identity"), details.gender_identity),
        Fact(translate("Patients", "Phones and e-mail"), "\n".join(phones) or none),
        Fact(translate("Patients", "Address"), field_text(details, "addresses") or none),
        Fact(
            translate("Patients", "Identifiers"), "\n".join(map(_identifier, details.identifiers))
        ),
        Fact(translate("Patients", "Language"), language_name(details.language)),
        Fact(translate("Patients", "Note"), details.note),
    ]
    return [fact for fact in facts if fact.value]


def _communication_facts(details: PatientDetails) -> list[Fact]:
    wanted = details.communication
    channel = label(wanted.channel)
    outs = sorted(label(purpose) for purpose in wanted.opt_outs)
    no_outs = translate("Patients", "agrees to all messages")
    return [
        Fact(
            translate("Patients", "Reach by"),
            channel,
            "" if wanted.channel is not Channel.NONE else "secondary",
        ),
        Fact(
            translate("Patients", "Doesn't want"),
            "\n".join(outs) or no_outs,
            "warning" if outs else "secondary",
        ),
    ]


def _contact_marks(contact: RelatedPerson) -> list[tuple[str, str, str]]:
    marks = []
    if contact.emergency_contact:
        marks.append(("phone", translate("Patients", "Emergency"), "red"))
    if contact.guarantor:
        marks.append(("wallet", translate("Patients", "Guarantor"), "primary"))
    if contact.next_of_kin:
        marks.append(("users", translate("Patients", "Next of kin"), "blue"))
    return marks


def _flag_detail(flag: Flag) -> str:
    parts = [label(flag.category)]
    if flag.start:
        since = translate("Patients", "since {date}")
        parts.append(since.format(date=date_text(flag.start)))
    if flag.end:
        parts.append(translate("Patients", "until {date}").format(date=date_text(flag.end)))
    return " · ".join(parts)


def _telecom(item: Telecom) -> str:
    use = "" if item.system is TelecomSystem.EMAIL else label(item.use)
    first = translate("Patients", "preferred") if item.preferred else ""
    return " · ".join(part for part in (item.value, use, first) if part)


def _identifier(item: Identifier) -> str:
    kind = TYPES[item.type].label if item.type in TYPES else item.type
    return " · ".join(part for part in (item.value, kind, item.issuer) if part)
