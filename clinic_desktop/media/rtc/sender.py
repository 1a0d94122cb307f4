"""aiortc's sender with voice by libopus, pictures by rung, and reports that reach the pilot."""

from __future__ import annotations

import asyncio
import os
import time
from typing import Any

import av
from aiortc.codecs.vpx import Vp8Encoder, number_of_threads
from aiortc.rtcrtpparameters import RTCRtpCodecParameters
from aiortc.rtcrtpsender import RTCEncodedFrame, RTCRtpSender
from aiortc.rtp import (
    RTCP_PSFB_APP,
    RTCP_PSFB_FIR,
    RTCP_PSFB_PLI,
    AnyRtcpPacket,
    RtcpPsfbPacket,
    RtcpRrPacket,
    RtcpSrPacket,
    unpack_remb_fci,
)
from aiortc.utils import uint16_add
from av.frame import Frame

from clinic_desktop.media.ladder import VOICE
from clinic_desktop.media.playout import STEP_MS
from clinic_desktop.media.rtc.libopus import OpusEncoder
from clinic_desktop.media.rtc.pilot import Pilot
from clinic_desktop.media.rtc.tracks import PictureTrack, VoiceTrack, level_dbov

KEY_FRAME_SECONDS = 0.35  # of the rate that one key frame may take: it must not stop the voice
BUFFER_SECONDS = 0.6
WORST_QUALITY = 63  # VP8's worst: on a poor link rather blurred than late
CALM = 0.02  # of the packets lost: copies inside packets are not worth their bits
COPIES_FROM = 0.15  # told less, libopus puts no copies in
REPORTS_KEPT = 8
KEY_FRAMES_APART = 0.6  # seconds: a poor link asks often, and each key frame makes it poorer


class RungEncoder(Vp8Encoder):
    """VP8 at the rate it is told, however low; the other side's estimate goes to the pilot."""

    def __init__(self) -> None:
        super().__init__()
        self.bits, self.rate = 0, 30.0

    @property
    def target_bitrate(self) -> int:
        """Bits a second."""
        return self.bits

    @target_bitrate.setter
    def target_bitrate(self, _bits: int) -> None:
        """Nothing: aiortc would obey the estimate alone."""

    def aim(self, bits: int, rate: float) -> None:
        """Take another rate; a changed one begins a new encoder with a key frame."""
        if bits != self.bits:
            self.bits, self.codec = bits, None
            self._Vp8Encoder__target_bitrate = bits
        self.rate = rate

    def encode(self, frame: Frame, force_keyframe: bool = False) -> tuple[list[bytes], int]:
        """Encode a picture of our tracks, which are yuv420p."""
        assert isinstance(frame, av.VideoFrame)
        known = self.codec
        if known is None or (known.width, known.height) != (frame.width, frame.height):
            self.codec = self._begun(frame)
        return super().encode(frame, force_keyframe)

    def _begun(self, frame: av.VideoFrame) -> av.VideoCodecContext:
        """Return an encoder for pictures of this size; see aiortc for what it takes over."""
        codec = av.CodecContext.create("libvpx", "w")
        codec.width, codec.height = frame.width, frame.height
        codec.pix_fmt, codec.bit_rate = "yuv420p", self.bits
        codec.gop_size, codec.qmin, codec.qmax = 3000, 2, WORST_QUALITY
        rate = str(self.bits)
        codec.options = {
            "bufsize": str(round(self.bits * BUFFER_SECONDS)),
            "minrate": rate,
            "maxrate": rate,  # both: a constant rate
            "max-intra-rate": str(max(100, round(100 * KEY_FRAME_SECONDS * self.rate))),
            "cpu-used": "-6",
            "deadline": "realtime",
            "lag-in-frames": "0",
            "noise-sensitivity": "4",
            "overshoot-pct": "15",
            "undershoot-pct": "100",
            "partitions": "0",
            "static-thresh": "1",
        }
        codec.thread_count = number_of_threads(frame.width * frame.height, os.cpu_count() or 1)
        return codec


class Sender(RTCRtpSender):
    """Takes the place of RTCRtpSender. Without a pilot it sends nothing."""

    def __init__(self, trackOrKind: Any, transport: Any) -> None:
        super().__init__(trackOrKind, transport)
        self.pilot: Pilot | None = None
        self.octets = 0
        self.frames = 0
        self._voice = OpusEncoder(VOICE.bits)
        self._copying: set[asyncio.Task[None]] = set()
        self._samples = 0
        self._picture = RungEncoder()
        self._reported: dict[int, float] = {}  # when each of our reports was sent
        self._key_wanted, self._key_sent = False, 0.0
        self._cuts = 0

    async def _next_encoded_frame(self, codec: RTCRtpCodecParameters) -> RTCEncodedFrame | None:
        track = self.track
        if self.pilot is None or not isinstance(track, VoiceTrack | PictureTrack):
            await asyncio.sleep(STEP_MS / 1000)
            return None
        encoded: RTCEncodedFrame | None
        if isinstance(track, VoiceTrack):
            encoded = await self._next_voice(track, self.pilot)
        else:
            encoded = await self._next_picture(track, self.pilot)
        if encoded is not None:
            size = sum(map(len, encoded.payloads))
            self.frames += 1
            self.octets += size
            if self.kind == "video":
                self.pilot.went_out(size)
        return encoded

    async def _next_voice(self, track: VoiceTrack, pilot: Pilot) -> RTCEncodedFrame:
        voice = pilot.plan.voice
        if not self.frames:
            track.forget()
        sound = await track.next_sound(voice.packet_ms // STEP_MS)
        self._voice.use(voice.bits)
        self._voice.expect_loss(
            min(0.3, max(COPIES_FROM, pilot.loss)) if pilot.loss > CALM else CALM
        )
        timestamp, self._samples = self._samples, self._samples + len(sound) // 2
        if pilot.plan.copies:
            self._copy_before(pilot.plan.copies)
        return RTCEncodedFrame([self._voice.encode(sound)], timestamp, level_dbov(sound))

    def _copy_before(self, copies: int) -> None:
        """Send the last packets once more: who has them already throws them away as repeated."""
        inside: Any = self
        history = inside._RTCRtpSender__rtp_history
        newest = inside._RTCRtpSender__rtp_timestamp
        last = [packet for packet in history.values() if packet.timestamp == newest]
        if not last:
            return
        for before in range(copies):
            number = uint16_add(last[0].sequence_number, -before)
            task = asyncio.ensure_future(self._retransmit(number))
            self._copying.add(task)
            task.add_done_callback(self._copying.discard)

    async def _next_picture(self, track: PictureTrack, pilot: Pilot) -> RTCEncodedFrame | None:
        frame = await track.next_picture(pilot)
        if not self._enabled:
            return None
        if self._cuts != pilot.cuts:
            self._begin_anew(pilot.cuts)
        now = time.monotonic()
        key = self._key_wanted and now - self._key_sent > KEY_FRAMES_APART
        if key:
            self._key_wanted, self._key_sent = False, now
        self._picture.aim(pilot.plan.rung.bits, pilot.plan.rung.rate)
        loop = asyncio.get_running_loop()
        payloads, timestamp = await loop.run_in_executor(None, self._encode, frame, key)
        if not payloads:
            return None
        return RTCEncodedFrame(payloads, timestamp & 0xFFFFFFFF, None)  # type: ignore[arg-type]

    def _begin_anew(self, cuts: int) -> None:
        """After a cut nobody wants what went out before it: send a whole picture."""
        inside: Any = self
        inside._RTCRtpSender__rtp_history.clear()
        self._cuts, self._key_wanted = cuts, True

    def _encode(self, frame: av.VideoFrame, key: bool) -> tuple[list[bytes], int]:
        return self._picture.encode(frame, key)

    async def _handle_rtcp_packet(self, packet: AnyRtcpPacket) -> None:
        if isinstance(packet, RtcpPsfbPacket):
            if packet.fmt in (RTCP_PSFB_PLI, RTCP_PSFB_FIR):
                self._key_wanted = True
            elif packet.fmt == RTCP_PSFB_APP:
                self._heard_estimate(packet)
            return
        if isinstance(packet, RtcpRrPacket | RtcpSrPacket) and self.pilot is not None:
            for report in packet.reports:
                if report.ssrc == self._ssrc:
                    rtt = self._round_trip(report.lsr, report.dlsr)
                    self.pilot.heard_report(report.fraction_lost / 256, rtt)
        await super()._handle_rtcp_packet(packet)

    def _heard_estimate(self, packet: RtcpPsfbPacket) -> None:
        try:
            bits, streams = unpack_remb_fci(packet.fci)
        except ValueError:
            return
        if self.pilot is not None and self._ssrc in streams:
            self.pilot.heard_estimate(bits)

    async def _send_rtcp(self, packets: list[AnyRtcpPacket]) -> None:
        for packet in packets:
            if isinstance(packet, RtcpSrPacket):
                middle = (packet.sender_info.ntp_timestamp >> 16) & 0xFFFFFFFF
                self._reported[middle] = time.time()
        while len(self._reported) > REPORTS_KEPT:
            del self._reported[next(iter(self._reported))]
        await super()._send_rtcp(packets)

    def _round_trip(self, lsr: int, dlsr: int) -> float | None:
        """Return the round trip; where a queue stands, the answer is not to the newest report."""
        sent = self._reported.get(lsr)
        if not dlsr or sent is None:
            return None
        rtt = time.time() - sent - dlsr / 65_536
        return rtt if 0 <= rtt < 60 else None
