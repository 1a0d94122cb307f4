"""One frame on the wire: `{"v": 1, "seq": 7, "ack": 5, "m": {"t": "chat", …}}`.

`seq` counts the messages of one direction from 1, `ack` is the last one of the other direction
that arrived with none missing before it. A frame without `m` is a sign of life: with `p` it asks
for one back, which carries the same number as `q`, so that whoever asked knows how long it took.
`seq` 0 is a message that is not kept (what stands before the seat is known).
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from clinic_protocol.signalling.messages import LARGEST_FRAME, Body

VERSION = 1


class BadFrame(ValueError):
    """A frame that is none of ours; the text says why, without what it held."""


class Frame(BaseModel):
    """What stands in one WebSocket message."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    v: int = VERSION
    seq: int = Field(default=0, ge=0, le=2**53)
    ack: int = Field(default=0, ge=0, le=2**53)
    p: int | None = Field(default=None, ge=1, le=2**53)
    q: int | None = Field(default=None, ge=1, le=2**53)
    m: Body | None = None

    def text(self) -> str:
        """Return the frame as it goes over the wire."""
        return self.model_dump_json(exclude_none=True)


def read_frame(text: str | bytes) -> Frame:
    """Return a frame that arrived. Raises BadFrame."""
    if not isinstance(text, str):
        raise BadFrame("frames are text")
    if len(text) > LARGEST_FRAME:
        raise BadFrame(f"a frame has at most {LARGEST_FRAME} characters")
    try:
        frame = Frame.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "frame"
        raise BadFrame(f"{where}: {first['type']}") from None
    except RecursionError:
        raise BadFrame("frame: too deep") from None
    if frame.v != VERSION:
        raise BadFrame(f"version {frame.v} is not spoken here")
    return frame
