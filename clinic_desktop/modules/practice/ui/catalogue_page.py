"""A settings list with the fields of one entry beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import (
    CatalogueDetails,
    CatalogueEntry,
    LocationDetails,
    PractitionerDetails,
)
from clinic_desktop.modules.practice.presenters.catalogue import CataloguePresenter
from clinic_desktop.modules.practice.presenters.unsaved import Unsaved
from clinic_desktop.modules.practice.service.catalogue import catalogue
from clinic_desktop.modules.practice.ui.catalogue_forms import Kind, details_of, fields_of
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.form import Form
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import RowsModel
from clinic_desktop.ui_kit.table_tools import TableTools
from clinic_desktop.ui_kit.table_view import TableView
from clinic_desktop.ui_kit.widgets import (
    Card,
    EmptyState,
    IconButton,
    Label,
    PrimaryButton,
    QuietButton,
)


class CataloguePage(QWidget):
    """List at the left, entry at the right. Implements CatalogueView."""

    def __init__(self, shell: Shell, kind: Kind) -> None:
        super().__init__()
        self._shell = shell
        self._kind = kind
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SPACE.l))
        row.addLayout(self._make_list(), 3)
        row.addWidget(self._make_entry(), 2)
        self._unsaved = Unsaved()
        self.form.changed.connect(self._edited)
        self.presenter = CataloguePresenter(self, shell.tasks, kind.details_class)
        kinds = {kind.table, "location"}
        shell.on_change(self, kinds, lambda _changed: self._refresh())
        self._refresh()

    def _make_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.SPACE.s))
        bar = QHBoxLayout()
        self.add_button = PrimaryButton(self._kind.add_text, icon="plus")
        self.add_button.clicked.connect(self._add)
        self.up_button = IconButton("arrow-up", translate("Practice", "Move up"), outlined=True)
        self.up_button.clicked.connect(lambda: self.presenter.move(-1))
        self.down_button = IconButton(
            "arrow-down", translate("Practice", "Move down"), outlined=True
        )
        self.down_button.clicked.connect(lambda: self.presenter.move(1))
        bar.addWidget(self.add_button)
        bar.addStretch(1)
        bar.addWidget(self.up_button)
        bar.addWidget(self.down_button)
        column.addLayout(bar)
        self.model: RowsModel[CatalogueEntry] = RowsModel(self._kind.columns(), parent=self)
        self.table = TableView(
            self.model,
            name=f"settings.{self._kind.table}",
            settings=self._shell.settings,
            accessible=self._kind.title,
        )
        self.table.selected_row.connect(self._selected)
        bar.addWidget(TableTools(self.table))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState(self._kind.empty_icon, self._kind.empty_text))
        column.addWidget(self._stack, 1)
        return column

    def _make_entry(self) -> Card:
        card = Card(padding=theme.SPACE.l)
        self.heading = Label("", "section")
        card.body.addWidget(self.heading)
        self.form = Form()
        self._kind.fill(self.form)
        card.body.addWidget(self.form)
        card.body.addStretch(1)
        buttons = QHBoxLayout()
        self.retire_button = QuietButton(translate("Practice", "&Retire"))
        self.retire_button.clicked.connect(self._toggle)
        self.save_button = PrimaryButton(translate("Practice", "Sa&ve"))
        self.save_button.clicked.connect(self.save)
        self.undo_button = QuietButton(translate("Practice", "&Undo changes"))
        self.undo_button.clicked.connect(lambda: self.presenter.start_afresh())
        buttons.addWidget(self.retire_button)
        buttons.addStretch(1)
        buttons.addWidget(self.undo_button)
        buttons.addWidget(self.save_button)
        card.body.addLayout(buttons)
        return card

    def save(self) -> None:
        """Store what is typed."""
        if self.form.validate():
            opened = self.presenter.open_entry
            stored = opened.details if opened else None
            self.presenter.save(details_of(self._kind, self.form, stored))

    def show_entries(self, entries: Sequence[CatalogueEntry], chosen: UUID | None) -> None:
        """List the entries and put the cursor on one."""
        self.table.blockSignals(True)
        self.model.set_rows(entries)
        numbers = [n for n, entry in enumerate(self.model.rows()) if entry.id == chosen]
        if numbers:
            self.table.select_row(numbers[0])
        self.table.blockSignals(False)
        self._stack.setCurrentIndex(0 if entries else 1)

    def show_entry(self, entry: CatalogueEntry | None) -> None:
        """Show an entry's fields, or empty ones."""
        details = entry.details if entry else self._kind.blank
        typed = self._unsaved.turn_to(entry.id if entry else None, self.form.values())
        self.form.set_values(typed or fields_of(details))
        self.undo_button.setVisible(self._unsaved.typed)
        self.form.show_problems({})
        self.heading.setText(details.name if entry else self._kind.add_text)
        self.retire_button.setVisible(entry is not None)
        if entry is not None:
            text = translate("Practice", "&Retire")
            self.retire_button.setText(
                text if entry.active else translate("Practice", "&Bring back")
            )
        movable = entry is not None and entry.active
        reason = "" if movable else translate("Practice", "Choose an entry that is in use")
        for button in (self.up_button, self.down_button):
            button.setEnabled(movable)
            button.setToolTip(reason or button.accessibleName())

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

    def is_typed(self) -> bool:
        """Tell whether the fields hold something unsaved."""
        return self._unsaved.typed

    def saved(self) -> None:
        """The fields are stored."""
        self._unsaved.saved()

    def _edited(self, _name: str) -> None:
        self._unsaved.edited()
        self.undo_button.show()

    def _refresh(self) -> None:
        if "location_id" in set(self.form):
            self._offer(LocationDetails, "location_id")
        if "practitioner_ids" in set(self.form):
            self._offer(PractitionerDetails, "practitioner_ids")
        self.presenter.refresh()

    def _offer(self, details_class: type[CatalogueDetails], field: str) -> None:
        """Let a field offer the entries of another list."""

        def show(entries: Sequence[CatalogueEntry]) -> None:
            names = [(entry.id, entry.details.name) for entry in entries if entry.active]
            self.form.field(field).set_options(names)

        self._shell.tasks.read(catalogue, details_class, then=show, owner=self)

    def _add(self) -> None:
        self.table.clearSelection()
        self.presenter.choose(None)
        self.form.field("name").setFocus()

    def _selected(self, entry: CatalogueEntry | None) -> None:
        if entry is not None:
            self.presenter.choose(entry)

    def _toggle(self) -> None:
        entry = self.presenter.open_entry
        if entry is not None:
            self.presenter.set_in_use(not entry.active)
