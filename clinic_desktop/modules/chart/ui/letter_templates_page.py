"""Settings: the templates that letters begin with, beside those of notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, text_language, translate
from clinic_desktop.modules.chart.api import StructuredText
from clinic_desktop.modules.chart.api.letters import (
    LETTER_LANGUAGES,
    LetterKind,
    LetterTemplate,
    keep_letter_template,
    letter_language,
)
from clinic_desktop.modules.chart.presenters.letter_templates import (
    letter_fields_help,
    preview_letter,
    read_letter_templates,
)
from clinic_desktop.modules.chart.presenters.letters import LANGUAGE_NAMES, letter_kind_text
from clinic_desktop.modules.chart.presenters.writing import fresh_key, origin_text, use_text
from clinic_desktop.modules.chart.ui.writing_dialogs import WritingDialog
from clinic_desktop.modules.chart.ui.writing_fields import BodyField
from clinic_desktop.modules.chart.ui.writing_page import WritingPage
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, LineField
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.table_model import Column

_ENTRIES = (
    ("add_letter_template", QT_TRANSLATE_NOOP("Chart", "&Add a template…"), "plus", "Ins"),
    ("change_letter_template", QT_TRANSLATE_NOOP("Chart", "C&hange…"), "pencil", "F2"),
)
_LABELS = {
    "title": QT_TRANSLATE_NOOP("Chart", "&Name"),
    "kind": QT_TRANSLATE_NOOP("Chart", "&Kind of letter"),
    "language": QT_TRANSLATE_NOOP("Chart", "&Language"),
    "body": QT_TRANSLATE_NOOP("Chart", "&Text"),
    "active": QT_TRANSLATE_NOOP("Chart", "In &use"),
}


class LetterTemplateDialog(WritingDialog):
    """A template of a letter: new, or the clinic's own version of one."""

    labels = _LABELS

    def __init__(
        self,
        shell: Shell,
        journal: TypedJournal,
        template: LetterTemplate | None,
        known: Sequence[LetterTemplate],
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Chart", "Add a template")
        if template is not None:
            title = translate("Chart", "Change: {what}").format(what=template.title)
        super().__init__(shell, title, journal, parent)
        self._known = known
        language = letter_language(text_language())
        new = LetterTemplate("", language, LetterKind.LETTER, "", StructuredText())
        found = self._template = template or new
        self.add_field("title", LineField(limit=120), required=True, span=2)
        self.add_field("kind", ChoiceField([(kind, letter_kind_text(kind)) for kind in LetterKind]))
        languages = ChoiceField([(one, LANGUAGE_NAMES[one]) for one in LETTER_LANGUAGES])
        self.add_field("language", languages)
        languages.setEnabled(template is None)  # another language would be another template
        hint = translate(
            "Chart",
            "A line is left out when all its fields are empty. A list that stands alone in its"
            " line becomes a list.",
        )
        self.add_field("body", BodyField(fields=letter_fields_help()), span=2, hint=hint)
        self.add_field("active", CheckField(translate("Chart", _LABELS["active"])))
        self.start(f"{found.key}:{found.language}", found.version, _values(found))

    def shown(self) -> StructuredText:
        """Return the body filled in; of a wrong field say where it stands."""
        text, problem = preview_letter(self.form.field("body").value(), self.shell.now().date())
        self.form.show_problem("body", problem)
        return text

    def store(self, values: Mapping[str, Any], version: int) -> None:
        """Save the template."""
        key = self._template.key or fresh_key(values["title"], (t.key for t in self._known))
        template = replace(self._template, key=key, version=version, **values)
        self.shell.tasks.write(
            keep_letter_template,
            template,
            then=lambda kept: self.saved(kept.title),
            fail=self.refused,
            owner=self,
        )

    def reread(self) -> None:
        """Read the template that was stored meanwhile."""

        def found(templates: Sequence[LetterTemplate]) -> None:
            mine = self._template
            for template in templates:
                if (template.key, template.language) == (mine.key, mine.language):
                    self.merge(template.version, _values(template))

        self.read_later(read_letter_templates, found)


class LetterTemplatesPage(WritingPage):
    """The letters of this clinic, in every language in which they are written."""

    entries = _ENTRIES
    kind = "letter_template"

    def __init__(self, shell: Shell) -> None:
        words = translate(
            "Chart",
            "A letter begins with one of these. Those that ship can be changed: the clinic's own"
            " version takes their place. Fields in braces are filled in from the chart.",
        )
        super().__init__(shell, translate("Chart", "Letter templates"), words, _columns())

    def read(self) -> Callable[[Any], Any]:
        """Return what reads the lines."""
        return read_letter_templates

    def make_dialog(self, line: Any) -> LetterTemplateDialog:
        """Return the form of a template."""
        return LetterTemplateDialog(self.shell, self.journal, line, self.lines.rows(), self)

    def why_not(self, line: Any) -> str:
        """Return why a template can't be changed."""
        del line
        return self.shell.why_not(Permission.ENCOUNTER_SIGN.value)


def _values(template: LetterTemplate) -> dict[str, Any]:
    return {name: getattr(template, name) for name in _LABELS}


def _columns() -> tuple[Column[LetterTemplate], ...]:
    return (
        Column("title", translate("Chart", "Template"), lambda t: t.title, width=240, strong=True),
        Column("kind", translate("Chart", "Kind"), lambda t: letter_kind_text(t.kind), width=170),
        Column(
            "language",
            translate("Chart", "Language"),
            lambda t: LANGUAGE_NAMES[t.language],
            width=100,
        ),
        Column("origin", translate("Chart", "From"), lambda t: origin_text(t.version), width=120),
        Column("active", translate("Chart", "Use"), lambda t: use_text(t.active), width=90),
    )


LETTER_SETTINGS = SettingsPage(
    "letter-templates",
    QT_TRANSLATE_NOOP("Settings", "Letter templates"),
    "mail",
    LetterTemplatesPage,
    48,
    Permission.ENCOUNTER_SIGN.value,
)
