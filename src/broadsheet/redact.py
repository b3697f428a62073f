"""What no message may show: keys and passwords of the settings, and what of a text can be put into one line.

The settings name their secrets (``hide``) in every process that reads them; errors, log, ledger and recordings take
them out again (``redacted``). Passwords in addresses are taken out whoever wrote the address.
"""

from __future__ import annotations

import base64
import json
import re
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

MASK = "***"
LEAST = 6
"""Characters of the shortest secret looked for: a shorter one is a part of ordinary words."""
MOST = 1200
"""Characters of the longest message, its causes included."""
_PASSWORD = re.compile(r"://[^\s/@:?#]*:[^\s/\"]*@")
_TOKEN = re.compile(r"(https?)://[^\s/@\"]+@", re.IGNORECASE)
_NAMED_SECRET = re.compile(r"key|token|secret|pass|sig|auth", re.IGNORECASE)
_secrets: set[str] = set()


def hide(*secrets: str) -> None:
    """Never show these again, in this process, as they are or as JSON writes them."""
    for secret in secrets:
        if len(secret) >= LEAST:
            _secrets.update((secret, json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1]))


def hide_in_address(address: str) -> None:
    """The same for what is secret in an address: its password, however encoded, and keys in its query."""
    try:
        parts = urlsplit(address)
        user, password = parts.username or "", parts.password or ""
        asked = parse_qsl(parts.query)
    except ValueError:
        return
    plain = unquote(password)
    basic = base64.b64encode(f"{unquote(user)}:{plain}".encode()).decode() if password else ""
    hide(password, plain, basic, *(value for name, value in asked if _NAMED_SECRET.search(name)))


def redacted(text: str) -> str:
    """The text without anything hidden and without passwords in addresses."""
    for secret in sorted(_secrets, key=len, reverse=True):
        text = text.replace(secret, MASK)
    return _PASSWORD.sub(_masked, _TOKEN.sub(rf"\1://{MASK}@", text))


def _masked(found: re.Match[str]) -> str:
    return found[0].partition("://")[1] + found[0][3:].partition(":")[0] + f":{MASK}@"


def redacted_value(value: Any) -> Any:
    """The same for all text in a value as JSON has them."""
    if isinstance(value, str):
        return redacted(value)
    if isinstance(value, dict):
        return {redacted_value(key): redacted_value(held) for key, held in value.items()}
    if isinstance(value, (list, tuple)):
        return [redacted_value(held) for held in value]
    return value


def one_line(text: str, most: int = MOST) -> str:
    """Redacted first, then on one line of at most ``most`` characters; what does not print is escaped."""
    flat = " ".join(redacted(text)[: most * 50].split())
    shown = "".join(
        c if c.isprintable() else c.encode("unicode_escape", "replace").decode() for c in flat[:most]
    )
    return shown if len(shown) <= most and len(flat) <= most else shown[: most - 1] + "…"
