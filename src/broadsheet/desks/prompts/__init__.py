"""What desks say to language models: one file a prompt, its version in the first line.

The digest of a prompt stands in the recipe of the desk that uses it, so a changed prompt is another recipe.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from string import Template

from ...news import content_id
from ...news.base import noun

_FIRST_LINE = re.compile(r"<!-- version: (\d+) -->\n")


@noun
class Prompt:
    """``text`` has ``$slots``."""

    name: str
    version: int
    text: str

    @property
    def digest(self) -> str:
        return content_id("prompt", self.name, self.version, self.text)

    def filled(self, **slots: object) -> str:
        """Raises KeyError for a slot without a value."""
        return Template(self.text).substitute({name: str(value) for name, value in slots.items()})


@cache
def prompt(name: str) -> Prompt:
    """The prompt in ``<name>.md`` beside this module. Raises ValueError without a version line."""
    said = files(__name__).joinpath(f"{name}.md").read_text("utf-8")
    first = _FIRST_LINE.match(said)
    if first is None:
        raise ValueError(f"prompt {name} has no version")
    return Prompt(name=name, version=int(first.group(1)), text=said[first.end() :].strip())
