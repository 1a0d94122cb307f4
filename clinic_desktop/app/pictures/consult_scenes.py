"""Pictures of the consult: the same screen and presenters, with a call that stands still.

No room is opened and no engine is started; nothing of it is written into the store.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from clinic_desktop.app.pictures.stage import Scene, Stage
from clinic_desktop.kernel.text import translate
from clinic_desktop.media.call.socket import LinkState
from clinic_desktop.media.call.state import FileView
from clinic_desktop.media.engine.ring import Shown
from clinic_desktop.modules.consult.api import (
    CallerRole,
    CallOffer,
    CallSession,
    CallStatus,
    Invitation,
)
from clinic_desktop.modules.consult.presenters.desk import DeskCall
from clinic_desktop.modules.consult.presenters.hosting import Hosting
from clinic_desktop.modules.consult.presenters.keeping import Keeper
from clinic_desktop.modules.consult.presenters.lobby import ConsultLine
from clinic_desktop.modules.consult.presenters.rooms import OpenedRoom
from clinic_desktop.modules.consult.presenters.views import CallView, PersonView
from clinic_desktop.ui_kit.tokens import tokens_of
from clinic_protocol.signalling.messages import Chat, Guest, Media, Role
from clinic_rooms.house import RoomFacts

_HERE = UUID("00000000-0000-0000-0000-00000000c0de")
_PATIENT, _DOCTOR, _COLLEAGUE = "patient-pid", "doctor-pid", "colleague-pid"
_WIDTH, _HEIGHT = 640, 360


class StillLine:
    """A line in which nothing happens."""

    def __init__(self, view: CallView) -> None:
        self.view = view
        self.record: dict[str, Any] = {}

    def open(self) -> None:
        """Do nothing."""

    def begin_media(self, devices: dict[str, str | None]) -> None:
        """Do nothing."""

    def tell(self, what: Callable[[Any], object]) -> None:
        """Do nothing."""

    def ask(self, what: Callable[[Any], Any], then: Callable[[Any], None]) -> None:
        """Do nothing."""

    def hang_up(self, *, everybody: bool) -> None:
        """Do nothing."""


def still_person(width: int = _WIDTH, height: int = _HEIGHT, hue: str = "slate") -> Shown:
    """Return a painted person as a picture of a call."""
    night = tokens_of("dark")
    image = QImage(width, height, QImage.Format.Format_RGB32)
    ink = night.hue(hue).ink
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sky = QLinearGradient(QPointF(0, 0), QPointF(0, height))
        sky.setColorAt(0, night.hue(hue).soft)
        sky.setColorAt(1, night.background)
        painter.fillRect(image.rect(), sky)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.darker(180))
        painter.drawEllipse(QPointF(width / 2, height * 0.44), height * 0.19, height * 0.19)
        painter.drawEllipse(QRectF(width * 0.26, height * 0.68, width * 0.48, height * 0.9))
    return Shown(1, width, height, bytes(image.constBits()))


def _screen(stage: Stage) -> Any:
    screen: Any = stage.open_tab("consult")
    stage.settle()
    return screen


def _call(screen: Any, line: ConsultLine, view: CallView) -> DeskCall:
    """Put a call that stands still onto the desk."""
    call_id = uuid5(_HERE, str(line.key))
    session = CallSession(
        id=call_id,
        version=1,
        room="room",
        patient_id=line.patient_id,
        practitioner_id=_HERE,
        appointment_id=None,
        encounter_id=None,
        status=CallStatus.OPEN,
        opened_ms=screen.at(),
        ended_ms=None,
        summary="{}",
    )
    offer = CallOffer(_HERE, 1, call_id, "room", CallerRole.HOST, "", "", 0, 0, False)
    facts = RoomFacts(clinic="Clinic Rio Claro")
    room = OpenedRoom(session, Invitation(offer, ""), (), facts, line.patient_name, "Dr Alba")
    still: Any = StillLine(view)
    keeper = Keeper(screen.shell.tasks, call_id, "Dr Alba", screen.at)
    keeper._people[_PATIENT] = (CallerRole.PATIENT, line.patient_name)
    call = DeskCall(room, still, keeper, joined_ms=screen.at() - 252_000)
    screen.desk.calls[call_id] = call
    screen.leave = lambda: True  # nobody is there to be asked when the pictures are done
    screen.desk.hosted = Hosting("192.168.1.20", 8443)
    return call


def _view(screen: Any, **more: Any) -> CallView:
    at = screen.at()
    say = "{}-000000000000000"
    chat = (
        Chat(
            text=translate("Pictures", "Good morning doctor, I hear you well."),
            ref=say.format("a"),
            by=_PATIENT,
            at=at - 120_000,
        ),
        Chat(
            text=translate("Pictures", "Please send me the photo of the foot."),
            ref=say.format("b"),
            by=_DOCTOR,
            at=at - 90_000,
        ),
    )
    person = PersonView(
        _PATIENT, Role.PATIENT, "", True, "connected", 1, _sends(), 3, 0.041, 0.02, 0.0, "482913"
    )
    photo = FileView(_PATIENT, "f1", "arrived", "foot-left.jpg", 217_000, 217_000, sha256="0")
    fields: dict[str, Any] = {
        "link": LinkState.OPEN,
        "engine": "running",
        "me": _DOCTOR,
        "people": (person,),
        "chat": chat,
        "files": (photo,),
        **more,
    }
    return CallView(**fields)


def _sends(video: Any = "moving") -> Media:
    return Media(audio=True, video=video, bits=120_000)


def _first_line(stage: Stage, screen: Any) -> ConsultLine | None:
    found = screen.lobby.lines()
    return found[0] if found else None


def _forget(screen: Any) -> None:
    screen.desk.calls.clear()
    screen.desk.stage = None
    screen.stage_page.video.forget()
    screen.lobby_page.chat.clear()
    screen.stage_page.chat.clear()
    screen.show_lobby()


def _lobby(stage: Stage) -> QWidget | None:
    screen = _screen(stage)
    _forget(screen)
    stage.settle()
    return stage.window


def _somebody_waits(stage: Stage) -> QWidget | None:
    screen = _screen(stage)
    _forget(screen)
    line = _first_line(stage, screen)
    if line is None:
        return None
    guest = Guest(pid="guest-pid-1", role=Role.PATIENT, name="", waited_seconds=190, video=False)
    call = _call(screen, line, _view(screen, guests=(guest,), people=(), files=()))
    call.room = _of(call.room, line)
    call.since[guest.pid] = screen.at() - 190_000
    screen.lobby.repaint()
    stage.settle()
    return stage.window


def _of(room: OpenedRoom, line: ConsultLine) -> OpenedRoom:
    return replace(room, call=replace(room.call, appointment_id=line.appointment_id))


def _running(stage: Stage, *people: PersonView, **more: Any) -> Any:
    screen = _screen(stage)
    _forget(screen)
    line = _first_line(stage, screen)
    if line is None:
        return None
    if people:
        more["people"] = people
    call = _call(screen, line, _view(screen, **more))
    screen.desk.stage = call
    screen.show_stage()
    own = still_person(320, 180, "blue")
    screen.show_picture(call, 0, own)
    screen.show_picture(call, 1, still_person())
    photo = still_person(420, 300, "red")
    call.arrived["f1"] = b"photo"
    screen.show_call(call)
    screen.show_thumbnail(call, "f1", _png(photo))
    stage.settle()
    return screen


def _png(picture: Shown) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    image = QImage(picture.pixels, picture.width, picture.height, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _stage(stage: Stage) -> QWidget | None:
    return stage.window if _running(stage) is not None else None


def _several(stage: Stage) -> QWidget | None:
    patient = PersonView(
        _PATIENT, Role.PATIENT, "", True, "connected", 1, _sends(), 8, 0.04, 0.0, 0.0, "482913"
    )
    other = PersonView(
        _COLLEAGUE,
        Role.COLLEAGUE,
        "Dr Bey",
        True,
        "connected",
        2,
        _sends("off"),
        5,
        0.09,
        0.0,
        0.0,
        "117204",
    )
    interpreter = PersonView(
        "interpreter", Role.INTERPRETER, "Amal", False, "connected", None, None, None
    )
    screen = _running(stage, patient, other, interpreter, recording=True)
    return stage.window if screen is not None else None


def _dialog(verb: str) -> Callable[[Stage], QWidget | None]:
    def arrange(stage: Stage) -> QWidget | None:
        screen = _running(stage)
        if screen is None:
            return None
        getattr(screen.deeds, verb)()
        stage.settle()
        return stage.top()

    return arrange


def _invited(stage: Stage) -> QWidget | None:
    screen = _running(stage)
    if screen is None:
        return None
    screen.deeds.invite_more()
    stage.settle()
    dialog: Any = stage.top()
    url = "https://192.168.1.20:8443/j/Jx3mQ9d0sT2bW7yVn5kLpA"
    dialog._show_url(url)
    dialog.code.show_link(url)
    stage.settle()
    shown: QWidget = dialog
    return shown


CONSULT = (
    Scene("consult-lobby", _lobby),
    Scene("consult-somebody-waits", _somebody_waits),
    Scene("consult-call", _stage),
    Scene("consult-several", _several),
    Scene("consult-invite", _invited),
    Scene("consult-share", _dialog("share")),
    Scene("consult-compare", _dialog("compare")),
    Scene("consult-devices", _dialog("devices")),
    Scene("consult-end", _dialog("end")),
)
