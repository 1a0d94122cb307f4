"""The fields of the registration form: five that everybody gets, and the rest on demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.codes import (
    Channel,
    Purpose,
    SexForClinicalUse,
    TelecomSystem,
    label,
)
from clinic_desktop.modules.patients.domain.records import (
    CommunicationPreference,
    PatientDetails,
    PersonName,
    Telecom,
)
from clinic_desktop.modules.patients.presenters.form_values import FormValues
from clinic_desktop.modules.patients.presenters.languages import language_choices, language_name
from clinic_desktop.modules.patients.presenters.setting import Setting
from clinic_desktop.modules.patients.ui.birth_field import BirthField
from clinic_desktop.modules.patients.ui.form_editors import ListEditor, make_editors
from clinic_desktop.modules.patients.ui.photo_field import PhotoField
from clinic_desktop.modules.patients.ui.sex_field import SexField
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, DateField, LineField, TextField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.widgets import Card, LinkButton

_COLUMNS = 12
_CORE = ("family", "given", "birth", "gender", "phone")
_PROBLEM_PLACES = {"name": "family", "deceased": "deceased_on"}


class PatientFields(QWidget):
    """The whole form as widgets. `changed` is sent on every edit; `values()` reads the fields."""

    changed = Signal()

    def __init__(
        self, setting: Setting, parent: QWidget | None = None, *, narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._narrow = narrow
        self._details = PatientDetails()
        self._phone: Telecom | None = None
        self._birth: Any = None
        self.core = Form(columns=_COLUMNS)
        self.more = Form(columns=_COLUMNS)
        self.editors: dict[str, ListEditor] = make_editors(setting.place.country)
        for editor in self.editors.values():
            editor.widget.narrow = narrow
        self._opt_outs: dict[Purpose, CheckField] = {}
        self.more_button = LinkButton("", icon="chevrons-up-down")
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self.show_more)
        self._fill_core(narrow)
        self._fill_more(setting)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.m))
        self._more_card = _boxed(self.more)
        column.addWidget(_boxed(self.core))
        row = QHBoxLayout()
        row.addWidget(self.more_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._more_card)
        column.addStretch(1)
        self.show_more(False)

    def load(self, values: FormValues) -> None:
        """Show values; what the form has no field for travels along."""
        details = values.details
        self._details, self._birth = details, details.birth
        phones = [t for t in details.telecoms if t.system is TelecomSystem.PHONE]
        self._phone = phones[0] if phones else None
        self.core.set_values(
            {
                "family": details.name.family,
                "given": details.name.given,
                "birth": values.birth_text,
                "gender": details.gender,
                "phone": self._phone.value if self._phone else "",
            }
        )
        self._load_more(details)
        rest = [t for t in details.telecoms if t is not self._phone]
        for name, editor in self.editors.items():
            editor.load(rest if name == "telecoms" else getattr(details, name))

    def values(self) -> FormValues:
        """Return what stands in the form."""
        core, more = self.core.values(), self.more.values()
        name = PersonName(
            core["given"], core["family"], more["second_family"], more["prefix"], more["preferred"]
        )
        outs = frozenset(purpose for purpose, box in self._opt_outs.items() if box.value())
        lists = {n: tuple(e.items()) for n, e in self.editors.items() if n != "telecoms"}
        details = replace(
            self._details,
            name=name,
            birth=self._birth,
            gender=core["gender"],
            telecoms=tuple(self._telecoms()),
            clinical_sex=more["clinical_sex"],
            gender_identity=more["gender_identity"],
            language=more["language"] or "",
            photo=more["photo"],
            communication=CommunicationPreference(more["channel"], outs),
            deceased=more["deceased"] or more["deceased_on"] is not None,
            deceased_on=more["deceased_on"],
            note=more["note"],
            **lists,
        )
        return FormValues(details, core["birth"])

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field, and unfold the part that has one."""
        plain = {_PROBLEM_PLACES.get(name, name): text for name, text in problems.items()}
        phone = self._phone_problem(plain)
        if phone:
            plain["phone"] = phone
        birth: BirthField = self.core.field("birth")
        birth.show_problem("birth" in plain)
        self.core.show_problems(plain, focus=False)
        self.more.show_problems(plain, focus=False)
        for name, editor in self.editors.items():
            editor.widget.show_problems(self._list_problems(name, plain))
        if any(name not in _CORE and not self._is_phone(name) for name in plain):
            self.more_button.setChecked(True)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field, unfolding its part."""
        name = _PROBLEM_PLACES.get(name, name)
        first = name.partition(".")[0]
        if name in _CORE:
            self.core.field(name).setFocus()
        elif self._is_phone(name):
            self.core.field("phone").setFocus()
        elif first in self.editors:
            self.more_button.setChecked(True)
            self.editors[first].widget.focus_first()
        elif first in self.more:
            self.more_button.setChecked(True)
            self.more.field(first).setFocus()

    def name_of(self, widget: QWidget | None) -> str:
        """Return the problem name of the field that a widget belongs to, or ''."""
        while widget is not None and widget is not self:
            for form in (self.core, self.more):
                for name in form:
                    if form.field(name) is widget:
                        return (
                            f"telecoms.{self._place_of_phone()}.value" if name == "phone" else name
                        )
            for name, editor in self.editors.items():
                path = editor.widget.name_of(widget)
                if path:
                    return self._shifted(name, path)
            widget = widget.parentWidget()
        return ""

    def show_more(self, shown: bool) -> None:
        """Unfold or fold everything beyond the first five fields."""
        self._more_card.setVisible(shown)
        text = (
            translate("Patients", "Fewer &details")
            if shown
            else translate("Patients", "More &details: names, identifiers, address, contacts …")
        )
        self.more_button.setText(text)
        self.more_button.setAccessibleName(text.replace("&", ""))

    def has_more(self) -> bool:
        """Tell whether anything beyond the first five fields is filled."""
        values = self.values().details
        bare = replace(
            PatientDetails(),
            name=PersonName(values.name.given, values.name.family),
            birth=values.birth,
            gender=values.gender,
            language=values.language,
            telecoms=values.telecoms,
        )
        return values != bare or len(values.telecoms) > 1

    def _fill_core(self, narrow: bool) -> None:
        """Add the five; where there is no room, birth, sex and phone get a row each."""
        birth, sex, phone = (6, 12, 6) if narrow else (3, 5, 4)
        self.core.add("family", translate("Patients", "&Family name"), LineField(), span=6)
        self.core.add("given", translate("Patients", "&Given name"), LineField(), span=6)
        self.core.add(
            "birth", translate("Patients", "&Birth date or age"), BirthField(), span=birth
        )
        self.core.add("gender", translate("Patients", "Se&x"), SexField(), span=sex)
        self.core.add("phone", translate("Patients", "&Phone"), LineField(limit=40), span=phone)

    @property
    def _third(self) -> int:
        """Return the columns of a field of which three stand beside each other, two if narrow."""
        return 6 if self._narrow else 4

    def _fill_more(self, setting: Setting) -> None:
        more, third = self.more, self._third
        more.add_section(translate("Patients", "Names"))
        more.add(
            "second_family", translate("Patients", "Second family name"), LineField(), span=third
        )
        more.add("preferred", translate("Patients", "Wants to be called"), LineField(), span=third)
        more.add("prefix", translate("Patients", "Title"), LineField(), span=third)
        more.add_wide(self.editors["other_names"].widget)
        for title, name in (
            (translate("Patients", "More phones and e-mail"), "telecoms"),
            (translate("Patients", "Identifiers"), "identifiers"),
            (translate("Patients", "Address"), "addresses"),
            (translate("Patients", "Contacts and guarantor"), "contacts"),
        ):
            more.add_section(title)
            more.add_wide(self.editors[name].widget)
        self._fill_about(setting)

    def _fill_about(self, setting: Setting) -> None:
        more, third = self.more, self._third
        more.add_section(translate("Patients", "About the person"))
        languages = ChoiceField(language_choices(), empty=translate("Patients", "not known"))
        more.add("language", translate("Patients", "Language"), languages, span=third)
        sexes = ChoiceField([(code, label(code)) for code in SexForClinicalUse])
        more.add("clinical_sex", translate("Patients", "Sex for clinical use"), sexes, span=third)
        more.add(
            "gender_identity", translate("Patients", "Gender identity"), LineField(), span=third
        )
        more.add("photo", translate("Patients", "Photo"), PhotoField(), span=12)
        more.add_section(translate("Patients", "Communication"))
        channels = ChoiceField([(code, label(code)) for code in Channel])
        more.add("channel", translate("Patients", "Reach by"), channels, span=third)
        more.add_wide(self._opt_out_box())
        more.add_section(translate("Patients", "Other"))
        more.add("note", translate("Patients", "Note"), TextField(lines=3), span=12)
        died = DateField(today=setting.today, latest=setting.today)
        deceased = translate("Patients", "Deceased")
        more.add("deceased", deceased, CheckField(deceased), span=3)
        more.add("deceased_on", translate("Patients", "Date of death"), died, span=third)

    def _opt_out_box(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        columns = 1 if self._narrow else 3
        for number, purpose in enumerate(Purpose):
            said = translate("Patients", "No: {purpose}").format(purpose=label(purpose))
            check = CheckField(said)
            check.edited.connect(self.changed)
            self._opt_outs[purpose] = check
            grid.addWidget(check, number // columns, number % columns)
        return box

    def _connect(self) -> None:
        self.core.changed.connect(lambda _name: self.changed.emit())
        self.more.changed.connect(lambda _name: self.changed.emit())
        for editor in self.editors.values():
            editor.widget.edited.connect(self.changed)

    def _load_more(self, details: PatientDetails) -> None:
        languages: ChoiceField = self.more.field("language")
        if details.language and not languages.has_option(details.language):
            languages.add_option(details.language, language_name(details.language))
        photo: PhotoField = self.more.field("photo")
        photo.set_name(details.name.display())
        self.more.set_values(
            {
                "second_family": details.name.second_family,
                "preferred": details.name.preferred,
                "prefix": details.name.prefix,
                "language": details.language or None,
                "clinical_sex": details.clinical_sex,
                "gender_identity": details.gender_identity,
                "photo": details.photo,
                "channel": details.communication.channel,
                "note": details.note,
                "deceased": details.deceased,
                "deceased_on": details.deceased_on,
            }
        )
        for purpose, box in self._opt_outs.items():
            box.set_value(purpose in details.communication.opt_outs)

    def _telecoms(self) -> list[Telecom]:
        """Return the first phone and the lines, in the stored order; new ones come last."""
        text = self.core.values()["phone"]
        items = self.editors["telecoms"].items()
        if text:
            base = self._phone or Telecom("")
            same = base.value == text
            items.insert(0, replace(base, value=text, e164=base.e164 if same else ""))
        order = {t.id: at for at, t in enumerate(self._details.telecoms) if t.id}
        new = -1 if self._phone is None else len(order)
        return sorted(items, key=lambda t: order.get(t.id, new) if t.id else new)

    def _place_of_phone(self) -> int:
        """Return where the first phone stands among the telecoms."""
        text = self.core.values()["phone"]
        if not text:
            return 0
        own = self._phone.id if self._phone else None
        items = self._telecoms()
        return next((at for at, t in enumerate(items) if t.id == own and t.value == text), 0)

    def _is_phone(self, name: str) -> bool:
        has_phone = bool(self.core.values()["phone"])
        return (has_phone and name == f"telecoms.{self._place_of_phone()}.value") or name == "phone"

    def _phone_problem(self, problems: Mapping[str, str]) -> str:
        return next((text for name, text in problems.items() if self._is_phone(name)), "")

    def _list_problems(self, name: str, problems: Mapping[str, str]) -> dict[str, str]:
        """Return an editor's problems by its own line numbers."""
        found = {}
        for path, text in problems.items():
            first, _, rest = path.partition(".")
            if first != name or not rest or self._is_phone(path):
                continue
            number, _, field = rest.partition(".")
            if name == "telecoms" and self.core.values()["phone"]:
                number = str(int(number) - (int(number) > self._place_of_phone()))
            found[f"{number}.{field}" if field else number] = text
        return found

    def _shifted(self, name: str, path: str) -> str:
        """Return the problem name of an editor's "number.field"."""
        number, _, field = path.partition(".")
        place = int(number)
        if name == "telecoms" and self.core.values()["phone"]:
            place += place >= self._place_of_phone()
        return f"{name}.{place}.{field}"


def _boxed(form: Form) -> Card:
    card = Card(padding=theme.SPACE.l)
    card.body.addWidget(form)
    return card
