"""Channels: what a clinic sets about its mail server and its SMS gateway, and what is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import urlsplit

from clinic_desktop.kernel.errors import EnvironmentFailure, UserError
from clinic_desktop.kernel.text import QT_TRANSLATE_NOOP, clean_line, translate
from clinic_desktop.modules.messages.domain.message import ChannelKind

_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+")
_HOST = re.compile(r"[A-Za-z0-9.\-:]{1,253}")
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~\-]+")
GATEWAY_FIELDS = ("to", "text", "id", "secret", "from")
_PLACE = re.compile(r"\{([^{}\s\"]*)\}")


class Security(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"  # on this computer only


class BodyFormat(StrEnum):
    """How the gateway wants its request."""

    JSON = "json"
    FORM = "form"


class ChannelOff(UserError):
    """Nothing can go out on this channel yet."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "{channel} is not set up. Fill in Settings, Message channels first."
    )


class NotDelivered(EnvironmentFailure):
    """A test message did not go out; `why` is in plain words."""

    template = QT_TRANSLATE_NOOP("Errors", "The test message was not delivered: {why}")


@dataclass(frozen=True, slots=True)
class EmailSettings:
    """How to reach the mail server. The password is not here: it never goes to a screen."""

    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    user: str = ""
    from_address: str = ""
    from_name: str = ""


@dataclass(frozen=True, slots=True)
class SmsSettings:
    """How to ask the gateway. Places in braces: {to} {text} {id} {secret} {from}.

    `ok_path` and `ok_value` are an optional rule on a JSON answer: "messages.0.status" is "0".
    `idempotent` says that the gateway sends one {id} once only: then trying again is safe.
    """

    url: str = ""
    method: str = "POST"
    body_format: BodyFormat = BodyFormat.JSON
    headers: str = "Authorization: Bearer {secret}"
    body: str = '{"to": "{to}", "text": "{text}"}'
    sender: str = ""
    ok_path: str = ""
    ok_value: str = ""
    id_path: str = ""
    idempotent: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """One way out, as the settings page sees it; `has_secret` tells that one is kept."""

    kind: ChannelKind
    active: bool
    settings: EmailSettings | SmsSettings
    has_secret: bool = False
    version: int = 0


@dataclass(frozen=True)
class Secret:
    """A password that no log, report or error message ever shows."""

    value: str = field(repr=False)

    def __str__(self) -> str:
        return "•••"


def is_address(text: str) -> bool:
    """Tell whether a text is one e-mail address and nothing more."""
    return bool(_EMAIL.fullmatch(text))


def host_problem(host: str) -> bool:
    """Tell whether a text can't be the name of a server."""
    return not _HOST.fullmatch(host)


def is_loopback(host: str) -> bool:
    """Tell whether a host is this computer itself."""
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def channel_problems(settings: EmailSettings | SmsSettings) -> dict[str, str]:
    """Return a sentence for each field that can't be accepted."""
    if isinstance(settings, EmailSettings):
        return _email_problems(settings)
    return _sms_problems(settings)


def _email_problems(settings: EmailSettings) -> dict[str, str]:
    problems = {}
    if host_problem(settings.host):
        problems["host"] = translate("Messages", "Name of the mail server: smtp.example.org")
    if not 1 <= settings.port <= 65535:
        problems["port"] = translate("Messages", "Between 1 and 65535.")
    if settings.security is Security.NONE and not is_loopback(settings.host):
        problems["security"] = translate(
            "Messages", "Without encryption only to a server on this computer."
        )
    if not (is_address(settings.from_address) and settings.from_address.isascii()):
        problems["from_address"] = translate("Messages", "An e-mail address is needed.")
    if len(settings.from_name) > 80:
        problems["from_name"] = translate("Messages", "At most 80 characters.")
    return problems


def _sms_problems(settings: SmsSettings) -> dict[str, str]:
    problems = {}
    try:
        parts = urlsplit(settings.url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if not host or parts.scheme not in ("http", "https"):
        problems["url"] = translate("Messages", "An address that begins with https://")
    elif parts.scheme == "http" and not is_loopback(host):
        problems["url"] = translate("Messages", "Only https: the text must not be read on its way.")
    elif "{secret}" in settings.url.replace(" ", ""):
        problems["url"] = translate(
            "Messages", "Put the secret in a header or in the body: addresses are logged."
        )
    if settings.method not in ("POST", "PUT", "GET"):
        problems["method"] = translate("Messages", "POST, PUT or GET.")
    return problems | _template_problems(settings)


def _template_problems(settings: SmsSettings) -> dict[str, str]:
    problems = {}
    for name in ("url", "headers", "body"):
        unknown = [p for p in _PLACE.findall(getattr(settings, name)) if p not in GATEWAY_FIELDS]
        if unknown:
            problems[name] = translate(
                "Messages", "There is no place {field}: use {known}."
            ).format(
                field="{" + unknown[0] + "}", known=" ".join("{" + f + "}" for f in GATEWAY_FIELDS)
            )
    everything = settings.url + settings.body
    for needed in ("{to}", "{text}"):
        if needed not in everything:
            text = translate("Messages", "{field} is missing: body or address must carry it.")
            problems.setdefault("body", text.format(field=needed))
    if settings.idempotent and "{id}" not in everything + settings.headers:
        problems["idempotent"] = translate("Messages", "Then {id} must be sent somewhere.")
    if "headers" not in problems and _bad_header(settings.headers):
        problems["headers"] = translate("Messages", "One header a line: Name: value")
    if "body" not in problems and settings.body_format is BodyFormat.JSON and settings.body:
        try:
            json.loads(_PLACE.sub("x", settings.body))
        except ValueError:
            problems["body"] = translate("Messages", "This is not JSON.")
    return problems


def _bad_header(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return any(not _HEADER_NAME.fullmatch(line.partition(":")[0].strip()) for line in lines)


def settings_text(settings: EmailSettings | SmsSettings) -> str:
    """Return settings as the JSON that is stored."""
    names = type(settings).__slots__
    return json.dumps({name: getattr(settings, name) for name in names}, ensure_ascii=False)


def parse_settings(kind: ChannelKind, text: str) -> EmailSettings | SmsSettings:
    """Read what `settings_text` wrote; what a newer program added is passed over."""
    found: Mapping[str, object] = json.loads(text)
    if kind is ChannelKind.EMAIL:
        known = {k: v for k, v in found.items() if k in EmailSettings.__slots__}
        email = EmailSettings(**known)  # type: ignore[arg-type]
        return _with(email, security=Security(email.security))
    known = {k: v for k, v in found.items() if k in SmsSettings.__slots__}
    sms = SmsSettings(**known)  # type: ignore[arg-type]
    return _with(sms, body_format=BodyFormat(sms.body_format))


def _with(settings: EmailSettings | SmsSettings, **changes: object) -> EmailSettings | SmsSettings:
    return replace(settings, **changes)  # type: ignore[arg-type]


def tidy(settings: EmailSettings | SmsSettings) -> EmailSettings | SmsSettings:
    """Return settings without stray blanks and line breaks in what is one line."""
    names: tuple[str, ...]
    if isinstance(settings, EmailSettings):
        names = ("host", "user", "from_address", "from_name")
    else:
        names = ("url", "sender", "ok_path", "ok_value", "id_path")
    return _with(settings, **{name: clean_line(getattr(settings, name)) for name in names})
