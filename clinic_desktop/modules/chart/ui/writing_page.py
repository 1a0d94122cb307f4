"""Settings: the templates that notes begin with, and the shortcuts that become text."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.modules.chart.api import Macro, NoteTemplate
from clinic_desktop.modules.chart.presenters.writing import (
    kind_text,
    origin_text,
    owner_text,
    read_macros,
    read_templates,
    specialty_text,
    use_text,
)
from clinic_desktop.modules.chart.ui.writing_dialogs import MacroDialog, TemplateDialog
from clinic_desktop.modules.practice.api import TypedJournal
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.plugin import SettingsPage, Shell
from clinic_desktop.ui_kit.screen_actions import make_actions
from clinic_desktop.ui_kit.table_model import Column, RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import Label, Notice, PrimaryButton, QuietButton

_TEMPLATES = (
    ("add_template", QT_TRANSLATE_NOOP("Chart", "&Add a template…"), "plus", "Ins"),
    ("change_template", QT_TRANSLATE_NOOP("Chart", "C&hange…"), "pencil", "F2"),
)
_MACROS = (
    ("add_shortcut", QT_TRANSLATE_NOOP("Chart", "&Add a shortcut…"), "plus", "Ins"),
    ("change_shortcut", QT_TRANSLATE_NOOP("Chart", "C&hange…"), "pencil", "F2"),
)


class WritingPage(QWidget):
    """A table, and a dialog for one line of it."""

    entries = _TEMPLATES
    kind = ""

    def __init__(self, shell: Shell, title: str, words: str, columns: Sequence[Any]) -> None:
        super().__init__()
        self.shell = shell
        self.journal = TypedJournal(shell.tasks, f"chart.{self.kind}")
        self.lines: RowsModel[Any] = RowsModel(columns, self)
        self.table = TableView(
            self.lines, name=f"chart.{self.kind}", settings=shell.settings, accessible=title
        )
        self.notice = Notice()
        self._lay_out(words)
        run = {self.entries[0][0]: self.add, self.entries[1][0]: self.change}
        self._actions = make_actions(self, "Chart", self.entries, run)
        for action in self._actions:
            action.setText(action.text().replace("&", ""))
        self.table.activated_row.connect(lambda _line: self.change())
        self.table.selected_row.connect(self._selected)
        shell.on_change(self, {self.kind}, lambda _changed: self.refresh())
        self.journal.load()
        self._selected(None)
        self.refresh()

    @abstractmethod
    def read(self) -> Callable[[Any], Any]:
        """Return what reads the lines."""

    @abstractmethod
    def make_dialog(self, line: Any) -> Any:
        """Return the form of a line, of a new one for None."""

    @abstractmethod
    def why_not(self, line: Any) -> str:
        """Return why a line can't be changed, '' when it can."""

    def actions_offered(self) -> Sequence[QAction]:
        """Return the actions for palette and F1."""
        return self._actions

    def refresh(self) -> None:
        """Read the lines again."""
        self.shell.tasks.read(self.read(), then=self._show, fail=self._failed, owner=self)

    def add(self) -> None:
        """Add one."""
        self.make_dialog(None).open()

    def change(self) -> None:
        """Change the current one."""
        line = self.table.current_row()
        if line is not None and not self.why_not(line):
            self.make_dialog(line).open()

    def _show(self, lines: Sequence[Any]) -> None:
        number = max(0, self.table.currentIndex().row())
        self.lines.set_rows(list(lines))
        self.table.select_row(number)
        self._selected(self.table.current_row())

    def _failed(self, error: BaseException) -> None:
        self.notice.say(notify.describe(error).text, "danger")

    def _selected(self, line: Any) -> None:
        nothing = translate("Chart", "Choose an entry of the list.")
        why = nothing if line is None else self.why_not(line)
        self.change_button.explain(why)
        if not why:
            self.change_button.show_shortcut("F2")

    def _lay_out(self, words: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.m))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(TableTools(self.table))
        add, change = self.entries
        self.change_button = QuietButton(translate("Chart", change[1]), icon="pencil")
        self.add_button = PrimaryButton(translate("Chart", add[1]), icon="plus", shortcut="Ins")
        for button, run in ((self.change_button, self.change), (self.add_button, self.add)):
            button.clicked.connect(run)
            row.addWidget(button)
        column.addLayout(row)
        said = Label(words, tone="secondary")
        said.setWordWrap(True)
        column.addWidget(said)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)


class TemplatesPage(WritingPage):
    """The templates of this clinic, per specialty."""

    kind = "note_template"

    def __init__(self, shell: Shell) -> None:
        words = translate(
            "Chart",
            "A note begins with one of these. Those that ship can be changed: the clinic's own"
            " version takes their place. Fields in braces are filled in from the chart.",
        )
        super().__init__(shell, translate("Chart", "Note templates"), words, _template_columns())

    def read(self) -> Callable[[Any], Any]:
        """Return what reads the lines."""
        return read_templates

    def make_dialog(self, line: Any) -> TemplateDialog:
        """Return the form of a template."""
        return TemplateDialog(self.shell, self.journal, line, self.lines.rows(), self)

    def why_not(self, line: Any) -> str:
        """Return why a template can't be changed."""
        del line
        return self.shell.why_not(Permission.ENCOUNTER_SIGN.value)


class MacrosPage(WritingPage):
    """The shortcuts of the user and of everybody."""

    entries = _MACROS
    kind = "note_macro"

    def __init__(self, shell: Shell) -> None:
        words = translate(
            "Chart",
            "Type a shortcut in a note and it becomes its text. One of your own goes before"
            " everybody's of the same name.",
        )
        super().__init__(shell, translate("Chart", "Text shortcuts"), words, _macro_columns())

    def read(self) -> Callable[[Any], Any]:
        """Return what reads the lines."""
        return read_macros

    def make_dialog(self, line: Any) -> MacroDialog:
        """Return the form of a shortcut."""
        return MacroDialog(self.shell, self.journal, line, self.lines.rows(), self)

    def why_not(self, line: Any) -> str:
        """Return why a shortcut can't be changed: everybody's need the right to sign."""
        own = isinstance(line, Macro) and line.owner_id is not None
        right = Permission.ENCOUNTER_WRITE if own else Permission.ENCOUNTER_SIGN
        return self.shell.why_not(right.value)


def _template_columns() -> tuple[Column[NoteTemplate], ...]:
    return (
        Column("title", translate("Chart", "Template"), lambda t: t.title, width=240, strong=True),
        Column(
            "specialty",
            translate("Chart", "Specialty"),
            lambda t: specialty_text(t.specialty),
            width=160,
        ),
        Column("kind", translate("Chart", "Kind"), lambda t: kind_text(t.kind), width=120),
        Column("origin", translate("Chart", "From"), lambda t: origin_text(t.version), width=120),
        Column("active", translate("Chart", "Use"), lambda t: use_text(t.active), width=90),
    )


def _macro_columns() -> tuple[Column[Macro], ...]:
    return (
        Column("trigger", translate("Chart", "Shortcut"), lambda m: m.trigger, strong=True),
        Column("text", translate("Chart", "Becomes"), lambda m: m.text, width=380),
        Column("owner", translate("Chart", "For whom"), owner_text, width=110),
        Column("origin", translate("Chart", "From"), lambda m: origin_text(m.version), width=120),
        Column("active", translate("Chart", "Use"), lambda m: use_text(m.active), width=90),
    )


WRITING_SETTINGS = (
    SettingsPage(
        "note-templates",
        QT_TRANSLATE_NOOP("Settings", "Note templates"),
        "file-text",
        TemplatesPage,
        46,
        Permission.ENCOUNTER_SIGN.value,
    ),
    SettingsPage(
        "text-shortcuts",
        QT_TRANSLATE_NOOP("Settings", "Text shortcuts"),
        "zap",
        MacrosPage,
        47,
        Permission.ENCOUNTER_WRITE.value,
    ),
)
