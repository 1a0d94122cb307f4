"""`python -m clinic_server`: run the server, let desktops in, take their keys back."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import sqlalchemy as sa
import uvicorn
from sqlalchemy.exc import OperationalError

from clinic_rooms.ice import Relay
from clinic_server.devices import UnknownDevice, devices, enrol, revoke
from clinic_server.schema import NewerDatabase, bring_up
from clinic_server.serving import Listening, configuration, embedded, engine_for, log_plainly

DATABASE = "CLINIC_SERVER_DATABASE"
MOST_RELAYS = 4


class Usage(ValueError):
    """The command line asks for what can't be; the text says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Follow the command line and return the exit code."""
    asked = _parser().parse_args(arguments)
    follow: Callable[[argparse.Namespace], int] = asked.follow
    try:
        return follow(asked)
    except (Usage, OSError) as error:
        return _sorry(str(error))
    except OperationalError as error:
        return _sorry(f"The database can't be reached: {str(error.orig).splitlines()[0]}")
    except NewerDatabase as error:
        return _sorry(f"The database belongs to a newer version ({error}). Update this server.")


def _serve(asked: argparse.Namespace) -> int:
    log_plainly()
    listening = Listening(asked.host, asked.port, asked.certificate, asked.key, asked.proxy)
    _check(listening)
    relay = _relay(asked)
    with _database(asked) as engine:
        bring_up(engine)
        server = uvicorn.Server(configuration(engine, relay, listening))
        with contextlib.suppress(KeyboardInterrupt):
            server.run()
        return 0 if server.started else 3


def _enrol(asked: argparse.Namespace) -> int:
    name = " ".join(asked.name.split())
    if not 1 <= len(name) <= 60:
        raise Usage("Give the desktop a name of 1 to 60 characters.")
    with _database(asked) as engine:
        bring_up(engine)
        device, key = enrol(engine, name, _now())
    _say(f"{key}\n")
    sys.stderr.write(
        f"This is the key of {device.name} (device {device.id}). It is shown this once: type it\n"
        "on that computer under Settings, Calls. Take it back with:\n"
        f"  python -m clinic_server revoke {device.id}\n"
    )
    return 0


def _revoke(asked: argparse.Namespace) -> int:
    with _database(asked) as engine:
        bring_up(engine)
        try:
            device = revoke(engine, asked.device, _now())
        except UnknownDevice:
            raise Usage(f"No device {asked.device}; `devices` lists them.") from None
    _say(f"{device.name} is shut out, from its open calls too.\n")
    return 0


def _devices(asked: argparse.Namespace) -> int:
    with _database(asked) as engine:
        bring_up(engine)
        for device in devices(engine):
            seen = "never seen" if device.seen_ms is None else f"seen {_day(device.seen_ms)}"
            state = "good" if device.revoked_ms is None else f"revoked {_day(device.revoked_ms)}"
            _say(f"{device.id}  {state}  {seen}  {device.name}\n")
    return 0


@contextlib.contextmanager
def _database(asked: argparse.Namespace) -> Iterator[sa.Engine]:
    with contextlib.ExitStack() as stack:
        url = asked.database or os.environ.get(DATABASE)
        if asked.embedded is not None:
            url = stack.enter_context(embedded(asked.embedded))
        if not url:
            raise Usage(f"Say where the data are: --database, {DATABASE}, or --embedded FOLDER.")
        engine = engine_for(url)
        stack.callback(engine.dispose)
        yield engine


def _check(listening: Listening) -> None:
    if (listening.certificate is None) != (listening.key is None):
        raise Usage("--certificate and --key belong together.")
    here = listening.host in ("127.0.0.1", "::1", "localhost")
    if not here and listening.certificate is None and listening.proxy is None:
        raise Usage(
            "Browsers give no camera to a page without https: add --certificate and --key, or "
            "--proxy with the address of the proxy that has them."
        )


def _relay(asked: argparse.Namespace) -> Relay:
    urls = tuple(asked.turn_url or ())
    if not urls and asked.turn_secret_file is None:
        return Relay()
    if not urls or asked.turn_secret_file is None:
        raise Usage("--turn-url and --turn-secret-file belong together.")
    if len(urls) > MOST_RELAYS or any(not u.startswith(("turn:", "turns:")) for u in urls):
        raise Usage(f"At most {MOST_RELAYS} --turn-url, each beginning with turn: or turns:")
    secret = Path(asked.turn_secret_file).read_text(encoding="utf-8").strip()
    if len(secret) < 16:
        raise Usage("The secret of the relay has fewer than 16 characters.")
    return Relay(urls, secret)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clinic_server", description=__doc__)
    commands = parser.add_subparsers(required=True)
    where = argparse.ArgumentParser(add_help=False)
    place = where.add_mutually_exclusive_group()
    place.add_argument("--database", help=f"postgresql://…; or in the environment as {DATABASE}")
    place.add_argument("--embedded", type=Path, metavar="FOLDER", help="a PostgreSQL of our own")

    serve = commands.add_parser("serve", parents=[where], help="run the server")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8080)
    serve.add_argument("--certificate", type=Path, help="PEM, with the chain")
    serve.add_argument("--key", type=Path, help="PEM")
    serve.add_argument("--proxy", metavar="ADDRESS", help="a proxy before us, for X-Forwarded-For")
    serve.add_argument("--turn-url", action="append", metavar="URL", help="of coturn; repeatable")
    serve.add_argument("--turn-secret-file", type=Path, help="coturn's static-auth-secret")
    serve.set_defaults(follow=_serve)

    enrolling = commands.add_parser("enrol", parents=[where], help="let a desktop in")
    enrolling.add_argument("--name", required=True)
    enrolling.set_defaults(follow=_enrol)

    revoking = commands.add_parser("revoke", parents=[where], help="take a desktop's key back")
    revoking.add_argument("device")
    revoking.set_defaults(follow=_revoke)

    listing = commands.add_parser("devices", parents=[where], help="list the desktops")
    listing.set_defaults(follow=_devices)
    return parser


def _now() -> int:
    return time.time_ns() // 1_000_000


def _day(milliseconds: int) -> str:
    return time.strftime("%Y-%m-%d", time.gmtime(milliseconds / 1000))


def _say(text: str) -> None:
    sys.stdout.write(text)


def _sorry(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
