"""What is asked of an SMS gateway and how its answer is read: pure, no network."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote

from clinic_desktop.modules.messages.domain.channels import BodyFormat, SmsSettings

_PLACE = re.compile(r"\{(to|text|id|secret|from)\}")
ANSWER_LIMIT = 64 * 1024
_MISSING = object()


@dataclass(frozen=True, slots=True)
class GatewayRequest:
    """One HTTP request; `content` is empty for GET."""

    method: str
    url: str
    headers: dict[str, str]
    content: bytes


@dataclass(frozen=True, slots=True)
class GatewayAnswer:
    """How an answer reads: `accepted`, None when it can't be understood; the gateway's own id."""

    accepted: bool | None
    provider_id: str = ""


def build_request(settings: SmsSettings, values: Mapping[str, str]) -> GatewayRequest:
    """Fill the templates; every value is escaped for the place where it stands."""
    url = _fill(settings.url, values, lambda value: quote(value, safe=""))
    headers = {}
    for line in settings.headers.splitlines():
        name, _, value = line.partition(":")
        if name.strip():
            headers[name.strip()] = _fill(value.strip(), values, _one_line)
    content = b""
    if settings.method != "GET" and settings.body.strip():
        content, kind = _content(settings, values)
        headers.setdefault("Content-Type", kind)
    return GatewayRequest(settings.method, url, headers, content)


def _content(settings: SmsSettings, values: Mapping[str, str]) -> tuple[bytes, str]:
    if settings.body_format is BodyFormat.JSON:
        text = _fill(settings.body, values, lambda value: json.dumps(value)[1:-1])
        return text.encode(), "application/json"
    pairs = parse_qsl(settings.body.replace("\n", ""), keep_blank_values=True)
    filled = [(name, _fill(value, values, str)) for name, value in pairs]
    text = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in filled)
    return text.encode(), "application/x-www-form-urlencoded"


def _fill(template: str, values: Mapping[str, str], escape: Callable[[str], str]) -> str:
    return _PLACE.sub(lambda found: escape(values.get(found[1], "")), template)


def _one_line(value: str) -> str:
    return re.sub(r"[\r\n\x00]", " ", value)


def read_answer(settings: SmsSettings, content: bytes) -> GatewayAnswer:
    """Read the answer of a request that was answered with 2xx.

    Without a rule every 2xx is a yes. With one, an answer that is no JSON or lacks the place can't
    be understood: the gateway may have sent the message.
    """
    if not settings.ok_path and not settings.id_path:
        return GatewayAnswer(True)
    try:
        found = json.loads(content[:ANSWER_LIMIT])
    except (ValueError, RecursionError):
        return GatewayAnswer(None if settings.ok_path else True)
    provider_id = _at(found, settings.id_path) if settings.id_path else ""
    text = "" if provider_id is _MISSING else _plain(provider_id)[:100]
    if not settings.ok_path:
        return GatewayAnswer(True, text)
    value = _at(found, settings.ok_path)
    if value is _MISSING:
        return GatewayAnswer(None, text)
    accepted = _plain(value) == settings.ok_value if settings.ok_value else bool(value)
    return GatewayAnswer(accepted, text)


def _at(value: Any, path: str) -> Any:
    for step in path.split("."):
        if isinstance(value, dict) and step in value:
            value = value[step]
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return _MISSING
    return value


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
