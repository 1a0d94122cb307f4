"""Which separator sheets are printed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.documents.api import Category, separator_sheets
from clinic_desktop.modules.documents.presenters.words import category_text
from clinic_desktop.ui_kit import notify
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.fields import CheckField, ChecksField
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.printing import preview
from clinic_desktop.ui_kit.widgets import Label

_PLAIN = "plain"


class SheetsDialog(Dialog):
    """Asks for types, makes the PDF and shows it before it is printed."""

    def __init__(self, shell: Shell, parent: QWidget | None) -> None:
        super().__init__(translate("Documents", "Separator sheets"), parent, width=480)
        self._shell = shell
        text = translate(
            "Documents",
            "Lay a sheet before each paper and scan all in one go: the program makes one incoming"
            " paper of each, and gives it the type of its sheet.",
        )
        words = Label(text, tone="secondary")
        words.setWordWrap(True)
        plain = translate("Documents", "Next paper (without a type)")
        self.types = ChecksField(
            [(_PLAIN, plain), *((str(one), category_text(one)) for one in Category)]
        )
        self.types.setAccessibleName(translate("Documents", "Types of the sheets"))
        self.types.set_value((_PLAIN,))
        both = translate("Documents", "On &both sides, for scanners that read both")
        self.both = CheckField(both)
        for widget in (words, self.types, self.both):
            self.body.addWidget(widget)
        self.types.edited.connect(self._check)
        self.action = self.set_action(translate("Documents", "Show and print…"), self._make)
        self._check()

    def _check(self) -> None:
        none = not self.types.value()
        self.action.setEnabled(not none)
        self.action.setToolTip(translate("Documents", "Choose a type first.") if none else "")

    def _make(self) -> None:
        chosen = self.types.value()
        wanted: list[tuple[Category | None, str]] = [
            (one, category_text(one)) for one in Category if str(one) in chosen
        ]
        if _PLAIN in chosen:
            wanted.insert(0, (None, translate("Documents", "Next paper")))
        work = partial(separator_sheets, both_sides=self.both.isChecked())
        self.action.setEnabled(False)
        self._shell.tasks.write(work, wanted, then=self._show, fail=self._failed, owner=self)

    def _show(self, pages: bytes) -> None:
        title, parent = self.windowTitle(), self.parentWidget()
        self.accept()
        preview(parent, title, pages, file_name=title)

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")
        self._check()
