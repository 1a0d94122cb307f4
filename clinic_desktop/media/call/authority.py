"""The clinic's own certificate authority: a browser gives no camera to a page without https.

A call on the clinic's network is served by a desktop under an address of that network, for which
no public authority gives a certificate. The authority is made once, its key stays in the encrypted
store; each desktop's certificate names its addresses and lasts 90 days. Keys are never on the disk
in the clear: what OpenSSL must read from a file is encrypted with a word that is forgotten at once.
"""

from __future__ import annotations

import ipaddress
import secrets
import ssl
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from clinic_rooms.help import Fingerprints

AUTHORITY_YEARS = 10
CERTIFICATE_DAYS = 90
RENEW_DAYS = 30  # left
_BACKDATED = timedelta(days=1)  # a phone's clock may be behind


@dataclass(frozen=True, slots=True)
class Authority:
    """Both in PEM; the key is as secret as the charts."""

    certificate: bytes
    key: bytes

    @property
    def fingerprint(self) -> str:
        """Return the SHA-256 of the certificate, for people to compare: pairs of hex digits."""
        return _fingerprint(x509.load_pem_x509_certificate(self.certificate))


@dataclass(frozen=True, slots=True)
class ServerCertificate:
    """A desktop's certificate with its authority's behind it, and its key, in PEM."""

    chain: bytes
    key: bytes

    @property
    def fingerprints(self) -> Fingerprints:
        """Return what people compare when a browser warns."""
        served, authority = x509.load_pem_x509_certificates(self.chain)
        return Fingerprints(_fingerprint(served), _fingerprint(authority))

    def is_good_for(self, addresses: tuple[str, ...], now: datetime) -> bool:
        """Tell whether it names all addresses and lasts a while still."""
        certificate = x509.load_pem_x509_certificate(self.chain)
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        known = {str(ip) for ip in names.get_values_for_type(x509.IPAddress)}
        known |= set(names.get_values_for_type(x509.DNSName))
        left = certificate.not_valid_after_utc - now
        return set(addresses) <= known and left > timedelta(days=RENEW_DAYS)


def _fingerprint(certificate: x509.Certificate) -> str:
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def make_authority(clinic: str, now: datetime) -> Authority:
    """Make an authority; `clinic` is shown by browsers that ask whom to trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"{clinic[:40]} calls")
    years = timedelta(days=365 * AUTHORITY_YEARS)
    certificate = (
        _begun(name, name, key.public_key(), now, years)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Authority(certificate.public_bytes(serialization.Encoding.PEM), _pem(key))


def make_certificate(
    authority: Authority, addresses: tuple[str, ...], now: datetime
) -> ServerCertificate:
    """Make a certificate for addresses, numeric or names. Raises ValueError without any."""
    if not addresses:
        raise ValueError("a certificate names at least one address")
    issuer = x509.load_pem_x509_certificate(authority.certificate)
    signer = serialization.load_pem_private_key(authority.key, None)
    assert isinstance(signer, ec.EllipticCurvePrivateKey)
    key = ec.generate_private_key(ec.SECP256R1())
    days = timedelta(days=CERTIFICATE_DAYS)
    certificate = (
        _begun(_name(addresses[0]), issuer.subject, key.public_key(), now, days)
        .add_extension(x509.SubjectAlternativeName([_address(a) for a in addresses]), False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
        .sign(signer, hashes.SHA256())
    )
    chain = certificate.public_bytes(serialization.Encoding.PEM) + authority.certificate
    return ServerCertificate(chain, _pem(key))


def server_context(certificate: ServerCertificate) -> ssl.SSLContext:
    """Return a context that serves a certificate."""
    word = secrets.token_urlsafe(32)
    key = serialization.load_pem_private_key(certificate.key, None)
    sealed = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(word.encode()),
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    with tempfile.TemporaryDirectory(prefix="clinic-") as folder:
        chain_file, key_file = Path(folder) / "chain.pem", Path(folder) / "key.pem"
        chain_file.write_bytes(certificate.chain)
        key_file.write_bytes(sealed)
        context.load_cert_chain(chain_file, key_file, word)
    return context


def trusting(authority_certificate: bytes) -> ssl.SSLContext:
    """Return a context of a program that trusts one authority and nobody else."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=authority_certificate.decode("ascii"))
    return context


def _begun(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    now: datetime,
    lasts: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BACKDATED)
        .not_valid_after(now + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _address(text: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(text))
    except ValueError:
        return x509.DNSName(text)


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
