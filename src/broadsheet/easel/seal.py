"""Signing pictures: a C2PA manifest that says what the XMP says, and the chain of certificates it is signed with.

A self-made chain proves that a file is unchanged since this house printed it, not who the house is: validators call it
untrusted. ``make_chain`` makes one; an owner with a certificate of a public authority names its files in the settings.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from broadsheet.errors import StylebookError
from broadsheet.news import Image

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec

CHAIN, KEY = "chain.pem", "key.pem"
"""Files of a folder of keys: certificates, the signing one first; the private key of that one."""
_YEARS = 10
_PARENT = "parent"


class Seal:
    """Signs with one chain. Raises StylebookError where the two files are not what they should be."""

    def __init__(self, chain: Path, key: Path) -> None:
        import c2pa

        try:
            info = c2pa.C2paSignerInfo(
                alg=c2pa.C2paSigningAlg.ES256,
                sign_cert=chain.read_bytes(),
                private_key=key.read_bytes(),
                ta_url=None,
            )
            settings = c2pa.Settings.from_dict(
                {"builder": {"thumbnail": {"enabled": False}}, "verify": {"verify_trust": False}}
            )
            self._signer = c2pa.Signer.from_info(info)
            self._context = c2pa.Context(settings)
        except (OSError, ValueError, c2pa.C2paError) as exc:
            raise StylebookError(
                f"pictures cannot be signed with {chain} and {key}: {exc}", key="illustrate.chain"
            ) from exc

    def __call__(self, image: Image, source: str, /, *, parent: bytes = b"") -> Image:
        """The same image with a manifest inside; its digest stays that of the bytes without.

        It says that the image was created here, or was opened, cut and resized where it has a ``parent``: whoever took
        the picture, it was not us.
        """
        import c2pa

        agent = {"softwareAgent": {"name": "Broadsheet"}}
        actions: list[dict[str, Any]] = [
            {"action": "c2pa.created", "digitalSourceType": source, **agent},
        ]
        if parent:
            opened = {"action": "c2pa.opened", "parameters": {"ingredientIds": [_PARENT]}, **agent}
            actions = [opened, {"action": "c2pa.cropped", **agent}, {"action": "c2pa.resized", **agent}]
        manifest = {
            "claim_generator_info": [{"name": "Broadsheet"}],
            "format": image.media_type,
            "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": actions}}],
        }
        signed = BytesIO()
        builder = c2pa.Builder(json.dumps(manifest), self._context)
        if parent:
            kind = _kind(parent)
            told = {"title": "photograph", "format": kind, "relationship": "parentOf", "instance_id": _PARENT}
            builder.add_ingredient(json.dumps(told), kind, BytesIO(parent))
        builder.sign(self._signer, image.media_type, BytesIO(image.data), signed)
        return replace(image, data=signed.getvalue(), unsigned=image.digest)


def _kind(file: bytes) -> str:
    """Media type by the first bytes, of the three that are taken."""
    return "image/png" if file[:4] == b"\x89PNG" else "image/webp" if file[:4] == b"RIFF" else "image/jpeg"


def make_chain(folder: Path, name: str) -> tuple[Path, Path]:
    """Make a root of ``name`` and a certificate signed by it; returns the files. What is there already is kept.

    The private key of the root is thrown away: the chain signs pictures and nothing else.
    """
    chain, key = folder / CHAIN, folder / KEY
    if chain.exists() and key.exists():
        return chain, key
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    root_key, own_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    called = (name or "Broadsheet")[:50]
    own = _certificate(called, "pictures", own_key.public_key(), root_key)
    root = _certificate(called, "root", root_key.public_key(), root_key)
    pem = serialization.Encoding.PEM
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    secret = own_key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(secret)
    chain.write_bytes(own.public_bytes(pem) + root.public_bytes(pem))
    return chain, key


def _certificate(
    called: str, role: str, public: ec.EllipticCurvePublicKey, root_key: ec.EllipticCurvePrivateKey
) -> x509.Certificate:
    """A certificate of the root: its own where ``role`` is root, else one that may sign documents."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    def named(role: str) -> x509.Name:
        parts = ((NameOID.ORGANIZATION_NAME, called), (NameOID.COMMON_NAME, f"{called} {role}"))
        return x509.Name([x509.NameAttribute(kind, value) for kind, value in parts])

    root, now = role == "root", datetime.now(UTC) - timedelta(days=1)
    usage = x509.KeyUsage(
        digital_signature=True, key_cert_sign=root, crl_sign=root, content_commitment=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    made = (
        x509.CertificateBuilder()
        .subject_name(named(role)).issuer_name(named("root"))
        .public_key(public).serial_number(x509.random_serial_number())
        .not_valid_before(now).not_valid_after(now + timedelta(days=365 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=root, path_length=0 if root else None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False)
    )  # fmt: skip
    if not root:
        made = made.add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
        )
    return made.sign(root_key, hashes.SHA256())


__all__ = ["CHAIN", "KEY", "Seal", "make_chain"]
