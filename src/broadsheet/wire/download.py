"""Large files, fetched in pieces: resumed where they stopped, and kept only when their hash is the one expected."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import httpx

from ..errors import FetchError, WrongType
from ..text.foreign import number

CHUNK = 1 << 20
TIMEOUT_S = 60.0
MOST_BYTES = 1e12
Advance = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all (0 where unknown)."""


def download(url: str, target: Path, sha256: str, *, advance: Advance | None = None) -> int:
    """Bring ``url`` to ``target``; bytes of the file. One that is there with that hash is left alone.

    What was fetched waits in ``<name>.part`` until it is whole. Raises FetchError (no answer, a status from
    400 on, cut short: run it again to go on) and WrongType where the hash is another; nothing is kept then.
    """
    if target.is_file() and _digest(target) == sha256:
        return target.stat().st_size
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    try:
        with httpx.Client(follow_redirects=True, timeout=TIMEOUT_S) as client:
            _fetch(client, url, part, advance)
    except httpx.HTTPError as error:
        raise FetchError(f"{url} was not fetched whole; run it again to go on", url=url) from error
    found = _digest(part)
    if found != sha256:
        part.unlink()
        raise WrongType(f"{url} has the SHA-256 {found}, not {sha256}; nothing was kept", url=url)
    part.replace(target)
    return target.stat().st_size


def _fetch(client: httpx.Client, url: str, part: Path, advance: Advance | None) -> None:
    have = part.stat().st_size if part.exists() else 0
    headers = {"accept-encoding": "identity"} | ({"range": f"bytes={have}-"} if have else {})
    with client.stream("GET", url, headers=headers) as answer:
        if answer.status_code == 416:
            return  # all of it is here; the hash tells
        if answer.status_code >= 400:
            raise FetchError(f"{url} answered {answer.status_code}", url=url, status=answer.status_code)
        resumed = answer.status_code == 206
        done = have if resumed else 0
        total = done + int(number(answer.headers.get("content-length"), MOST_BYTES) or 0)
        with part.open("ab" if resumed else "wb") as file:
            for piece in answer.iter_bytes(CHUNK):
                file.write(piece)
                done += len(piece)
                if advance:
                    advance(done, total)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            digest.update(piece)
    return digest.hexdigest()
