"""aiortc's receiver with a voice that is played evenly and pictures that are asked for again."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from aiortc.rtcrtpparameters import RTCRtpReceiveParameters
from aiortc.rtcrtpreceiver import NackGenerator, RTCRtpReceiver, StreamStatistics
from aiortc.rtp import RtpPacket

from clinic_desktop.media.playout import Playout
from clinic_desktop.media.rtc.libopus import OpusDecoder
from clinic_desktop.media.rtc.pilot import Pilot
from clinic_desktop.media.rtc.repair import PictureBuffer, Repair, VoiceRepair

LOOK_EVERY = 0.02
USUAL_RTT = 0.1


class Receiver(RTCRtpReceiver):
    """Takes the place of RTCRtpReceiver. Sound is read from `voice`, pictures from `track`."""

    def __init__(self, kind: str, transport: Any) -> None:
        super().__init__(kind, transport)
        self.kind = kind
        self.voice = Playout(OpusDecoder()) if kind == "audio" else None
        self.repair = Repair()
        self._voice_repair = VoiceRepair()
        self.pilot: Pilot | None = None
        self.octets = 0
        self.key_frames_asked = 0
        self.last_packet = 0.0
        self._pictures = PictureBuffer() if kind == "video" else None
        self._ssrc: int | None = None
        self._repairing: asyncio.Task[None] | None = None
        if self._pictures is not None:
            self._RTCRtpReceiver__jitter_buffer = self._pictures

    async def receive(self, parameters: RTCRtpReceiveParameters) -> None:
        """Begin; see aiortc."""
        await super().receive(parameters)
        if self._repairing is None:
            work = self._repair() if self._pictures is not None else self._repair_voice()
            self._repairing = asyncio.ensure_future(work)

    async def stop(self) -> None:
        """End; see aiortc."""
        if self._repairing is not None:
            self._repairing.cancel()
        await super().stop()

    async def _handle_rtp_packet(self, packet: RtpPacket, arrival_time_ms: int) -> None:
        self.octets += len(packet.payload)
        self.last_packet = time.monotonic()
        inside: Any = self
        codec = inside._RTCRtpReceiver__codecs.get(packet.payload_type)
        if codec is None:
            return
        if self.voice is None:
            if codec.name.lower() != "rtx":
                self._ssrc = packet.ssrc
            else:
                self._repaired(packet.ssrc)
            await super()._handle_rtp_packet(packet, arrival_time_ms)
            return
        if not self._enabled or codec.name.lower() != "opus":
            return
        streams = inside._RTCRtpReceiver__remote_streams
        if packet.ssrc not in streams:
            streams[packet.ssrc] = StreamStatistics(codec.clockRate)
        streams[packet.ssrc].add(packet)
        self.voice.push(packet.sequence_number, bytes(packet.payload), self.last_packet)
        self._ssrc = packet.ssrc
        self._voice_repair.arrived(packet.sequence_number, self.last_packet)
        await self._ask_for_voice()

    def _repaired(self, ssrc: int) -> None:
        """What came at the second try is not reported as lost.

        The other side would send less for it, and on a bad radio less would not lose less.
        """
        inside: Any = self
        stream = inside._RTCRtpReceiver__remote_streams.get(
            inside._RTCRtpReceiver__rtx_ssrc.get(ssrc)
        )
        if stream is not None:
            stream.packets_received += 1

    async def _repair_voice(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await self._ask_for_voice()

    async def _ask_for_voice(self) -> None:
        self._voice_repair.rtt = self._rtt
        due = self._voice_repair.due(time.monotonic())
        if due and self._ssrc is not None:
            await self._send_rtcp_nack(self._ssrc, due)

    @property
    def _rtt(self) -> float:
        rtt = self.pilot.rtt if self.pilot is not None else None
        return USUAL_RTT if rtt is None else rtt

    async def _repair(self) -> None:
        inside: Any = self
        nacks: NackGenerator = inside._RTCRtpReceiver__nack_generator
        pictures = self._pictures
        assert pictures is not None
        seen, progress = 0, time.monotonic()
        while True:
            await asyncio.sleep(LOOK_EVERY)
            now = time.monotonic()
            if pictures.pictures != seen:
                seen, progress = pictures.pictures, now
            nacks.missing -= {number for number in nacks.missing if pictures.is_over(number)}
            if self._ssrc is None:
                continue
            self.repair.rtt = self._rtt
            due = self.repair.due(nacks.missing, now)
            if due:
                await self._send_rtcp_nack(self._ssrc, due)
            incomplete = bool(nacks.missing) or pictures.awaits_key
            if self.repair.wants_key_frame(incomplete, progress, now):
                pictures.begin_anew()
                nacks.missing.clear()
                progress = now
                self.key_frames_asked += 1
                await self._send_rtcp_pli(self._ssrc)
