"""A call from one desktop: what screens and the command line drive.

Lives on the asyncio thread. It owns the socket to the room and, by `Connections`, the engine; it
keeps both alive and tells `listener` what changed. Sound and pictures go on while the socket is
away, and the socket goes on while the engine is started again.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable
from typing import Any

from clinic_desktop.media.call.connections import Clocks, Connections
from clinic_desktop.media.call.record import CallRecord
from clinic_desktop.media.call.recording import CallRecording
from clinic_desktop.media.call.socket import LinkState, RoomSocket
from clinic_desktop.media.call.state import CallPlace, CallState, Listener
from clinic_desktop.media.engine.client import Event
from clinic_protocol.signalling.messages import (
    Admit,
    Body,
    Bye,
    Candidate,
    Chat,
    Check,
    Consent,
    Deny,
    Description,
    Guests,
    Hello,
    Lobby,
    Media,
    Notice,
    Peer,
    Rebuild,
    Recording,
    Role,
    Welcome,
)

LOOK_EVERY = 0.5


class CallSession:
    """`listener` is called with the name of the field of `CallState` that changed."""

    def __init__(
        self,
        place: CallPlace,
        listener: Listener,
        pictured: Callable[[Event], None] = lambda _event: None,
        now: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self._listener = listener
        self._at: Callable[[], int] = lambda: int(wall() * 1000)
        self.state = CallState()
        self.record = CallRecord(self._at())
        hello = Hello(token=place.token, life=secrets.token_urlsafe(16), name=place.name)
        self._socket = RoomSocket(place.address, hello, self._heard, self._linked, place.tls)
        self.media = Connections(
            self.state,
            self.record,
            self._socket.send,
            self._changed,
            pictured,
            Clocks(now, self._at),
        )
        self.media.loopback = place.loopback
        self.media.authority = place.authority
        self.recording = CallRecording(self.state, self.media.tell, self.say_recording)
        self.media.recorded = self.recording.heard
        self._refs: set[str] = set()
        self._handlers = self._what_follows()

    def _what_follows(self) -> dict[type, Callable[[Any], None]]:
        """Return who takes each kind of message."""
        return {
            Welcome: self._welcomed,
            Lobby: lambda lobby: self._keep("lobby", lobby),
            Guests: lambda guests: self._keep("guests", guests.guests),
            Peer: self.media.peer,
            Description: self.media.described,
            Candidate: self.media.candidate,
            Rebuild: self.media.rebuild,
            Check: self.media.check,
            Chat: self._keep_chat,
            Media: self._media,
            Consent: self._consent,
            Recording: lambda recording: self._keep("recording", recording.on),
            Bye: lambda bye: self._keep("ended", bye.reason),
        }

    # ------------------------------------------------------------ what screens ask for

    async def run(self, *, media: bool = True) -> None:
        """Hold the call until it is over. Cancelling leaves it.

        Without `media` only the lobby and the chat are looked after, until `begin_media`.
        """
        looking = asyncio.ensure_future(self._look())
        try:
            if media:
                await self.begin_media()
            await self._socket.run()
        finally:
            looking.cancel()
            try:
                await self._socket.close()
            finally:  # also when it is cancelled once more: no engine is left behind
                try:
                    await self.media.close()
                finally:
                    self.record.end(self._at())
                    self._changed("ended")

    async def begin_media(self) -> None:
        """Start the engine, unless it was started; who is in the call then sees and hears us."""
        if self.media.engine is None:
            await self.media.start_engine()

    def use(self, **devices: str | None) -> None:
        """Use other devices: `camera`, `microphone`, `speaker` by name, None for none."""
        self.media.use(devices)

    def mute(self, on: bool) -> None:
        """Send silence instead of voice, or voice again."""
        self.state.muted = on
        self.media.tell("mute", on=on)
        self.media.say_media()
        self._changed("muted")

    def resize(self, stream: int, width: int, height: int) -> None:
        """Tell how large a stream's pictures are shown."""
        self.media.tell("size", stream=stream, width=width, height=height)

    async def snapshot(self, stream: int) -> bytes | None:
        """Return the newest picture of a stream as PNG, None when there is none."""
        return await self.media.snapshot(stream, secrets.token_urlsafe(8))

    def send_file(self, pid: str, name: str, kind: str, data: bytes) -> str:
        """Offer somebody a file; what becomes of it stands in `state.files` under the ref."""
        return self.media.send_file(pid, name, kind, data)

    def answer_file(self, ref: str, *, yes: bool) -> None:
        """Take or refuse a file that somebody offers."""
        file = self.state.files.get(ref)
        if file is not None:
            self.media.tell("answer_file", pid=file.pid, ref=ref, yes=yes)

    def cancel_file(self, ref: str) -> None:
        """Call off a file that is under way."""
        file = self.state.files.get(ref)
        if file is not None:
            self.media.tell("cancel_file", pid=file.pid, ref=ref)

    def admit(self, pid: str) -> None:
        """Let somebody in."""
        self._socket.send(Admit(pid=pid))

    def deny(self, pid: str, message: str = "") -> None:
        """Do not let somebody in, or show somebody out."""
        self._socket.send(Deny(pid=pid, message=message))

    def notify(self, text: str, pid: str | None = None) -> None:
        """Tell who waits."""
        self._socket.send(Notice(text=text, to=pid))

    def write(self, text: str, to: str | None = None) -> Chat:
        """Send written words, and keep them."""
        chat = Chat(text=text, ref=secrets.token_urlsafe(16), to=to)
        self._socket.send(chat)
        pid = self.state.me.pid if self.state.me is not None else None
        ours = chat.model_copy(update={"by": pid, "at": self._at()})
        self._keep_chat(ours)
        return ours

    def consent(self, what: str, answer: str, wording: str) -> None:
        """Ask everybody about recording or a snapshot, answer such a question, or withdraw."""
        fields = {"what": what, "answer": answer, "wording": wording}
        self._socket.send(Consent.model_validate(fields))

    def say_recording(self, on: bool) -> None:
        """Show everybody that recording runs, or has stopped."""
        self._keep("recording", on)
        self._socket.send(Recording(on=on))

    async def hang_up(self, *, everybody: bool) -> None:
        """Leave; as host also end the call for all."""
        self.recording.stop()
        self._socket.send(Bye(reason="hung_up", everybody=everybody))
        self.state.ended = self.state.ended or "hung_up"
        await self._socket.close()

    # ------------------------------------------------------------ the room

    def _heard(self, body: Body) -> None:
        handler = self._handlers.get(type(body))
        if handler is not None:
            handler(body)

    def _linked(self, state: LinkState, code: int | None) -> None:
        self.state.link, self.state.over = state, code
        self._changed("link")

    def _welcomed(self, welcome: Welcome) -> None:
        self.state.me = welcome
        if self.state.recording and welcome.role is Role.HOST:
            self._socket.send(Recording(on=True))  # a server that began anew knows nothing of it
        self.media.anew()
        self._changed("me")

    def _media(self, media: Media) -> None:
        self.state.media[str(media.by)] = media
        self._changed("media")

    def _consent(self, consent: Consent) -> None:
        self.recording.answered(consent)
        self.state.consents[str(consent.by)] = consent
        self._changed("consents")

    def _keep_chat(self, chat: Chat) -> None:
        if chat.ref not in self._refs:
            self._refs.add(chat.ref)
            self.state.chat.append(chat)
            self._changed("chat")

    def _keep(self, name: str, value: object) -> None:
        setattr(self.state, name, value)
        self._changed(name)

    def _changed(self, name: str) -> None:
        if name in ("pairs", "engine"):
            self.recording.look()
        self._listener(name, self.state)

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            self.media.look()
