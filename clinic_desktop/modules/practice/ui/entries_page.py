"""What the settings pages with a list have in common: the list, one entry's card, the drafts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.presenters.entries import EntriesPresenter
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.draft_timer import DraftTimer
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.halves import Halves
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import Card, Label, PrimaryButton, QuietButton


class EntriesPage(QWidget):
    """List at the left, one entry at the right. Implements most of EntriesView.

    Subclasses set `presenter`, fill `form`, and put their own buttons into `bar` and `buttons`.
    """

    presenter: EntriesPresenter[Any]

    def __init__(
        self, shell: Shell, model: RowsModel[Any], name: str, title: str, *, columns: int = 1
    ) -> None:
        super().__init__()
        self._shell = shell
        self.model = model
        self.table = TableView(model, name=name, settings=shell.settings, accessible=title)
        self.table.selected_row.connect(self._selected)
        self.bar = QHBoxLayout()
        self._list = QWidget()
        self.list_side = QVBoxLayout(self._list)
        self.list_side.setContentsMargins(0, 0, 0, 0)
        self.list_side.setSpacing(theme.px(theme.SPACE.s))
        self.list_side.addLayout(self.bar)
        self.heading = Label("", "section")
        self.form = Form(columns=columns, fluid=True)
        self.buttons = QHBoxLayout()
        self.undo_button = QuietButton(translate("Practice", "&Undo changes"))
        self.undo_button.clicked.connect(lambda: self.presenter.start_afresh())
        self.save_button = PrimaryButton(translate("Practice", "Sa&ve"))
        self.save_button.clicked.connect(self.save)
        self._drafts = DraftTimer(self, lambda: self.presenter.keep())
        self.form.changed.connect(lambda _name: self._edited())

    def save(self) -> None:
        """Store what is typed."""
        raise NotImplementedError

    def lay_out(
        self, shares: tuple[int, int], new: PrimaryButton, beside: Sequence[QWidget]
    ) -> None:
        """Put list and card side by side; `new` and `beside` go over the list."""
        new.clicked.connect(self._begin)
        self.bar.addWidget(new)
        self.bar.addStretch(1)
        for widget in (*beside, TableTools(self.table)):
            self.bar.addWidget(widget)
        card = Card(padding=theme.SPACE.l)
        card.body.addWidget(self.heading)
        card.body.addWidget(self.form)
        card.body.addStretch(1)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.undo_button)
        self.buttons.addWidget(self.save_button)
        card.body.addLayout(self.buttons)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Halves(self._list, card, shares))

    def show_entries(self, entries: Sequence[Any], chosen: UUID | None) -> None:
        """List the entries and put the cursor on one."""
        self.table.blockSignals(True)
        self.model.set_rows(entries)
        numbers = [n for n, entry in enumerate(self.model.rows()) if entry.id == chosen]
        if numbers:
            self.table.select_row(numbers[0])
        self.table.blockSignals(False)

    def show_fields(
        self, heading: str, fields: Mapping[str, Any], typed: Mapping[str, Any] | None
    ) -> None:
        """Show an entry's fields, and over them what is typed."""
        self.heading.setText(heading)
        self.form.set_values(fields)
        self.form.show_draft(typed or {})
        self.form.show_problems({})
        self.undo_button.setVisible(typed is not None)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields."""
        self.form.show_problems(problems)

    def show_error(self, error: BaseException) -> None:
        """Show any other failure, and the list as it is now."""
        self._shell.show_error(error)
        self.presenter.refresh()

    def say(self, text: str) -> None:
        """Say quietly that something was done."""
        self._shell.toast(text)

    def _edited(self) -> None:
        self.presenter.edited(self.form.draft())
        self.undo_button.show()
        self._drafts.wanted()

    def _begin(self) -> None:
        self.table.clearSelection()
        self.presenter.choose(None)
        next_field = next(iter(self.form))
        self.form.field(next_field).setFocus()

    def _selected(self, entry: Any) -> None:
        if entry is not None:
            self.presenter.choose(entry)
