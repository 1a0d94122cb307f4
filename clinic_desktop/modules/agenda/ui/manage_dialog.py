"""The kept views: order, change, delete."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.domain.views import NamedView, kind_text
from clinic_desktop.modules.agenda.presenters.named import NamedViews
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.dialog import Dialog
from clinic_desktop.ui_kit.widgets import Label, QuietButton

_ID = Qt.ItemDataRole.UserRole


class ManageDialog(Dialog):
    """Lists the views; sends `change_wanted(NamedView)`. Changes are written at once."""

    change_wanted = Signal(object)

    def __init__(self, named: NamedViews, parent: QWidget) -> None:
        super().__init__(translate("Agenda", "Views"), parent, width=520)
        self._named = named
        self.list = QListWidget()
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(translate("Agenda", "Views"))
        self.list.setMinimumHeight(theme.px(200))
        self.list.currentItemChanged.connect(lambda _new, _old: self._explain())
        self.list.itemActivated.connect(lambda _item: self._change())
        self.empty = Label(translate("Agenda", "None kept yet."), "secondary")
        self.body.addWidget(self.empty)
        self.body.addWidget(self.list)
        self.change = QuietButton(translate("Agenda", "&Change…"), icon="pencil")
        self.up = QuietButton(translate("Agenda", "Move &up"), icon="arrow-up")
        self.down = QuietButton(translate("Agenda", "Move do&wn"), icon="arrow-down")
        self.delete = QuietButton(translate("Agenda", "&Delete"), icon="trash-2")
        row = QHBoxLayout()
        for button, run in (
            (self.change, self._change),
            (self.up, lambda: self._shift(-1)),
            (self.down, lambda: self._shift(1)),
            (self.delete, self._delete),
        ):
            button.clicked.connect(lambda _c=False, call=run: call())
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.only_close()
        self.show_views(named.views)
        self.list.setFocus()

    def show_views(self, views: Sequence[NamedView]) -> None:
        """Show the views as they are stored now; the cursor stays on its view."""
        before = self.current()
        kept = before.id if before is not None else None
        self.list.clear()
        for view in views:
            item = QListWidgetItem(_line(view))
            item.setData(_ID, view.id)
            self.list.addItem(item)
            if view.id == kept:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and views:
            self.list.setCurrentRow(0)
        self.empty.setVisible(not views)
        self.list.setVisible(bool(views))
        self._explain()

    def current(self) -> NamedView | None:
        """Return the view under the cursor."""
        row = self.list.currentRow()
        wanted: UUID | None = self.list.item(row).data(_ID) if row >= 0 else None
        return next((v for v in self._named.views if v.id == wanted), None)

    def _explain(self) -> None:
        view, row, last = self.current(), self.list.currentRow(), self.list.count() - 1
        reason = "" if view is not None else translate("Agenda", "Choose a view first.")
        if view is not None and not self._named.may_change(view):
            reason = translate("Agenda", "The clinic's views are changed by its managers.")
        for button in (self.change, self.delete):
            button.explain(reason)
        first = translate("Agenda", "It is the first already.")
        end = translate("Agenda", "It is the last already.")
        self.up.explain(reason or (first if row <= 0 else ""))
        self.down.explain(reason or (end if row >= last else ""))

    def _change(self) -> None:
        view = self.current()
        if view is not None and self._named.may_change(view):
            self.change_wanted.emit(view)

    def _shift(self, places: int) -> None:
        view = self.current()
        if view is not None:
            self._named.shift(view.id, places)

    def _delete(self) -> None:
        view = self.current()
        if view is not None:
            self._named.remove(view)


def _line(view: NamedView) -> str:
    parts = [view.name, kind_text(view.setup.kind)]
    if view.key:
        parts.append(f"F{view.key}")
    if view.owner_id is None:
        parts.append(translate("Agenda", "for everybody"))
    return " · ".join(parts)
