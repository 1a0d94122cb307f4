"""The page of a running call: pictures, buttons, chat, and the visit beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.consult.presenters.desk import DeskCall
from clinic_desktop.modules.consult.presenters.lobby import ConsultLine
from clinic_desktop.modules.consult.presenters.stage import StagePresenter
from clinic_desktop.modules.consult.presenters.views import PersonView
from clinic_desktop.modules.consult.presenters.words import (
    check_text,
    device_text,
    duration_text,
    link_text,
    person_text,
    quality,
    waiting_text,
    what_they_send,
)
from clinic_desktop.modules.consult.ui.call_bar import CallBar
from clinic_desktop.modules.consult.ui.chat_bubbles import FileDeeds
from clinic_desktop.modules.consult.ui.chat_column import ChatColumn
from clinic_desktop.modules.consult.ui.patient_frame import PatientSlot
from clinic_desktop.modules.consult.ui.video_stage import Tile, VideoStage
from clinic_desktop.ui_kit import theme
from clinic_desktop.ui_kit.widgets import Notice

_CHAT, _COLUMN = 260, 360  # least widths in design pixels


class StagePage(QWidget):
    """Passive: shows a call; everything that is done goes through the screen's actions."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        deeds: FileDeeds,
        companion: PatientSlot,
        wall: Callable[[int], datetime],
        open_lobby: Callable[[], None],
    ) -> None:
        super().__init__()
        self.video = VideoStage()
        self.bar = CallBar(actions)
        self.chat = ChatColumn(deeds, wall)
        self.companion = companion
        self.notice = Notice(tone="warning")
        self.lobby_notice = Notice(tone="info")
        self._open_lobby = open_lobby
        self._lay_out()

    def show_call(self, call: DeskCall, now_ms: int, presenter: StagePresenter) -> None:
        """Show how the call stands."""
        view = call.view
        lasted = duration_text(now_ms - (call.joined_ms or now_ms))
        people = view.present()
        tiles = tuple(self._tile(person, call, lasted) for person in people)
        empty = link_text(view) or translate("Consult", "Nobody is in the call yet.")
        if view.engine == "failed":
            empty = translate(
                "Consult", "Sound and picture can't be started on this computer; the chat goes on."
            )
        self.video.show_tiles(
            tiles,
            own=presenter.camera_on or presenter.sharing is not None,
            recording=view.recording,
            empty=empty,
        )
        self.chat.show_call(call, in_call=any(person.connected for person in people))
        self._show_problems(call)
        self.bar.show_tools(
            muted=view.muted,
            camera=presenter.camera_on,
            sharing=presenter.sharing is not None,
            no_snapshot=presenter.why_no_snapshot(),
        )
        self.video.bottom = self.bar.sizeHint().height() + theme.px(theme.SPACE.l)

    def show_waiting(self, waiting: Sequence[ConsultLine]) -> None:
        """Say who waits meanwhile."""
        parts = [f"{line.patient_name}: {waiting_text(line.longest)}" for line in waiting]
        text = translate("Consult", "Lobby") + ": " + " · ".join(parts) if parts else ""
        action = (translate("Consult", "Open the lobby"), self._open_lobby)
        self.lobby_notice.say(text, "info", action if text else None)

    def _tile(self, person: PersonView, call: DeskCall, lasted: str) -> Tile:
        name = person_text(person, call.room.patient_name)
        check = check_text(person.digits) if person.connected else None
        said = quality(person, call.view)
        theirs = what_they_send(person.media)
        if check is not None and check.tone == "danger":
            said = check
        elif theirs:
            said = type(said)(f"{said.text} · {theirs}", said.tone)
        parts = [name, lasted, check.text if check is not None else ""]
        sends = person.media is None or person.media.video != "off"
        corner = " · ".join(part for part in parts if part)
        return Tile(name, corner, said, person.stream, shows=sends)

    def _show_problems(self, call: DeskCall) -> None:
        found = [device_text(what, code) for what, code in call.view.devices.items() if code]
        self.notice.say(" ".join(found), "warning")

    def _lay_out(self) -> None:
        picture = QWidget()
        inside = QVBoxLayout(picture)
        side = theme.px(theme.SPACE.m)
        inside.setContentsMargins(side, side, side, side)
        inside.setSpacing(theme.px(theme.SPACE.s))
        inside.addWidget(self.notice)
        inside.addWidget(self.video, 1)
        inside.addWidget(self.lobby_notice)
        over = QVBoxLayout(self.video)
        over.setContentsMargins(side, side, side, side)
        over.addStretch(1)
        over.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        self.chat.setMinimumWidth(theme.px(_CHAT))
        self.companion.setMinimumWidth(theme.px(_COLUMN))
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        for number, part in enumerate((picture, self.chat, self.companion)):
            self.split.addWidget(part)
            self.split.setStretchFactor(number, 1 if number == 0 else 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.split)
