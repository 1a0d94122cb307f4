"""The bytes of attachments: taken out of resources that come in, put back into those that go out.

Inside, a `data` element says only the SHA-256 of its bytes: a paper is stored once, by the
documents, and a resource that is kept as it came does not hold it again.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from clinic_desktop.foreign.limits import MAX_FILE
from clinic_desktop.modules.chart.service.fhir.shape import OURS, UNSAID, Json

MARK = "sha256:"
FILE = OURS + "file"  # the bytes lie in a file beside this one
DIGEST = OURS + "sha256"


def digest_in(value: Any) -> str:
    """Return the digest that a `data` element says, "" where it says none."""
    held = isinstance(value, str) and value.startswith(MARK) and len(value) == len(MARK) + 64
    return value[len(MARK) :] if held else ""


def taken_out(value: Any, found: dict[str, bytes], folder: Path | None) -> Any:
    """Return a resource without its bytes, which are put into `found` by their digest.

    What is no base64, or a file that is not there, stays as it is: nothing is guessed.
    """
    if isinstance(value, list):
        return [taken_out(each, found, folder) for each in value]
    if not isinstance(value, dict):
        return value
    made = {key: taken_out(inner, found, folder) for key, inner in value.items()}
    if "origin" in value:  # SampledData: numbers
        return made
    content = _decoded(value.get("data"))
    if content is None and "data" not in value and folder is not None:
        content = _beside(value.get("_data"), folder)
    if content is not None:
        digest = sha256(content).hexdigest()
        found[digest] = content
        made["data"] = MARK + digest
        made.pop("_data", None)
    return made


def put_back(value: Any, give: Callable[[str], Json]) -> Any:
    """Return a resource with its bytes: `give` returns `data` or `_data` for a digest."""
    if isinstance(value, list):
        return [put_back(each, give) for each in value]
    if not isinstance(value, dict):
        return value
    made: Json = {}
    for key, inner in value.items():
        digest = digest_in(inner) if key == "data" else ""
        if digest:
            made |= give(digest)
        else:
            made[key] = put_back(inner, give)
    return made


def inline(content: bytes | None) -> Json:
    """Return bytes as base64; bytes that are not here any more as absent."""
    if content is None:
        return {"_data": UNSAID}
    return {"data": base64.b64encode(content).decode("ascii")}


def beside(name: str, digest: str) -> Json:
    """Return that the bytes lie in a file beside the bundle."""
    said = [{"url": FILE, "valueString": name}, {"url": DIGEST, "valueString": digest}]
    return {"_data": {"extension": said}}


def _decoded(data: Any) -> bytes | None:
    if not isinstance(data, str) or not data:
        return None
    try:
        return base64.b64decode("".join(data.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def _beside(said: Any, folder: Path) -> bytes | None:
    """Return the bytes of a file that was written beside a bundle, if it is that file."""
    extension = said.get("extension") if isinstance(said, dict) else None
    items = extension if isinstance(extension, list) else []
    parts = {e.get("url"): e.get("valueString") for e in items if isinstance(e, dict)}
    name, digest = parts.get(FILE), parts.get(DIGEST)
    if not isinstance(name, str) or not isinstance(digest, str):
        return None
    inner = PurePosixPath(name)
    if inner.is_absolute() or ".." in inner.parts or "\\" in name or ":" in name:
        return None
    path = folder / inner
    try:
        if not path.resolve().is_relative_to(folder.resolve()) or path.stat().st_size > MAX_FILE:
            return None
        content = path.read_bytes()
    except (OSError, ValueError):
        return None
    return content if sha256(content).hexdigest() == digest else None
