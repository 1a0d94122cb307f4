"""What a paper is: type, date, title, author, restriction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.partial_date import PartialDate
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Category, Filing
from clinic_desktop.modules.documents.presenters.words import category_text, partial_text
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import CheckField, ChoiceField, DateField, LineField
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell

Save = Callable[[Filing, Callable[[Any], None], Callable[[BaseException], None]], None]


class FilingDialog(Dialog):
    """Edits a filing; `save(filing, done, fail)` is called with what was typed.

    It stays open until that is kept: what was typed is not lost by a refusal.
    """

    def __init__(self, shell: Shell, filing: Filing, save: Save, parent: QWidget | None) -> None:
        super().__init__(translate("Documents", "Details of the paper"), parent, width=480)
        self._filing, self._keep = filing, save
        self.form = Form(columns=2, fluid=True)
        options = [(one, category_text(one)) for one in Category]
        self.form.add("title", translate("Documents", "&Title"), LineField(limit=200), span=2)
        self.form.add("category", translate("Documents", "T&ype"), ChoiceField(options))
        coarse = filing.day is not None and not filing.day.day
        hint = translate("Documents", "Known as {day}: empty keeps it.") if coarse else ""
        today = shell.now().date()
        self.form.add(
            "day",
            translate("Documents", "&Date of the paper"),
            DateField(today=today, latest=today),
            hint=hint.format(day=partial_text(filing.day)),
        )
        self.form.add("author", translate("Documents", "&Written by"), LineField(limit=200), span=2)
        restricted = CheckField(translate("Documents", "&Restricted: only for who may see it"))
        self.form.add("restricted", "", restricted, span=2)
        self.body.addWidget(self.form)
        known = filing.day.first if filing.day is not None and filing.day.day else None
        self.form.set_values(
            {
                "title": filing.title,
                "category": filing.category,
                "day": known,
                "author": filing.author,
                "restricted": filing.restricted,
            }
        )
        self.action = self.set_action(translate("Documents", "Save"), self._save)
        self.form.field("title").setFocus()

    def _save(self) -> None:
        if not self.form.validate():
            return
        typed = self.form.values()
        day = PartialDate.of(typed["day"]) if typed["day"] else None
        kept = self._filing.day
        if day is None and kept is not None and not kept.day:
            day = kept
        filing = replace(
            self._filing,
            title=typed["title"] or "",
            category=typed["category"],
            day=day,
            author=typed["author"] or "",
            restricted=typed["restricted"],
        )
        self.action.setEnabled(False)
        self._keep(filing, lambda _document: self.accept(), self._refused)

    def _refused(self, error: BaseException) -> None:
        self.action.setEnabled(True)
        self.notice.say(notify.describe(error).text, "danger")
