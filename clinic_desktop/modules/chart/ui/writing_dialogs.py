"""The forms of a note template and of a text shortcut, each with a preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, text_language, translate
from clinic_desktop.modules.chart.api import (
    Macro,
    NoteKind,
    NoteTemplate,
    StructuredText,
    keep_template,
)
from clinic_desktop.modules.chart.presenters.writing import (
    empty_body,
    fresh_key,
    keep_shortcut,
    kind_text,
    preview,
    preview_plain,
    read_macros,
    read_templates,
    specialties,
)
from clinic_desktop.modules.chart.ui.journaled_dialog import JournaledDialog
from clinic_desktop.modules.chart.ui.note_reading import NoteReading
from clinic_desktop.modules.chart.ui.writing_fields import BodyField, fields_button
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField, TextField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.widgets import SectionLabel

_LABELS = {
    "title": QT_TRANSLATE_NOOP("Chart", "&Name"),
    "specialty": QT_TRANSLATE_NOOP("Chart", "S&pecialty"),
    "kind": QT_TRANSLATE_NOOP("Chart", "&Kind of note"),
    "body": QT_TRANSLATE_NOOP("Chart", "&Text"),
    "active": QT_TRANSLATE_NOOP("Chart", "In &use"),
    "trigger": QT_TRANSLATE_NOOP("Chart", "&Shortcut"),
    "own": QT_TRANSLATE_NOOP("Chart", "&For whom"),
    "text": QT_TRANSLATE_NOOP("Chart", "&Becomes"),
}


class WritingDialog(JournaledDialog):
    """Shows below the form what the text becomes. `labels` names the fields, source texts."""

    labels: Mapping[str, str] = _LABELS

    def __init__(
        self, shell: Shell, title: str, journal: TypedJournal, parent: QWidget | None
    ) -> None:
        super().__init__(shell, title, journal, parent)
        self.preview = NoteReading(translate("Chart", "Preview"))
        self.preview.setMinimumHeight(self.height_for(150))
        self.body.addWidget(SectionLabel(translate("Chart", "Preview with an example")))
        self.body.addWidget(self.preview)

    def label_of(self, field: str) -> str:
        """Return what a field is called."""
        return translate("Chart", self.labels[field]).replace("&", "")

    def shown(self) -> StructuredText:
        """Return what the text becomes."""
        raise NotImplementedError

    def start(self, subject: str, version: int, values: Mapping[str, Any]) -> None:
        """Show values and their preview."""
        self.begin(subject, version, values)
        self.form.changed.connect(lambda _name: self.show_preview())
        self.show_preview()

    def show_preview(self) -> None:
        """Draw the preview again."""
        self.preview.show_text(self.shown())

    def add_field(self, name: str, widget: QWidget, **more: Any) -> None:
        """Add a field with its label."""
        self.form.add(name, translate("Chart", self.labels[name]), widget, **more)

    def read_later(self, read: Callable[[Any], Any], then: Callable[[Any], None]) -> None:
        """Read something from the store."""
        self.shell.tasks.read(read, then=then, fail=self.refused, owner=self)

    def saved(self, name: str) -> None:
        """Close: it is saved under a name."""
        self.stored(translate("Chart", "Saved: {what}").format(what=name))


class TemplateDialog(WritingDialog):
    """A template: new, or the clinic's own version of one."""

    def __init__(
        self,
        shell: Shell,
        journal: TypedJournal,
        template: NoteTemplate | None,
        known: Sequence[NoteTemplate],
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Chart", "Add a template")
        if template is not None:
            title = translate("Chart", "Change: {what}").format(what=template.title)
        super().__init__(shell, title, journal, parent)
        self._known = known
        self._is_new = template is None
        language = text_language()[:2]
        self._template = template or NoteTemplate("", language, "general", "", empty_body(known))
        self.add_field("title", LineField(limit=120), required=True, span=2)
        self.add_field("specialty", ChoiceField(specialties(known)))
        self.add_field("kind", ChoiceField([(kind, kind_text(kind)) for kind in NoteKind]))
        self.add_field("body", BodyField(), span=2)
        self.add_field("active", CheckField(translate("Chart", _LABELS["active"])))
        found = self._template
        self.start(f"{found.key}:{found.language}", found.version, _template_values(found))

    def shown(self) -> StructuredText:
        """Return the body with its fields filled in."""
        return preview(self.form.field("body").value())

    def store(self, values: Mapping[str, Any], version: int) -> None:
        """Save the template."""
        key = self._template.key or fresh_key(values["title"], (t.key for t in self._known))
        template = replace(self._template, key=key, version=version, **values)
        self.shell.tasks.write(
            keep_template,
            template,
            then=lambda kept: self.saved(kept.title),
            fail=self.refused,
            owner=self,
        )

    def reread(self) -> None:
        """Read the template that was stored meanwhile."""

        def found(templates: Sequence[NoteTemplate]) -> None:
            for template in templates:
                if template.key == self._template.key:
                    self.merge(template.version, _template_values(template))

        self.read_later(read_templates, found)


class MacroDialog(WritingDialog):
    """A text shortcut: one's own or everybody's."""

    def __init__(
        self,
        shell: Shell,
        journal: TypedJournal,
        macro: Macro | None,
        known: Sequence[Macro],
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Chart", "Add a shortcut")
        if macro is not None:
            title = translate("Chart", "Change: {what}").format(what=macro.trigger)
        super().__init__(shell, title, journal, parent)
        self._known, self._is_new = known, macro is None
        self._macro = macro or Macro("", text_language()[:2], "")
        own = [(True, translate("Chart", "only me"))]
        if shell.may(Permission.ENCOUNTER_SIGN.value) or macro is not None:
            own.append((False, translate("Chart", "everybody")))
        hint = translate("Chart", "A dot and a word. Type it in a note, then Tab or a blank.")
        self.add_field("trigger", LineField(limit=32), required=True, hint=hint)
        self.add_field("own", ChoiceField(own))
        text = TextField(lines=6)
        self.add_field("text", text, required=True, span=2)
        self.form.add_wide(fields_button(text.insertPlainText))
        self.add_field("active", CheckField(translate("Chart", _LABELS["active"])))
        if macro is not None:  # another word or owner would be another shortcut
            self.form.field("trigger").setReadOnly(True)
            self.form.field("own").setEnabled(False)
        is_own = self._is_new or self._macro.owner_id is not None
        found = self._macro
        subject = f"{found.trigger}:{found.language}:{'own' if is_own else ''}"
        self.start(subject, found.version, _macro_values(found, own=is_own))

    def shown(self) -> StructuredText:
        """Return what the shortcut becomes."""
        return preview_plain(self.form.field("text").value())

    def store(self, values: Mapping[str, Any], version: int) -> None:
        """Save the shortcut; a new one takes nobody's place unseen."""
        own, trigger = values["own"], values["trigger"].strip()
        if self._is_new and self._taken(trigger, own=own):
            text = translate("Chart", "This shortcut is there already: change it in the list.")
            self.form.show_problem("trigger", text)
            self.action.setEnabled(True)
            return
        macro = replace(
            self._macro,
            trigger=trigger,
            text=values["text"],
            active=values["active"],
            version=version,
        )
        self.shell.tasks.write(
            partial(keep_shortcut, own=own),
            macro,
            then=lambda kept: self.saved(kept.trigger),
            fail=self.refused,
            owner=self,
        )

    def reread(self) -> None:
        """Read the shortcut that was stored meanwhile."""

        def found(macros: Sequence[Macro]) -> None:
            own = self.form.field("own").value()
            for macro in macros:
                if _same(macro, self.form.field("trigger").text(), own=own):
                    self.merge(macro.version, _macro_values(macro, own=own))

        self.read_later(read_macros, found)

    def _taken(self, trigger: str, *, own: bool) -> bool:
        return any(_same(macro, trigger, own=own) for macro in self._known)


def _same(macro: Macro, trigger: str, *, own: bool) -> bool:
    same_word = macro.trigger.casefold() == trigger.casefold()
    return same_word and (macro.owner_id is not None) is own


def _template_values(template: NoteTemplate) -> dict[str, Any]:
    return {
        "title": template.title,
        "specialty": template.specialty,
        "kind": template.kind,
        "body": template.body,
        "active": template.active,
    }


def _macro_values(macro: Macro, *, own: bool) -> dict[str, Any]:
    return {"trigger": macro.trigger, "own": own, "text": macro.text, "active": macro.active}
