"""What the screen says of a call, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, translate
from clinic_desktop.media.call.socket import LinkState
from clinic_desktop.media.ladder import LADDER, Picture
from clinic_desktop.modules.consult.api import CallerRole, role_text
from clinic_desktop.modules.consult.presenters.views import CallView, PersonView
from clinic_protocol.signalling.messages import Media, Role

SMALL_BELOW = 5  # rungs under this one are pictures of 180 lines
WEAK_RTT = 0.4  # seconds
WEAK_LOSS = 0.05
CUT = 3.0  # seconds without a packet


@dataclass(frozen=True, slots=True)
class Said:
    """Words and their tone: ok, warning, danger, secondary."""

    text: str
    tone: str


def quality(person: PersonView, view: CallView) -> Said:
    """Say how the connection to somebody is, and what was done about it."""
    if view.engine == "again":
        return Said(translate("Consult", "Sound and picture start again…"), "warning")
    if view.engine == "failed":
        return Said(translate("Consult", "Sound and picture can't be started here"), "danger")
    if not person.here:
        return Said(translate("Consult", "Connection lost; waiting for them…"), "warning")
    if not person.connected:
        again = person.state in ("failed", "disconnected") or person.level is not None
        if again and person.relay in _RELAY:
            return Said(translate("Consult", _RELAY[person.relay]), "danger")
        text = (
            translate("Consult", "Reconnecting…") if again else translate("Consult", "Connecting…")
        )
        return Said(text, "warning")
    if person.silent >= CUT:
        return Said(translate("Consult", "Reconnecting…"), "warning")
    return _flowing(person)


_RELAY = {  # what stands in the way of a call that does not connect
    "refused": QT_TRANSLATE_NOOP(
        "Consult", "Not connected: the clinic's relay refuses its credentials. Tell its keeper"
    ),
    "untrusted": QT_TRANSLATE_NOOP(
        "Consult", "Not connected: the clinic's relay shows a wrong certificate. Tell its keeper"
    ),
    "away": QT_TRANSLATE_NOOP(
        "Consult", "Not connected: the clinic's relay does not answer. Trying again…"
    ),
}


def _flowing(person: PersonView) -> Said:
    theirs = person.media.video if person.media is not None else "moving"
    ours = LADDER[person.level].picture if person.level is not None else Picture.MOVING
    worse = {theirs, ours.value}
    if person.media is not None and person.media.video == "off" and not person.media.bits:
        worse.discard("off")  # they have no camera on: not the link's doing
    if "off" in worse:
        return Said(translate("Consult", "Voice kept, picture paused"), "warning")
    if "still" in worse:
        return Said(
            translate("Consult", "Weak link: a still picture, the voice is kept"), "warning"
        )
    slow = (person.rtt or 0.0) > WEAK_RTT or person.loss > WEAK_LOSS
    small = person.level is not None and person.level < SMALL_BELOW
    if small:
        text = translate("Consult", "Weak link: the picture is smaller, the voice is kept")
        return Said(text, "warning")
    if slow:
        return Said(translate("Consult", "Fair link: answers may come late"), "warning")
    return Said(translate("Consult", "Good link"), "ok")


def what_they_send(media: Media | None) -> str:
    """Say what somebody switched off, "" when nothing."""
    if media is None:
        return ""
    parts = []
    if not media.audio:
        parts.append(translate("Consult", "microphone off"))
    if media.video == "off" and not media.bits:
        parts.append(translate("Consult", "camera off"))
    if media.screen:
        parts.append(translate("Consult", "shares a screen"))
    return ", ".join(parts)


def person_text(person: PersonView, patient_name: str) -> str:
    """Return what somebody is called on the stage."""
    if person.role is Role.PATIENT:
        return patient_name
    role = role_text(CallerRole(person.role.value))
    return f"{person.name} ({role})" if person.name else role


def duration_text(milliseconds: int) -> str:
    """Return a duration as 4:12 or 1:04:12."""
    seconds = max(0, milliseconds // 1000)
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def waiting_text(seconds: int) -> str:
    """Say how long somebody waits."""
    minutes = seconds // 60
    if minutes == 0:
        return translate("Consult", "just came")
    return translate("Consult", "waits %n min", n=minutes)


def check_text(digits: str | None) -> Said:
    """Say the check digits, that they are not known yet, or that the check failed."""
    if digits is None:
        return Said(translate("Consult", "check number follows"), "secondary")
    if not digits:
        text = translate("Consult", "CHECK FAILED: somebody may be listening. End the call.")
        return Said(text, "danger")
    pair = f"{digits[:3]} {digits[3:]}"
    return Said(translate("Consult", "compare {digits}").format(digits=pair), "secondary")


def over_text(view: CallView) -> str:
    """Say why a call is no longer held here."""
    if view.ended == "replaced":
        return translate("Consult", "The call goes on at another computer of yours.")
    if view.ended in ("revoked", "expired"):
        return translate("Consult", "The right to lead this call is over. Open it again.")
    if view.over is not None:
        return translate("Consult", "The room was closed. Open it again to go on.")
    return translate("Consult", "The call is over.")


def link_text(view: CallView) -> str:
    """Say how the room is reached, "" when all is well."""
    if view.link is LinkState.TRYING:
        return translate("Consult", "The room is being reached…")
    return ""


def device_text(what: str, code: str) -> str:
    """Say what is wrong with a microphone, a speaker or a camera."""
    names = {
        "microphone": translate("Consult", "Microphone"),
        "speaker": translate("Consult", "Speaker"),
        "camera": translate("Consult", "Camera"),
        "screen": translate("Consult", "Shared screen"),
    }
    problems = {
        "missing": translate("Consult", "not found. Plug it in, or choose another."),
        "busy": translate("Consult", "used by another program. Close that one."),
        "denied": translate("Consult", "not allowed by the system's privacy settings."),
        "lost": translate("Consult", "was unplugged. Plug it in again, or choose another."),
        "library": translate("Consult", "can't be used: a system library for sound is missing."),
    }
    broken = translate("Consult", "does not work. Choose another.")
    return f"{names.get(what, what)}: {problems.get(code, broken)}"


def file_problem(why: str) -> str:
    """Say why a file did not get through."""
    problems = {
        "too_big": translate("Consult", "too large for this call"),
        "busy": translate("Consult", "another file was under way; send it again"),
        "cut": translate("Consult", "the connection was cut; send it again"),
        "cancelled": translate("Consult", "called off"),
        "refused": translate("Consult", "not accepted"),
    }
    return problems.get(why, translate("Consult", "damaged on the way; send it again"))
