"""A settings list with the fields of one entry beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.practice.domain.resources import (
    CatalogueDetails,
    CatalogueEntry,
    LocationDetails,
    PractitionerDetails,
)
from clinic_desktop.modules.practice.presenters.catalogue import CataloguePresenter
from clinic_desktop.modules.practice.service.catalogue import catalogue
from clinic_desktop.modules.practice.ui.catalogue_forms import Kind, details_of, fields_of
from clinic_desktop.modules.practice.ui.entries_page import EntriesPage
from clinic_desktop.ui_kit.plugin import Shell
from clinic_desktop.ui_kit.table_model import RowsModel
from clinic_desktop.ui_kit.widgets import EmptyState, IconButton, PrimaryButton, QuietButton


class CataloguePage(EntriesPage):
    """One settings list. Implements EntriesView."""

    presenter: CataloguePresenter

    def __init__(self, shell: Shell, kind: Kind) -> None:
        self._kind = kind
        name = f"settings.{kind.table}"
        super().__init__(shell, RowsModel(kind.columns()), name, kind.title, columns=2)
        self.model.setParent(self)
        kind.fill(self.form)
        self.add_button = PrimaryButton(kind.add_text, icon="plus")
        up, down = translate("Practice", "Move up"), translate("Practice", "Move down")
        self.up_button = IconButton("arrow-up", up, outlined=True)
        self.up_button.clicked.connect(lambda: self.presenter.move(-1))
        self.down_button = IconButton("arrow-down", down, outlined=True)
        self.down_button.clicked.connect(lambda: self.presenter.move(1))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState(kind.empty_icon, kind.empty_text))
        self.list_side.addWidget(self._stack, 1)
        self.retire_button = QuietButton(translate("Practice", "&Retire"))
        self.retire_button.clicked.connect(self._toggle)
        self.buttons.addWidget(self.retire_button)
        self.lay_out((1, 1), self.add_button, (self.up_button, self.down_button))
        self.presenter = CataloguePresenter(self, shell.tasks, kind.details_class, name)
        kinds = {kind.table, "location", "practitioner"}
        shell.on_change(self, kinds, lambda _changed: self._refresh())
        self._refresh()

    def save(self) -> None:
        """Store what is typed."""
        if self.form.validate():
            opened = self.presenter.open_entry
            stored = opened.details if opened else None
            self.presenter.save(details_of(self._kind, self.form, stored))

    def show_entries(self, entries: Sequence[CatalogueEntry], chosen: UUID | None) -> None:
        """List the entries; without any, say what they are good for."""
        super().show_entries(entries, chosen)
        self._stack.setCurrentIndex(0 if entries else 1)

    def show_entry(self, entry: CatalogueEntry | None, typed: Mapping[str, Any] | None) -> None:
        """Show an entry's fields, or empty ones."""
        details = entry.details if entry else self._kind.blank
        heading = details.name if entry else self._kind.add_text
        self.show_fields(heading, fields_of(details), typed)
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

    def _toggle(self) -> None:
        entry = self.presenter.open_entry
        if entry is not None:
            self.presenter.set_in_use(not entry.active)
