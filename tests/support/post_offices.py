"""A real mail server and a real gateway on loopback, with faults that can be switched on."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Mailbox:
    """aiosmtpd's handler: keeps what arrives; `answers` by command replace the usual reply."""

    received: list[bytes] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    die_at_data: bool = False
    die_after_data: bool = False

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        """Take a recipient, or answer as told."""
        if "RCPT" in self.answers:
            return self.answers["RCPT"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        """Take the content, answer as told, or break the line before or after taking it."""
        if self.die_at_data:
            server.transport.abort()
            return "421 gone"
        if "DATA" in self.answers:
            return self.answers["DATA"]
        assert isinstance(envelope.content, bytes)
        self.received.append(envelope.content)
        self.recipients.extend(envelope.rcpt_tos)
        if self.die_after_data:
            server.transport.abort()
        return "250 OK"

    def mails(self) -> list[EmailMessage]:
        """Return what arrived, parsed."""
        return [message_from_bytes(raw, policy=policy.default) for raw in self.received]


@contextmanager
def mail_server(
    mailbox: Mailbox,
    *,
    tls: ssl.SSLContext | None = None,
    password: str = "",
    whole_tls: bool = False,
) -> Iterator[int]:
    """Run aiosmtpd on loopback; gives the port."""

    def check(_server: object, _session: object, _envelope: object, _how: str, data: Any) -> Any:
        right = isinstance(data, LoginPassword) and data.password == password.encode()
        return AuthResult(success=right, handled=right)

    how: dict[str, Any] = {"hostname": "127.0.0.1", "port": 0}
    if password:
        how |= {"authenticator": check, "auth_required": True, "auth_require_tls": False}
    if tls is not None and whole_tls:
        how["ssl_context"] = tls
    elif tls is not None:
        how["tls_context"] = tls
    controller = _OnAnyPort(mailbox, **how)
    controller.start()
    try:
        yield controller.bound_port()
    finally:
        controller.stop()


class _OnAnyPort(Controller):
    """A controller that lets the system choose the port."""

    def bound_port(self) -> int:
        """Return the port that was given."""
        assert self.server is not None
        port: int = self.server.sockets[0].getsockname()[1]
        return port

    def _trigger_server(self) -> None:
        self.port = self.bound_port()
        super()._trigger_server()


@dataclass
class Asked:
    """One request that a gateway got."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Gateway:
    """What the gateway got, and how it answers: status, body; or a fault."""

    asked: list[Asked] = field(default_factory=list)
    status: int = 200
    body: bytes = b'{"status": "ok", "id": "g-1"}'
    headers: dict[str, str] = field(default_factory=dict)
    fault: Callable[[BaseHTTPRequestHandler], None] | None = None
    hold: threading.Event = field(default_factory=threading.Event)


@contextmanager
def gateway_server(gateway: Gateway) -> Iterator[str]:
    """Run a plain HTTP server on loopback; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            gateway.asked.append(Asked(self.path, dict(self.headers), body))
            if gateway.fault is not None:
                gateway.fault(self)
                return
            self.send_response(gateway.status)
            for name, value in gateway.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(gateway.body)))
            self.end_headers()
            self.wfile.write(gateway.body)

        do_POST = do_GET = do_PUT = answer

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        gateway.hold.set()
        server.shutdown()
        thread.join()
        server.server_close()


def accept_and_die(handler: BaseHTTPRequestHandler) -> None:
    """Take the request and break the line without an answer."""
    handler.connection.close()
    handler.close_connection = True


def never_answer(gateway: Gateway) -> Callable[[BaseHTTPRequestHandler], None]:
    """Return a fault that keeps the line open until the test is over."""

    def fault(_handler: BaseHTTPRequestHandler) -> None:
        gateway.hold.wait(10)

    return fault


def own_certificate(folder: Any) -> ssl.SSLContext:
    """Return a server's context with a certificate that nobody vouches for."""
    from datetime import UTC, datetime, timedelta
    from ipaddress import ip_address

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    start = datetime(2020, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=36500))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    whole = made.public_bytes(pem) + key.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / "server.pem"
    path.write_bytes(whole)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context
