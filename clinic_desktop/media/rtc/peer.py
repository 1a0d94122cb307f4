"""One connection to one other person: sound, pictures and a data channel, over aiortc."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass

import av
from aiortc import (
    RTCConfiguration,
    RTCDataChannel,
    RTCIceServer,
    RTCIceTransportPolicy,
    RTCPeerConnection,
    RTCSessionDescription,
)
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from aiortc.sdp import candidate_from_sdp

from clinic_desktop.media.fresh import Freshness
from clinic_desktop.media.playout import Playout, PlayoutCounts
from clinic_desktop.media.rtc.install import install
from clinic_desktop.media.rtc.pilot import Pilot
from clinic_desktop.media.rtc.receiver import Receiver
from clinic_desktop.media.rtc.relay import RelayAddress, RelayOutcome, Relays, addresses_of
from clinic_desktop.media.rtc.sender import Sender
from clinic_desktop.media.rtc.tracks import Pictures, PictureTrack, VoiceTrack

_log = logging.getLogger(__name__)
CHANNEL = "clinic"


class BadDescription(ValueError):
    """A session description or a candidate of the other side that is none."""


@dataclass(frozen=True, slots=True)
class Ice:
    """A STUN or TURN server."""

    urls: tuple[str, ...]
    username: str | None = None
    credential: str | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """How others are reached. `authority` (PEM) vouches for relays in place of the system's."""

    servers: tuple[Ice, ...] = ()
    relay_only: bool = False
    authority: str = ""


@dataclass(frozen=True, slots=True)
class PeerCounts:
    """What went both ways since the beginning; rates are for the reader to make of two of them."""

    at: float
    state: str
    level: int
    rtt: float | None
    loss: float
    estimate: float | None
    octets_out: int
    octets_in: int
    pictures_out: int
    pictures_in: int
    pictures_dropped: int
    key_frames_asked: int
    voice_out: int
    voice: PlayoutCounts
    last_packet: float


class Peer:
    """Made for one generation: when the link has to be built anew, another one takes its place."""

    def __init__(
        self,
        *,
        way: Way = Way(),
        pictures: Callable[[], Pictures | None],
        on_picture: Callable[[av.VideoFrame], None],
        on_state: Callable[[str], None],
        on_channel: Callable[[RTCDataChannel], None] = lambda _channel: None,
    ) -> None:
        install()
        self.pilot = Pilot()
        self.microphone = VoiceTrack()
        self._pictures = pictures
        self._on_picture, self._on_state, self._on_channel = on_picture, on_state, on_channel
        self._fresh = Freshness()
        self._shown = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._relays = _relays(way)
        self._connection = RTCPeerConnection(_configuration(way))
        self._connection.on("connectionstatechange", self._changed)
        self._connection.on("track", self._track)
        self._connection.on("datachannel", self._on_channel)

    # ------------------------------------------------------------ agreeing

    async def offer(self) -> str:
        """Return an offer with all candidates."""
        self._relays.begin()
        self._connection.addTrack(self.microphone)
        self._connection.addTrack(PictureTrack(self._pictures))
        self._steer()
        self._on_channel(self._connection.createDataChannel(CHANNEL))
        await self._connection.setLocalDescription(await self._connection.createOffer())
        return str(self._connection.localDescription.sdp)

    async def answer(self, offer: str) -> str:
        """Return the answer to an offer. Raises BadDescription."""
        self._relays.begin()
        await self._take(offer, "offer")
        try:
            self._connection.addTrack(self.microphone)
            self._connection.addTrack(PictureTrack(self._pictures))
            self._steer()
            await self._connection.setLocalDescription(await self._connection.createAnswer())
        except Exception as error:  # what could be read but can't be answered
            raise BadDescription(type(error).__name__) from error
        return str(self._connection.localDescription.sdp)

    async def accept(self, answer: str) -> None:
        """Take the answer to our offer. Raises BadDescription."""
        await self._take(answer, "answer")

    async def candidate(self, text: str, mid: str | None, line: int | None) -> None:
        """Take a candidate; an empty one says that no more will come. Raises BadDescription."""
        if self._connection.signalingState == "closed":
            return
        try:
            if not text:
                await self._connection.addIceCandidate(None)
                return
            found = candidate_from_sdp(text.removeprefix("candidate:"))
            found.sdpMid, found.sdpMLineIndex = mid, line
            await self._connection.addIceCandidate(found)
        except Exception as error:  # aiortc and aioice stumble over garbage in many ways
            raise BadDescription(type(error).__name__) from error

    async def _take(self, sdp: str, kind: str) -> None:
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(sdp, kind))
        except Exception as error:  # aiortc answers garbage with whatever it stumbles over
            raise BadDescription(type(error).__name__) from error

    # ------------------------------------------------------------ running

    @property
    def state(self) -> str:
        """new, connecting, connected, failed or closed."""
        return str(self._connection.connectionState)

    @property
    def relay(self) -> RelayOutcome:
        """What came of asking for a relay, once we offered or answered."""
        return self._relays.outcome

    @property
    def local(self) -> str:
        """Our session description."""
        return str(self._connection.localDescription.sdp)

    @property
    def remote(self) -> str:
        """The other side's session description."""
        return str(self._connection.remoteDescription.sdp)

    @property
    def voice(self) -> Playout | None:
        """What is heard: pull 20 ms at a time."""
        for receiver in self._receivers():
            if receiver.voice is not None and receiver.last_packet:
                return receiver.voice
        return None

    async def close(self) -> None:
        """End; nothing is called any more."""
        self._on_state = lambda _state: None
        for task in self._tasks:
            task.cancel()
        with contextlib.suppress(Exception):  # a description that was garbage leaves it half made
            await self._connection.close()
        for transceiver in self._connection.getTransceivers():
            if transceiver.receiver.transport is not None:
                with contextlib.suppress(Exception):
                    await transceiver.receiver.transport.transport.stop()

    def counts(self) -> PeerCounts:
        """Return what went both ways."""
        senders = {sender.kind: sender for sender in self._senders()}
        receivers = {receiver.kind: receiver for receiver in self._receivers()}
        video, sound = receivers.get("video"), receivers.get("audio")
        return PeerCounts(
            at=time.monotonic(),
            state=self.state,
            level=self.pilot.level,
            rtt=self.pilot.rtt,
            loss=self.pilot.loss,
            estimate=self.pilot.estimate,
            octets_out=sum(sender.octets for sender in senders.values()),
            octets_in=sum(receiver.octets for receiver in receivers.values()),
            pictures_out=senders["video"].frames if "video" in senders else 0,
            pictures_in=self._shown,
            pictures_dropped=self._fresh.dropped,
            key_frames_asked=video.key_frames_asked if video else 0,
            voice_out=senders["audio"].frames if "audio" in senders else 0,
            voice=sound.voice.counts if sound and sound.voice else PlayoutCounts(),
            last_packet=max((r.last_packet for r in receivers.values()), default=0.0),
        )

    def _senders(self) -> list[Sender]:
        return [s for s in self._connection.getSenders() if isinstance(s, Sender)]

    def _receivers(self) -> list[Receiver]:
        return [r for r in self._connection.getReceivers() if isinstance(r, Receiver)]

    def _steer(self) -> None:
        for sender in self._senders():
            sender.pilot = self.pilot
        for receiver in self._receivers():
            receiver.pilot = self.pilot

    def _changed(self) -> None:
        self._on_state(self.state)

    def _track(self, track: MediaStreamTrack) -> None:
        if track.kind == "video":
            task = asyncio.ensure_future(self._show(track))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _show(self, track: MediaStreamTrack) -> None:
        with contextlib.suppress(MediaStreamError):
            while True:
                frame = await track.recv()
                if not isinstance(frame, av.VideoFrame) or frame.time is None:
                    continue
                if self._fresh.is_fresh(frame.time, time.monotonic()):
                    self._shown += 1
                    self._on_picture(frame)


def _configuration(way: Way) -> RTCConfiguration:
    servers = [
        RTCIceServer(urls=list(entry.urls), username=entry.username, credential=entry.credential)
        for entry in way.servers
    ]
    stun = next((a for a in _addresses(way) if a.transport == "udp"), None)
    if stun is not None:  # a relay tells who we are seen as, too
        servers.append(RTCIceServer(urls=f"stun:{stun.host}:{stun.port}"))
    policy = RTCIceTransportPolicy.RELAY if way.relay_only else RTCIceTransportPolicy.ALL
    return RTCConfiguration(iceServers=servers, iceTransportPolicy=policy)


def _relays(way: Way) -> Relays:
    trust = ssl.create_default_context(cadata=way.authority) if way.authority else None
    return Relays(_addresses(way), trust)


def _addresses(way: Way) -> list[RelayAddress]:
    return [
        address
        for entry in way.servers
        for address in addresses_of(entry.urls, entry.username, entry.credential)
    ]
