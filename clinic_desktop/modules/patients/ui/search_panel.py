"""The left side of the patients' screen: search field, list, and its designed states."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.errors import NotAllowed
from clinic_desktop.kernel.permissions import Permission
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.patients.domain.access import Identity
from clinic_desktop.modules.patients.domain.records import PatientRef
from clinic_desktop.modules.patients.domain.search import PatientHit
from clinic_desktop.modules.patients.presenters.search import LIMIT, patient_id_of
from clinic_desktop.modules.patients.presenters.wording import facts_line
from clinic_desktop.modules.patients.ui.result_delegate import (
    ENTRY_ROLE,
    Entry,
    ResultDelegate,
    ref_of_entry,
    spoken,
)
from clinic_desktop.ui_kit import notify, theme
from clinic_desktop.ui_kit.widgets import (
    EmptyState,
    IconButton,
    Label,
    Line,
    Panel,
    QuietButton,
    SearchField,
    SectionLabel,
)

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BUSY_AFTER_MS = 300
_WIDTH = 316
_KEYS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class EntriesModel(QAbstractListModel):
    """Qt's model over found or recent patients."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.entries: Sequence[Entry] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the entry itself, its name, or the row in words."""
        if not index.isValid() or not 0 <= index.row() < len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return ref_of_entry(entry).display_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry, self._today())
        return None


class SearchPanel(Panel):
    """Search and list; the cursor stays in the field while the arrow keys move in the list.

    Signals: `searched(text)`, `chosen(patient_id)`, `register_wanted(text)`, `import_wanted()`,
    `export_wanted()`, `retry_wanted()`, `reason_wanted()`.
    """

    searched = Signal(str)
    chosen = Signal(object)
    register_wanted = Signal(str)
    import_wanted = Signal()
    export_wanted = Signal()
    retry_wanted = Signal()
    reason_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._today = today
        self._shown_text = ""
        self._enter_for: str | None = None  # Enter was pressed before the answer came
        self.field = SearchField(translate("Patients", "Name, number, phone or birth date"))
        self.field.setAccessibleName(translate("Patients", "Search patients"))
        self.model = EntriesModel(today, self)
        self.list = self._make_list()
        self._caption = SectionLabel(translate("Patients", "Recent"))
        self._count = Label("", "secondary")
        self._pages = QStackedWidget()
        self._busy = QTimer(self)
        self._busy.setSingleShot(True)
        self._busy.setInterval(_BUSY_AFTER_MS)
        self._busy.timeout.connect(self._say_searching)
        self.new_button = QuietButton(translate("Patients", "&New patient"), icon="user-plus")
        self.new_button.show_shortcut("Ctrl+N")
        self.import_button = IconButton(
            "upload", translate("Patients", "Import patients"), outlined=True
        )
        self.export_button = IconButton(
            "download", translate("Patients", "Export patients"), outlined=True
        )
        self._lay_out()
        self._connect()
        self.setFixedWidth(theme.px(_WIDTH))
        theme.signals.changed.connect(self._rescale)

    def explain_rights(self, why_not: Callable[[str], str]) -> None:
        """Turn off what the user may not do, and say why."""
        lacking = why_not(Permission.PATIENT_WRITE.value)
        if lacking:
            self.new_button.explain(lacking)
        for button, permission in (
            (self.import_button, Permission.PATIENT_IMPORT),
            (self.export_button, Permission.BULK_EXPORT),
        ):
            lacking = why_not(permission.value)
            button.setEnabled(not lacking)
            if lacking:
                button.setToolTip(lacking)

    def show_recent(self, patients: tuple[PatientRef, ...]) -> None:
        """Show who was opened last, or how to begin."""
        self._shown_text, self._enter_for = "", None
        self._fill(patients, translate("Patients", "Recent"))
        if not patients:
            self._pages.setCurrentWidget(self._nobody)

    def show_hits(self, hits: tuple[PatientHit, ...], text: str) -> None:
        """Show what was found, best first; the first row is current."""
        pressed = self._enter_for == text
        self._shown_text, self._enter_for = text, None
        self._fill(hits, translate("Patients", "Found"))
        if len(hits) >= LIMIT:
            self._count.setText(
                translate("Patients", "first {limit}, type more").format(limit=LIMIT)
            )
        if not hits:
            self._nothing.set_text(
                translate("Patients", "Nobody found for “{text}”").format(text=text),
                translate("Patients", "Try fewer letters, the phone or the birth date."),
            )
            self._pages.setCurrentWidget(self._nothing)
            return
        self.list.setCurrentIndex(self.model.index(0))
        if pressed:
            self._open(self.model.index(0))

    def show_searching(self) -> None:
        """Say after 300 ms that the answer is on its way; until then the old list stays."""
        self._busy.start()

    def show_search_failure(self, error: BaseException) -> None:
        """Say why there is no list."""
        self._busy.stop()
        self.model.set_entries(())
        self._count.setText("")
        page = self._closed if isinstance(error, NotAllowed) else self._failed
        title = (
            translate("Patients", "Closed to your role")
            if page is self._closed
            else translate("Patients", "The list can't be shown")
        )
        page.set_text(title, notify.describe(error).text)
        self._pages.setCurrentWidget(page)

    def show_reason_wanted(self) -> None:
        """Offer to give the reason that lets this role see patients."""
        self._show_empty(self._reason)

    def show_identity_start(self) -> None:
        """Say what names one person."""
        self._show_empty(self._identity)

    def show_identities(self, found: tuple[Identity, ...], text: str) -> None:
        """Show who was meant; nobody is a designed state."""
        self._shown_text, self._enter_for = text, None
        self._fill(found, translate("Patients", "Found"))
        if not found:
            self._unknown.set_text(
                translate("Patients", "Nobody found for “{text}”").format(text=text),
                translate("Patients", "Check the number, or the name and the date of birth."),
            )
            self._pages.setCurrentWidget(self._unknown)
            return
        self.list.setCurrentIndex(self.model.index(0))

    def _show_empty(self, page: QWidget) -> None:
        self._fill((), translate("Patients", "Patients"))
        self._pages.setCurrentWidget(page)

    def select(self, patient_id: UUID | None) -> None:
        """Mark the open patient's row, where it is in the list."""
        for row, entry in enumerate(self.model.entries):
            if patient_id_of(entry) == patient_id:
                self.list.setCurrentIndex(self.model.index(row))
                return

    def eventFilter(self, watched: QObject, q_event: QEvent) -> bool:
        """Let the arrow keys and Enter in the field work on the list."""
        if (
            watched is self.field
            and isinstance(q_event, QKeyEvent)
            and q_event.type() == QEvent.Type.KeyPress
        ):
            step = _KEYS.get(Qt.Key(q_event.key()))
            if step is not None:
                self._move(step)
                return True
            if q_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, q_event)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(ResultDelegate(self._today, view))
        view.setAccessibleName(translate("Patients", "Patients found"))
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        return view

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        top = QVBoxLayout()
        inset = theme.px(theme.SPACE.m)
        top.setContentsMargins(inset, inset, inset, theme.px(theme.SPACE.s))
        top.setSpacing(theme.px(theme.SPACE.s))
        top.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.SPACE.s))
        row.addWidget(self.new_button, 1)
        row.addWidget(self.import_button)
        row.addWidget(self.export_button)
        top.addLayout(row)
        head = QHBoxLayout()
        head.setContentsMargins(0, theme.px(theme.SPACE.xs), 0, 0)
        head.addWidget(self._caption)
        head.addStretch(1)
        head.addWidget(self._count)
        top.addLayout(head)
        outer.addLayout(top)
        outer.addWidget(Line(soft=True))
        self._make_states()
        outer.addWidget(self._pages, 1)

    def _make_states(self) -> None:
        self._nobody = EmptyState(
            "users",
            translate("Patients", "Nobody opened yet"),
            detail=translate("Patients", "Type a name to search, or register the first patient."),
        )
        self._nothing = EmptyState(
            "search",
            translate("Patients", "Nobody found"),
            detail=" ",
            action=(translate("Patients", "Register as new"), self._register),
        )
        self._failed = EmptyState(
            "circle-alert",
            translate("Patients", "The list can't be shown"),
            detail=" ",
            action=(translate("Patients", "Try again"), self.retry_wanted.emit),
        )
        self._closed = EmptyState("lock", translate("Patients", "Closed to your role"), detail=" ")
        self._reason = EmptyState(
            "lock",
            translate("Patients", "Patients are not your daily work"),
            detail=translate(
                "Patients",
                "Your role sees them for a reason only. It is asked once until you sign out, and "
                "kept in the trail with each record you open.",
            ),
            action=(translate("Patients", "Give a reason …"), self.reason_wanted.emit),
        )
        self._identity = EmptyState(
            "ambulance",
            translate("Patients", "Search in an emergency"),
            detail=translate(
                "Patients",
                "Type the whole patient number, identity number or phone, or a name with the full "
                "date of birth. Each search is kept in the trail.",
            ),
        )
        self._unknown = EmptyState("search", translate("Patients", "Nobody found"), detail=" ")
        self._waiting = EmptyState("hourglass", translate("Patients", "Searching …"))
        for page in (
            self.list,
            self._nobody,
            self._nothing,
            self._failed,
            self._closed,
            self._reason,
            self._identity,
            self._unknown,
            self._waiting,
        ):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self.field.searched.connect(self.searched)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.customContextMenuRequested.connect(self._menu)
        self.new_button.clicked.connect(self._register)
        self.import_button.clicked.connect(self.import_wanted)
        self.export_button.clicked.connect(self.export_wanted)

    def _fill(self, entries: Sequence[Entry], caption: str) -> None:
        self._busy.stop()
        self.model.set_entries(entries)
        self._caption.setText(caption.upper())
        self._count.setText(str(len(entries)) if entries else "")
        self._pages.setCurrentWidget(self.list)

    def _say_searching(self) -> None:
        self._pages.setCurrentWidget(self._waiting)

    def _move(self, step: int) -> None:
        last = self.model.rowCount() - 1
        if last < 0:
            return
        row = self.list.currentIndex().row()
        target = 0 if row < 0 else max(0, min(last, row + step))
        self.list.setCurrentIndex(self.model.index(target))

    def _enter(self) -> None:
        """Open the current row; when the list is of an older text, the first of the new list."""
        text = self.field.text().strip()
        if text != self._shown_text:
            self._enter_for = text
            self.field.returnPressed.emit()
        elif self._pages.currentWidget() is self._nothing:
            self._register()
        elif self.list.currentIndex().isValid():
            self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if entry is not None:
            self.chosen.emit(patient_id_of(entry))

    def _register(self) -> None:
        self.register_wanted.emit(self.field.text().strip())

    def _menu(self, place: QPoint) -> None:
        entry = self.list.indexAt(place).data(ENTRY_ROLE)
        if entry is None:
            return
        ref = ref_of_entry(entry)
        menu = QMenu(self.list)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(
            translate("Patients", "&Open"), lambda: self.chosen.emit(patient_id_of(entry))
        )
        menu.addAction(
            translate("Patients", "Copy &number"), lambda: _copy(ref.number)
        ).setShortcut(QKeySequence.StandardKey.Copy)
        menu.addAction(
            translate("Patients", "Copy name and &facts"),
            lambda: _copy(f"{ref.display_name} · {facts_line(ref)}"),
        )
        menu.popup(self.list.viewport().mapToGlobal(place))

    def fit(self, window_width: int) -> None:
        """Take the usual width, but at large scales never over a third of the window."""
        self.setFixedWidth(min(theme.px(_WIDTH), max(theme.px(200), window_width // 3)))

    def _rescale(self) -> None:
        self.fit(self.window().width())
        self.list.doItemsLayout()


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
