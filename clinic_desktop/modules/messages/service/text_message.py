"""Ask the SMS gateway to send one text, and understand what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from clinic_desktop.kernel.text import translate
from clinic_desktop.modules.messages.domain.channels import SmsSettings
from clinic_desktop.modules.messages.domain.gateway import (
    ANSWER_LIMIT,
    build_request,
    read_answer,
)
from clinic_desktop.modules.messages.domain.outcome import (
    Delivered,
    Doubtful,
    Outcome,
    Outgoing,
    Postponed,
    Refused,
)

if TYPE_CHECKING:
    from httpx import AsyncClient, Response

TIMEOUT = 20.0  # seconds for each step


async def send_text(outgoing: Outgoing, timeout: float = TIMEOUT) -> Outcome:
    """Send one SMS. Never raises for what a gateway or a network does."""
    import httpx

    settings = outgoing.settings
    assert isinstance(settings, SmsSettings)
    server = urlsplit(settings.url).hostname or ""
    # no proxy and no .netrc of this PC: the secret goes to the gateway alone
    async with httpx.AsyncClient(timeout=timeout, trust_env=False) as client:
        try:
            return await _ask(client, outgoing, settings)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
            text = translate("Messages", "No connection to {server}.")
            return Postponed(text.format(server=server), channel_down=True)
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.LocalProtocolError):
            text = translate("Messages", "The gateway's settings can't be used.")
            return Postponed(text, channel_down=True)
        except httpx.TransportError:  # begun, and not answered
            return _broken(settings, translate("Messages", "The gateway did not answer."))


async def _ask(client: AsyncClient, outgoing: Outgoing, settings: SmsSettings) -> Outcome:
    request = build_request(
        settings,
        {
            "to": outgoing.address,
            "text": outgoing.body,
            "id": outgoing.key,
            "secret": outgoing.secret.value,
            "from": settings.sender,
        },
    )
    async with client.stream(
        request.method, request.url, headers=request.headers, content=request.content
    ) as response:
        content = await _read(response)
    return _judge(settings, response, content)


async def _read(response: Response) -> bytes:
    """Read the answer, but no more than an answer can be."""
    content = b""
    async for piece in response.aiter_bytes():
        content += piece
        if len(content) > ANSWER_LIMIT:
            break
    return content


def _judge(settings: SmsSettings, response: Response, content: bytes) -> Outcome:
    status = response.status_code
    if 200 <= status < 300:
        answer = read_answer(settings, content)
        if answer.accepted:
            return Delivered(answer.provider_id)
        if answer.accepted is None:
            text = translate("Messages", "The gateway's answer can't be understood.")
            return _broken(settings, text)
        return Refused(translate("Messages", "The gateway refused the message."))
    if status in (401, 403, 407):
        text = translate("Messages", "The gateway refused our secret.")
        return Postponed(text, channel_down=True)
    if status in (404, 405) or 300 <= status < 400:
        text = translate("Messages", "The gateway's address is wrong ({status}).")
        return Postponed(text.format(status=status), channel_down=True)
    if status in (408, 425, 429) or status >= 500:
        text = translate("Messages", "The gateway asks to try again later ({status}).")
        down = status in (429, 503)
        return Postponed(text.format(status=status), _wait(response), channel_down=down)
    text = translate("Messages", "The gateway refused the message ({status}).")
    return Refused(text.format(status=status))


def _wait(response: Response) -> float:
    value = response.headers.get("Retry-After", "")
    return float(value) if value.isdecimal() and len(value) < 7 else 0.0


def _broken(settings: SmsSettings, why: str) -> Outcome:
    """Return a doubt, unless the gateway itself sees to it that one id is sent once."""
    return Postponed(why) if settings.idempotent else Doubtful(why)
