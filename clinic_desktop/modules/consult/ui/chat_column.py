"""The chat of a call: what was written, the files, and the line to write in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.kernel.local_text import time_text
from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.api import CallerRole, role_text
from clinic_desktop.modules.consult.presenters.desk import DeskCall
from clinic_desktop.modules.consult.ui.chat_bubbles import (
    Bubble,
    FileBubble,
    FileDeeds,
    TextBubble,
    side_of,
)
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.fields import LineField
from clinic_desktop.ui_kit.widgets import IconButton, Label, Line, Panel
from clinic_protocol.signalling.messages import TEXT_LIMIT


class ChatColumn(Panel):
    """Shows one call's chat. `sent(text)` and `files_chosen(paths)` tell what is wanted, `left()`
    that Esc was pressed in the line.

    What was typed but not sent is kept for each call.
    """

    sent = Signal(str)
    left = Signal()
    files_chosen = Signal(list)

    def __init__(self, deeds: FileDeeds, wall: Callable[[int], datetime]) -> None:
        super().__init__("surface")
        self._deeds, self._wall = deeds, wall
        self._call: UUID | None = None
        self._typed: dict[UUID, str] = {}
        self._shown: set[str] = set()
        self._files: dict[str, FileBubble] = {}
        self._rows: list[QWidget] = []
        self.about = Label("", "secondary", tone="secondary")
        self.none = Label("", "secondary", tone="secondary")
        self.none.setWordWrap(True)
        self.line = LineField(limit=TEXT_LIMIT, hint=translate("Consult", "Write a message"))
        self.line.setAccessibleName(translate("Consult", "Message"))
        self.line.returnPressed.connect(self._send)
        leaving = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.line)
        leaving.setContext(Qt.ShortcutContext.WidgetShortcut)
        leaving.activated.connect(self.left)
        self.send_button = IconButton("send", translate("Consult", "Send the message"))
        self.send_button.clicked.connect(self._send)
        self.file_button = IconButton("upload", translate("Consult", "Send a file…"))
        self.file_button.clicked.connect(self.choose_files)
        self.setAcceptDrops(True)
        self._lay_out()

    def show_call(self, call: DeskCall, *, in_call: bool) -> None:
        """Show the chat of a call as it is now; `in_call`: files can be sent."""
        if call.id != self._call:
            self._change_call(call.id)
            for said in call.room.said:
                self._say(said.ref, said.role, said.name, said.text, said.at_ms)
        view = call.view
        for chat in view.chat:
            role, name = call.keeper.who(None if chat.by in (None, view.me) else chat.by)
            self._say(chat.ref, role, name, chat.text, chat.at)
        for file in view.files:
            if file.ref not in self._files:
                bubble = self._files[file.ref] = FileBubble(file, self._deeds)
                self._add(bubble)
            self._files[file.ref].show_file(
                file,
                filed=file.ref in call.filed,
                discarded=file.ref in call.discarded,
                here=file.ref in call.arrived,
            )
        self.about.setText(translate("Consult", "filed with the visit") if in_call else "")
        self.none.setVisible(not self._rows)
        why = "" if in_call else translate("Consult", "Files can be sent during the call.")
        self.file_button.setEnabled(not why)
        self.file_button.setToolTip(why or translate("Consult", "Send a file…"))

    def show_thumbnail(self, call_id: UUID, ref: str, png: bytes) -> None:
        """Show a small picture of a file."""
        if call_id == self._call and ref in self._files:
            self._files[ref].show_picture(png)
            self._to_the_end()

    def clear(self) -> None:
        """Show no call."""
        self._change_call(None)

    def choose_files(self) -> None:
        """Ask for files of this computer."""
        if not self.file_button.isEnabled():
            return
        title = translate("Consult", "Send files")
        paths, _filter = QFileDialog.getOpenFileNames(self, title)
        if paths:
            self.files_chosen.emit([Path(path) for path in paths])

    def dragEnterEvent(self, q_event: QDragEnterEvent) -> None:
        """Let files of this computer come over the column."""
        if self.file_button.isEnabled() and _paths(q_event):
            q_event.acceptProposedAction()

    def dropEvent(self, q_event: QDropEvent) -> None:
        """Send what was dropped."""
        if paths := _paths(q_event):
            q_event.acceptProposedAction()
            self.files_chosen.emit(paths)

    # ------------------------------------------------------------ inside

    def _say(self, ref: str, role: CallerRole, name: str, text: str, at_ms: int) -> None:
        if ref in self._shown:
            return
        self._shown.add(ref)
        ours = role is CallerRole.HOST
        who = "" if ours else (name or role_text(role))
        self._add(TextBubble(who, text, time_text(self._wall(at_ms)), ours=ours))

    def _send(self) -> None:
        text = self.line.text().strip()
        if text:
            self.line.clear()
            self.sent.emit(text)

    def _change_call(self, call_id: UUID | None) -> None:
        if self._call is not None:
            self._typed[self._call] = self.line.text()
        self._call = call_id
        self.line.setText(self._typed.pop(call_id, "") if call_id is not None else "")
        for row in self._rows:
            self._bubbles.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self._rows.clear()
        self._shown.clear()
        self._files.clear()

    def _add(self, bubble: Bubble) -> None:
        row = side_of(bubble)
        self._rows.append(row)
        self._bubbles.insertWidget(self._bubbles.count() - 1, row)
        self.none.hide()
        self._to_the_end()

    def _to_the_end(self) -> None:
        bar = self._scroll.verticalScrollBar()
        if bar.value() >= bar.maximum() - theme.px(theme.ROW_HEIGHT):
            bar.rangeChanged.connect(
                lambda _least, most: bar.setValue(most),
                Qt.ConnectionType.SingleShotConnection,
            )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        side = theme.px(theme.SPACE.m)
        head.setContentsMargins(side, theme.px(theme.SPACE.s), side, theme.px(theme.SPACE.s))
        head.addWidget(Label(translate("Consult", "Chat"), "subtitle"))
        head.addStretch(1)
        head.addWidget(self.about)
        self.none.setText(translate("Consult", "Nothing was written yet."))
        inside = Panel("surface")
        self._bubbles = QVBoxLayout(inside)
        self._bubbles.setContentsMargins(side, side, side, side)
        self._bubbles.setSpacing(theme.px(theme.SPACE.s))
        self._bubbles.addWidget(self.none)
        self._bubbles.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(translate("Consult", "What was written"))
        foot = QHBoxLayout()
        foot.setContentsMargins(side, theme.px(theme.SPACE.s), side, theme.px(theme.SPACE.s))
        foot.setSpacing(theme.px(theme.SPACE.xs))
        foot.addWidget(self.line, 1)
        foot.addWidget(self.file_button)
        foot.addWidget(self.send_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._scroll, 1)
        column.addWidget(Line())
        column.addLayout(foot)


def _paths(q_event: QDropEvent) -> list[Path]:
    urls = q_event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
