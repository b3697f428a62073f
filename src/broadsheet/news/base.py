"""What every noun shares: frozen, keyword-only, an id made of its content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


def content_id(*parts: object) -> str:
    """Sixteen hex digits that depend on nothing but the parts (BLAKE2b)."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass_transform(kw_only_default=True, frozen_default=True)
def noun(cls: type[T]) -> type[T]:
    """A frozen, keyword-only dataclass with slots."""
    return dataclass(frozen=True, kw_only=True, slots=True)(cls)
