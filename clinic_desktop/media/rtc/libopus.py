"""The Opus codec by ctypes, from the library that PyAV's wheel carries (else the system's).

PyAV itself can neither conceal a lost packet, nor use the copy that the next one carries, nor
change rate and packet length while it runs; libopus can. Source: opus_defines.h, RFC 6716.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from functools import cache
from pathlib import Path

import av

RATE = 48_000
BYTES_A_SAMPLE = 2
LONGEST = 5_760  # samples of 120 ms
_LARGEST_PACKET = 1_275
_VOIP = 2048
_SET_BITRATE = 4002
_SET_VBR, _SET_COMPLEXITY, _SET_FEC, _SET_LOSS = 4006, 4010, 4012, 4014
_COMPLEXITY = 5  # of 10: half the work of the best, hard to tell by ear for voice


class OpusError(Exception):
    """A packet or a parameter that libopus does not take."""


@cache
def library() -> ctypes.CDLL:
    """Return libopus. Raises OSError when there is none."""
    for path in _candidates():
        try:
            found = ctypes.CDLL(path)
        except OSError:
            continue
        return _declared(found)
    raise OSError("libopus was not found: neither beside PyAV nor on this computer")


def _candidates() -> list[str]:
    beside = Path(av.__file__).parent.parent / "av.libs"
    carried = [str(path) for pattern in ("libopus*", "opus*") for path in beside.glob(pattern)]
    system = ctypes.util.find_library("opus")
    return [*carried, system] if system else carried


def _declared(found: ctypes.CDLL) -> ctypes.CDLL:
    number, pointer, size = ctypes.c_int, ctypes.c_void_p, ctypes.c_int32
    found.opus_decoder_create.restype = found.opus_encoder_create.restype = pointer
    found.opus_decoder_create.argtypes = [size, number, ctypes.POINTER(number)]
    found.opus_encoder_create.argtypes = [size, number, number, ctypes.POINTER(number)]
    found.opus_decoder_destroy.argtypes = found.opus_encoder_destroy.argtypes = [pointer]
    found.opus_decoder_destroy.restype = found.opus_encoder_destroy.restype = None
    found.opus_decode.argtypes = [pointer, ctypes.c_char_p, size, pointer, number, number]
    found.opus_encode.argtypes = [pointer, ctypes.c_char_p, number, pointer, size]
    if hasattr(found, "opus_packet_has_lbrr"):  # since 1.4
        found.opus_packet_has_lbrr.argtypes = [ctypes.c_char_p, size]
    found.opus_encoder_ctl.argtypes = [pointer, number]  # the rest is variadic
    return found


class OpusDecoder:
    """Implements `playout.VoiceDecoder`: 16-bit mono sound at 48 kHz, stereo is mixed down."""

    def __init__(self) -> None:
        self._library = library()
        failure = ctypes.c_int()
        self._state = self._library.opus_decoder_create(RATE, 1, ctypes.byref(failure))
        if failure.value:
            raise OpusError(f"no decoder: {failure.value}")
        self._sound = (ctypes.c_int16 * LONGEST)()

    def __del__(self) -> None:
        if getattr(self, "_state", None):
            self._library.opus_decoder_destroy(self._state)

    def decode(self, payload: bytes) -> bytes:
        """Return the sound of a packet; of a damaged one, a guess."""
        sound = self._decode(payload, LONGEST, use_copy=False)
        return sound or self.conceal(RATE // 50)

    def conceal(self, samples: int) -> bytes:
        """Return a guess for a packet that is missing."""
        return self._decode(None, samples, use_copy=False) or bytes(samples * BYTES_A_SAMPLE)

    def has_copy(self, packet: bytes) -> bool:
        """Tell whether a packet carries a copy of the one before (older libraries can't tell)."""
        tell = getattr(self._library, "opus_packet_has_lbrr", None)
        return tell is None or tell(packet, len(packet)) > 0

    def recover(self, following: bytes, samples: int) -> bytes:
        """Return the sound of the packet before `following` from the copy inside it."""
        return self._decode(following, samples, use_copy=True) or self.conceal(samples)

    def _decode(self, payload: bytes | None, samples: int, *, use_copy: bool) -> bytes:
        count = self._library.opus_decode(
            self._state, payload, len(payload or b""), self._sound, samples, int(use_copy)
        )
        return bytes(memoryview(self._sound).cast("B")[: max(0, count) * BYTES_A_SAMPLE])


class OpusEncoder:
    """Voice: mono, with a copy of each packet inside the next one (in-band FEC)."""

    def __init__(self, bits: int) -> None:
        self._library = library()
        failure = ctypes.c_int()
        self._state = self._library.opus_encoder_create(RATE, 1, _VOIP, ctypes.byref(failure))
        if failure.value:
            raise OpusError(f"no encoder: {failure.value}")
        self._packet = (ctypes.c_ubyte * _LARGEST_PACKET)()
        self._set(_SET_VBR, 1)
        self._set(_SET_COMPLEXITY, _COMPLEXITY)
        self._set(_SET_FEC, 1)
        self.expect_loss(0.10)
        self.bits = 0
        self.use(bits)

    def __del__(self) -> None:
        if getattr(self, "_state", None):
            self._library.opus_encoder_destroy(self._state)

    def use(self, bits: int) -> None:
        """Take another rate, bits a second, from the next packet on."""
        if bits != self.bits:
            self._set(_SET_BITRATE, bits)
            self.bits = bits

    def expect_loss(self, share: float) -> None:
        """Tell how much of what is sent gets lost, 0 to 1: the copies become better for it."""
        self._set(_SET_LOSS, min(100, max(0, round(share * 100))))

    def encode(self, sound: bytes) -> bytes:
        """Return a packet of 10, 20, 40 or 60 ms of sound."""
        samples = len(sound) // BYTES_A_SAMPLE
        size = self._library.opus_encode(self._state, sound, samples, self._packet, _LARGEST_PACKET)
        if size < 0:
            raise OpusError(f"{samples} samples can't be encoded: {size}")
        return bytes(self._packet[:size])

    def _set(self, what: int, value: int) -> None:
        failure = self._library.opus_encoder_ctl(self._state, what, ctypes.c_int32(value))
        if failure:
            raise OpusError(f"setting {what} to {value}: {failure}")
