"""The versions of a paper and the steps of its reviews: look, let one hold again, add a newer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from clinic_desktop.kernel.local_text import stamp_text
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.documents.api import Content, Document, Source
from clinic_desktop.modules.documents.presenters.tray_words import step_text
from clinic_desktop.modules.documents.presenters.versions import (
    PaperHistory,
    VersionLine,
    VersionsPresenter,
)
from clinic_desktop.modules.documents.presenters.words import operation_text
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import Label, QuietButton, SectionLabel

_ENTRIES = (
    ("look", QT_TRANSLATE_NOOP("Documents", "&Look at it"), "eye", "Ctrl+Return"),
    ("revert", QT_TRANSLATE_NOOP("Documents", "Let it &hold again"), "rotate-ccw", "Ctrl+H"),
    ("newer", QT_TRANSLATE_NOOP("Documents", "Add a &newer version…"), "plus", "Ins"),
)


class VersionsDialog(Dialog):
    """Implements VersionsView. `look(content)` shows one in the viewer behind the dialog."""

    def __init__(
        self,
        shell: Shell,
        document: Document,
        look: Callable[[Content], None],
        why_not: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(translate("Documents", "Versions and reviews"), parent, width=640)
        self._document, self._look, self._why_not = document, look, why_not
        self.presenter = VersionsPresenter(self, shell.tasks, document)
        self.lines: RowsModel[VersionLine] = RowsModel(_columns())
        self.table = TableView(self.lines, accessible=translate("Documents", "Versions"))
        self.lines.setParent(self.table)
        self.steps = Label("", tone="secondary")
        self.buttons_of: dict[str, QuietButton] = {}
        self._run = {"look": self.look, "revert": self.revert, "newer": self.ask_newer}
        self._lay_out()
        self._actions = make_actions(self, "Documents", _ENTRIES, self._run)
        self.only_close()
        self.table.selected_row.connect(lambda _line: self._enable())
        self.table.activated_row.connect(lambda _line: self.look())
        self._enable()
        self.presenter.refresh()

    def look(self) -> None:
        """Show the chosen version."""
        line = self.table.current_row()
        if line is not None:
            self._look(line.content)
            self.accept()

    def revert(self) -> None:
        """Let the chosen version hold again."""
        line = self.table.current_row()
        if line is not None and self.buttons_of["revert"].isEnabled():
            self.presenter.revert(line.content)

    def ask_newer(self) -> None:
        """Ask for the file that takes the paper's place."""
        if not self.buttons_of["newer"].isEnabled():
            return
        title = translate("Documents", "Newer version of “{title}”")
        chosen, _filter = QFileDialog.getOpenFileName(
            self, title.format(title=self._document.filing.title)
        )
        if chosen:
            self.presenter.add(Path(chosen))

    def show_history(self, found: PaperHistory) -> None:
        """Show the versions, the newest first, and the steps of reviews."""
        self._document = found.document
        self.lines.set_rows(found.versions)
        self.table.select_row(0)
        said = [f"{stamp_text(step.at)} · {step_text(step.step)}" for step in found.steps]
        self.steps.setText("\n".join(said) or translate("Documents", "Nobody has read it yet."))
        self._enable()

    def show_busy(self, text: str) -> None:
        """Say what is being done; nothing takes it away."""
        self.notice.say(text, "info")

    def show_refused(self, error: BaseException) -> None:
        """Say why something failed."""
        self.notice.say(notify.describe(error).text, "danger")

    def _enable(self) -> None:
        line = self.table.current_row()
        choose = "" if line else translate("Documents", "Choose a version of the list.")
        holds = ""
        if line is not None and line.content.id == self._document.content.id:
            holds = translate("Documents", "This version holds now.")
        made = ""
        if self._document.source is Source.MADE:
            made = translate("Documents", "It was written and signed here: it stays as it is.")
        why = {
            "look": choose,
            "revert": self._why_not or made or choose or holds,
            "newer": self._why_not or made,
        }
        for name, _text, _icon, keys in _ENTRIES:
            button = self.buttons_of[name]
            button.explain(why[name])
            if not why[name]:
                button.show_shortcut(keys)

    def _lay_out(self) -> None:
        self.table.setMinimumHeight(self.height_for(180))
        self.steps.setWordWrap(True)
        self.steps.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        for name, text, icon, _keys in _ENTRIES:
            button = QuietButton(translate("Documents", text), icon=icon)
            button.setAutoDefault(False)
            button.clicked.connect(self._run[name])
            self.buttons_of[name] = button
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(SectionLabel(translate("Documents", "Reviews")))
        self.body.addWidget(self.steps)


def _columns() -> Sequence[Column[VersionLine]]:
    return (
        Column(
            "made", translate("Documents", "Since"), lambda one: one.made, stamp_text, width=150
        ),
        Column(
            "how",
            translate("Documents", "Version"),
            lambda one: operation_text(one.content.operation),
            width=170,
            strong=True,
            icon=lambda one: "check" if one.holds else "",
            tip=lambda one: translate("Documents", "This version holds now.") if one.holds else "",
        ),
        Column(
            "file", translate("Documents", "File"), lambda one: one.content.file_name, width=170
        ),
        Column(
            "pages",
            translate("Documents", "Pages"),
            lambda one: one.content.pages or None,
            width=80,
            right=True,
        ),
    )
