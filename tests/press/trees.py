"""Looking at printed folders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lxml import html


def tree(folder: Path) -> dict[str, bytes]:
    """Every public file by its path."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def page(folder: Path, address: str) -> Any:
    """The page at an address, parsed."""
    name = address.lstrip("/") + ("index.html" if address.endswith("/") else "")
    return html.document_fromstring((folder / name).read_bytes())


def words(element: Any) -> str:
    """Text as a reader sees it, white space folded."""
    return " ".join(element.text_content().split())


def evidence(folder: Path, lang: str, slug: str) -> Any:
    return json.loads((folder / lang / "articles" / slug / "evidence.json").read_bytes())
