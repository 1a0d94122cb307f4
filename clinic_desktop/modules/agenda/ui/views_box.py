"""The left column's views: those kept under a name with their keys, and the filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.agenda.api import AppointmentStatus, status_text
from clinic_desktop.modules.agenda.domain.status import SHOWN
from clinic_desktop.modules.agenda.domain.views import NamedView, ViewSetup
from clinic_desktop.modules.agenda.ui.toolbar_menus import MenuButton, add_check, toggled
from clinic_desktop.modules.practice.api import AppointmentTypeRef
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.tips import plain_tip
from clinic_desktop.ui_kit.widgets import IconButton, Label, SectionLabel

HEIGHT = 27
MOST = 6  # rows; the others are in the dialog


class ViewButton(QAbstractButton):
    """One view: its name, its key at the far side; the shown one stands out."""

    def __init__(self, view: NamedView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.setCheckable(True)
        self.setText(view.name)
        key = f"F{view.key}" if view.key else ""
        self.setAccessibleName(f"{view.name}, {key}" if key else view.name)
        whose = translate("Agenda", "The clinic's view")
        tip = f"{view.name} ({key})" if key else view.name
        self.setToolTip(plain_tip(tip if view.owner_id is not None else f"{tip}\n{whose}"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Stay as it is: the screen says which view is shown."""

    def sizeHint(self) -> QSize:
        """Return one row."""
        return QSize(theme.px(120), theme.px(HEIGHT))

    def paintEvent(self, _q_event: QPaintEvent) -> None:
        tokens = theme.tokens()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            chosen = self.isChecked()
            if chosen or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.primary_soft if chosen else tokens.hover)
                painter.drawRoundedRect(area, 5, 5)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(tokens.focus, 2))
                painter.drawRoundedRect(area, 5, 5)
            inner = area.adjusted(theme.px(8), 0, -theme.px(6), 0)
            taken = self._paint_key(painter, inner) if self.view.key else 0.0
            mirrored = self.isRightToLeft()
            inner.adjust(taken if mirrored else 0, 0, 0 if mirrored else -taken, 0)
            painter.setFont(theme.font("body", 600 if chosen else 400))
            painter.setPen(tokens.primary if chosen else tokens.text)
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            text = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, int(inner.width())
            )
            painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_key(self, painter: QPainter, inner: QRectF) -> float:
        tokens, width, height = theme.tokens(), theme.px(24), theme.px(17)
        x = inner.left() if self.isRightToLeft() else inner.right() - width
        cap = QRectF(x, inner.center().y() - height / 2, width, height)
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(tokens.surface)
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(theme.font("caption"))
        painter.setPen(tokens.secondary)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, f"F{self.view.key}")
        return width + theme.px(6)


class FilterButton(MenuButton):
    """Chooses statuses and types that stay in front; sends `chosen(statuses, type_ids)`."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("filter", translate("Agenda", "Filter (F)"), parent)
        self._types: tuple[AppointmentTypeRef, ...] = ()
        self._setup = ViewSetup()

    def show_types(self, types: Sequence[AppointmentTypeRef]) -> None:
        """Offer types."""
        self._types = tuple(types)
        self.show_setup(self._setup)

    def show_setup(self, setup: ViewSetup) -> None:
        """Tick what stays in front."""
        self._setup = setup
        menu = self.list
        menu.clear()
        everything = menu.addAction(translate("Agenda", "All appointments"))
        everything.setEnabled(setup.filtered)
        if not setup.filtered:
            everything.setToolTip(translate("Agenda", "Nothing is filtered."))
        everything.triggered.connect(lambda: self.chosen.emit((), ()))
        menu.addSeparator()
        for status in AppointmentStatus:
            if status in SHOWN:
                on, wanted = status.value in setup.statuses, toggled(setup.statuses, status.value)
                add_check(menu, status_text(status), on, self._sender(wanted, setup.type_ids))
        menu.addSeparator()
        for kind in self._types:
            on, ids = kind.id in setup.type_ids, toggled(setup.type_ids, kind.id)
            add_check(menu, kind.name, on, self._sender(setup.statuses, ids))

    def type_names(self, type_ids: Sequence[UUID]) -> list[str]:
        """Return the names of types."""
        return [kind.name for kind in self._types if kind.id in type_ids]

    def _sender(
        self, statuses: tuple[str, ...], type_ids: tuple[UUID, ...]
    ) -> Callable[[bool], None]:
        return lambda _on: self.chosen.emit(statuses, type_ids)


class ViewsBox(QWidget):
    """Signals: `view_chosen(UUID)`, `save_wanted()`, `manage_wanted()`; the filter's are
    those of `filter`."""

    view_chosen = Signal(object)
    save_wanted = Signal()
    manage_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup = ViewSetup()
        self.buttons: list[ViewButton] = []
        self.save = IconButton("plus", translate("Agenda", "Save this view…"))
        self.manage = IconButton("settings-2", translate("Agenda", "Manage views…"))
        self.save.clicked.connect(self.save_wanted)
        self.manage.clicked.connect(self.manage_wanted)
        self.filter = FilterButton()
        self.empty = Label(translate("Agenda", "None kept yet."), "secondary")
        self.filtered = Label("", "secondary")
        self.filtered.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SPACE.xs))
        column.addLayout(self._head())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addWidget(self.empty)
        column.addWidget(self.filtered)
        self.filtered.hide()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(SectionLabel(translate("Agenda", "Views")), 1)
        side = theme.px(22)
        for button in (self.filter, self.save, self.manage):
            button.setFixedSize(side, side)
            button.setProperty("kind", "")
            head.addWidget(button)
        return head

    def show_views(self, views: Sequence[NamedView]) -> None:
        """Show the views in their order."""
        for button in self.buttons:
            self._rows.removeWidget(button)
            button.deleteLater()
        self.buttons = [ViewButton(view, self) for view in views[:MOST]]
        for button in self.buttons:
            self._rows.addWidget(button)
            button.clicked.connect(lambda _c=False, v=button.view.id: self.view_chosen.emit(v))
        self.empty.setVisible(not views)
        self.show_setup(self._setup)

    def show_setup(self, setup: ViewSetup) -> None:
        """Mark the view that is shown as it is kept, and say what is filtered."""
        self._setup = setup
        for button in self.buttons:
            button.setChecked(button.view.setup == setup)
        self.filter.show_setup(setup)
        words = [status_text(AppointmentStatus(s)) for s in setup.statuses]
        words += self.filter.type_names(setup.type_ids)
        text = translate("Agenda", "Only: {what}").format(what=", ".join(words))
        self.filtered.setText(text if words else "")
        self.filtered.setVisible(bool(words))

    def chosen_view(self) -> UUID | None:
        """Return the view that is shown as it is kept."""
        return next((b.view.id for b in self.buttons if b.isChecked()), None)
