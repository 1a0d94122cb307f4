"""The patient banner: who it is, always in sight, told apart by a thin edge in one colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.codes import SexForClinicalUse, label
from clinic_desktop.modules.patients.domain.records import PatientBanner
from clinic_desktop.modules.patients.presenters.wording import date_text, facts_line, sex_letter
from clinic_desktop.modules.patients.ui.look import (
    SEVERITY_ICONS,
    SEVERITY_TONES,
    edge_role,
    face_name,
    photo_of,
    use_locale_dates,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.elided_label import ElidedLabel
from clinic_desktop.ui_kit.flag_mark import FlagMark
from clinic_desktop.ui_kit.page_card import clear_layout
from clinic_desktop.ui_kit.tips import plain_tip
from clinic_desktop.ui_kit.widgets import paint_avatar

_EDGE = 4
_MAX_FLAGS = 3


class Portrait(QWidget):
    """The patient's photo or initials in a round of the patient's colour."""

    def __init__(self, parent: QWidget | None = None, *, size: int = 36) -> None:
        super().__init__(parent)
        self._size = size
        self._name, self._role = "", "primary"
        self._photo: bytes | None = None
        self._resize()
        theme.signals.changed.connect(self._resize)

    def show_person(self, name: str, role: str, photo: bytes | None) -> None:
        """Show somebody; `role` is the colour of the edge."""
        self._name, self._role, self._photo = name, role, photo
        self.setAccessibleName(translate("Patients", "Picture of {name}").format(name=name))
        self.update()

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        """Draw the round."""
        painter = QPainter(self)
        picture = photo_of(self._photo)
        paint_avatar(painter, QRectF(self.rect()), face_name(self._name), picture, hue=self._role)
        painter.end()

    def _resize(self) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))


class PatientBannerBar(QWidget):
    """The banner over every page of a patient; compact inside pop-overs.

    `lead` is the layout before the picture, `slot` the one at the trailing side: balance, next
    appointment, buttons of the page. What is said of allergies comes from the chart by
    `show_marks`; without it they were not asked for, which is never "none".
    """

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        use_locale_dates()
        self._role = "primary"
        self._compact = compact
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "surface")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.portrait = Portrait(size=28 if compact else 40)
        self.name = ElidedLabel("", "subtitle" if compact else "section")
        self.who = ElidedLabel("", "secondary" if compact else "body", tone="secondary")
        self.facts = ElidedLabel("", "secondary")
        self._shown: list[FlagMark] = []
        self._words: list[str] = []
        self._asks_allergies = False
        self._others: tuple[QWidget, ...] = ()
        self._marks_box = QWidget()
        self.marks = QHBoxLayout(self._marks_box)
        self.marks.setContentsMargins(0, 0, 0, 0)
        self.marks.setSpacing(theme.px(theme.SPACE.s))
        self._first = QHBoxLayout()
        self._first.setSpacing(theme.px(theme.SPACE.s))
        self.marks.addLayout(self._first)
        self.lead, self.slot = QHBoxLayout(), QHBoxLayout()
        self.slot.setSpacing(theme.px(theme.SPACE.s))
        self._lay_out()

    def show_banner(self, banner: PatientBanner) -> None:
        """Show a patient."""
        ref = banner.ref
        self._role = edge_role(banner.edge)
        self.portrait.show_person(ref.display_name, self._role, banner.photo)
        self.name.setText(ref.display_name or translate("Patients", "No name"))
        self.who.setText("· " + ", ".join(p for p in _who(banner) if p))
        self.facts.setText(facts_line(ref))
        self._show_marks(banner)
        self._words = [ref.display_name, self.who.text(), self.facts.text()]
        self._say()
        self.update()

    def show_marks(self, marks: Sequence[QWidget]) -> None:
        """Put marks of other modules before the flags: allergies. Call it before `show_banner`."""
        self._asks_allergies = True
        clear_layout(self._first)
        self._others = tuple(marks)
        for mark in marks:
            self._first.addWidget(mark)

    def mark_texts(self) -> list[str]:
        """Return the words of all marks, in the order shown."""
        found = [mark for box in self._others for mark in box.findChildren(FlagMark)]
        return [mark.text() for mark in [*found, *self._shown]]

    def minimumSizeHint(self) -> QSize:
        """Return the room without the marks: where they don't fit beside, they go below."""
        hint = super().minimumSizeHint()
        if self._rows.indexOf(self._marks_box) >= 0:
            return hint
        marks = self._marks_box.minimumSizeHint().width() + self._row.spacing()
        return QSize(hint.width() - marks, hint.height())

    def event(self, q_event: QEvent) -> bool:
        """Place the marks anew when they changed."""
        done = super().event(q_event)
        if q_event.type() == QEvent.Type.LayoutRequest:
            self._say()
            self._place_marks()
        return done

    def resizeEvent(self, q_event: QResizeEvent) -> None:
        """Give the marks a row of their own where they would squeeze the facts."""
        super().resizeEvent(q_event)
        self._place_marks()

    def paintEvent(self, q_event: QPaintEvent) -> None:
        """Draw the patient's edge over the surface."""
        super().paintEvent(q_event)
        painter = QPainter(self)
        found = theme.tokens()
        width, edge = self.width(), theme.px(_EDGE)
        painter.fillRect(0, self.height() - 1, width, 1, found.line)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = width - edge if rtl else 0
        painter.fillRect(left, 0, edge, self.height(), found.colour(self._role))
        painter.end()

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(theme.px(theme.SPACE.s))
        self._row = row = QHBoxLayout()
        side = theme.px(theme.SPACE.s if self._compact else theme.SPACE.l)
        up = theme.px(theme.SPACE.xs if self._compact else 10)
        self._rows.setContentsMargins(side + theme.px(_EDGE), up, side, up)
        self._rows.addLayout(row)
        row.setSpacing(theme.px(theme.SPACE.m))
        row.addLayout(self.lead)
        row.addWidget(self.portrait)
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        first = QHBoxLayout()
        first.setSpacing(theme.px(6))
        first.addWidget(self.name)
        first.addWidget(self.who)
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.facts)
        row.addLayout(words)
        row.addWidget(self._marks_box)
        row.addStretch(1)
        row.addLayout(self.slot)

    def _place_marks(self) -> None:
        beside = self._rows.indexOf(self._marks_box) < 0
        self._row.invalidate()
        wanted = self._row.sizeHint().width()
        if not beside:
            wanted += self._marks_box.sizeHint().width() + self._row.spacing()
        margins = self._rows.contentsMargins()
        fits = wanted <= self.width() - margins.left() - margins.right()
        if fits == beside:
            return
        (self._row if beside else self._rows).removeWidget(self._marks_box)
        if fits:
            self._row.insertWidget(3, self._marks_box)
        else:
            self._rows.addWidget(self._marks_box, 0, Qt.AlignmentFlag.AlignLeading)
        self.updateGeometry()

    def _say(self) -> None:
        said = [*self._words, *self.mark_texts()]
        self.setAccessibleName(", ".join(part.strip("· ") for part in said if part))

    def _show_marks(self, banner: PatientBanner) -> None:
        for old in self._shown:
            self.marks.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = _marks_of(banner, not self._asks_allergies)
        for mark in self._shown:
            self.marks.addWidget(mark)


def _death_text(banner: PatientBanner) -> str:
    if banner.deceased_on is None:
        return translate("Patients", "Deceased")
    return translate("Patients", "Died {date}").format(date=date_text(banner.deceased_on))


def _who(banner: PatientBanner) -> list[str]:
    words = [sex_letter(banner.ref.sex), banner.age_text]
    if banner.clinical_sex is not SexForClinicalUse.UNSTATED:
        words.append(label(banner.clinical_sex))
    if banner.gender_identity:
        words.append(banner.gender_identity)
    if banner.preferred_name:
        words.append(translate("Patients", "called {name}").format(name=banner.preferred_name))
    return words


def _marks_of(banner: PatientBanner, not_asked: bool) -> list[FlagMark]:
    found: list[FlagMark] = []
    if banner.deceased:
        found.append(FlagMark("circle-slash", _death_text(banner), "grey", strong=True))
    if banner.merged_into:
        text = translate("Patients", "Merged into {number}")
        text = text.format(number=banner.merged_into.number)
        found.append(FlagMark("merge", text, "warning", strong=True))
    if not_asked:
        text = translate("Patients", "Allergies: not asked")
        found.append(FlagMark("circle-help", text, "slate", whole=True))
    for flag in banner.flags[:_MAX_FLAGS]:
        tone = SEVERITY_TONES[flag.severity]
        strong = tone == "danger"
        found.append(FlagMark(SEVERITY_ICONS[flag.severity], flag.text, tone, strong=strong))
    more = len(banner.flags) - _MAX_FLAGS
    if more > 0:
        text = translate("Patients", "more flags: %n", "", more)
        mark = FlagMark("flag", text, "warning")
        mark.setToolTip(plain_tip("\n".join(flag.text for flag in banner.flags[_MAX_FLAGS:])))
        found.append(mark)
    return found
