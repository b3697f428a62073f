"""Turkish: what a denied verb shares with a plain one."""

from __future__ import annotations

import re

_NOT = re.compile(r"(?<=\w{2})(?:m[ae](?=d|y|z|m|k|s)|m[ıiuü](?=yor))\w{0,40}$")
"""Where a verb is denied, up to its end."""
_PAST = re.compile(r"(?<=\w{2})[dt][ıiuü](?:k|ğ|lar|ler|$)\w{0,40}$")


def root(word: str) -> str:
    """A verb without its negation and its past; five letters at most."""
    return _PAST.sub("", _NOT.sub("", word))[:5]
