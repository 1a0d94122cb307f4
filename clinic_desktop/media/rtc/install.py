"""Put our receiver and sender in the place of aiortc's, once for the process of the engine."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import aioice.ice
import aiortc.rtcpeerconnection
from aiortc.codecs import CODECS

from clinic_desktop.media.ladder import VOICE
from clinic_desktop.media.rtc.receiver import Receiver
from clinic_desktop.media.rtc.relay import ask_every_relay
from clinic_desktop.media.rtc.sender import Sender

WRITTEN_FOR = "1.16.0"
LOOPBACK = "127.0.0.1"


class OtherVersion(RuntimeError):
    """aiortc is another one than the changes were written for."""


@cache
def install() -> None:
    """Change aiortc's inside. Raises OtherVersion."""
    if aiortc.__version__ != WRITTEN_FOR:
        raise OtherVersion(f"aiortc {aiortc.__version__} instead of {WRITTEN_FOR}")
    aiortc.rtcpeerconnection.RTCRtpReceiver = Receiver  # type: ignore[attr-defined]
    aiortc.rtcpeerconnection.RTCRtpSender = Sender  # type: ignore[attr-defined]
    _voice_and_vp8_alone()
    ask_every_relay()


def _voice_and_vp8_alone() -> None:
    """Offer Opus with what the other side has to know, and VP8: every browser speaks both."""
    opus = CODECS["audio"][0]
    opus.parameters = {
        "minptime": 10,
        "useinbandfec": 1,
        "stereo": 0,
        "maxaveragebitrate": VOICE.bits,
    }
    CODECS["audio"][:] = [opus]
    CODECS["video"][:] = CODECS["video"][:2]


def allow_loopback() -> None:
    """Offer this computer's own address too: for two programs on one computer."""
    original: Callable[[bool, bool], list[str]] = aioice.ice.get_host_addresses

    def with_loopback(use_ipv4: bool, use_ipv6: bool) -> list[str]:
        found = original(use_ipv4, use_ipv6)
        return [*found, LOOPBACK] if use_ipv4 and LOOPBACK not in found else found

    aioice.ice.get_host_addresses = with_loopback
