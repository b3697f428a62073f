"""Machine translation by Apertium, where it is installed (Debian: ``apertium`` and its language pairs).

Apertium is a rule-based translator (Forcada et al., Apertium: a free/open-source platform for rule-based
machine translation, 2011). It runs as a program of its own for every call: no model stays in memory.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from ..errors import BadReply, ModelDown
from ..settings import Models
from ..text.language import tag
from .chat import unusable

TIMEOUT_S = 120.0
SEPARATOR = "\n\n§§§§\n\n"
"""Between two texts of one call; no language pair knows it, so it comes back as it went in."""
UNKNOWN_MARK = "*"
"""What Apertium puts before a word it does not know."""


def unusable_translator(name: str, settings: Models, folder: Path) -> str:
    """Why the translator cannot be used on this machine, and what to do; empty where it can."""
    if name != "apertium":
        return unusable(name, settings, folder)
    return (
        ""
        if Apertium.installed()
        else "apertium is not installed; Debian: apt install apertium and its pairs"
    )


class Apertium:
    """``ports.Translate`` over the program ``command``. Raises ModelDown, BadReply."""

    trained = False

    def __init__(self, command: str = "apertium") -> None:
        self.command = command
        self.model = "apertium"

    @staticmethod
    def installed(command: str = "apertium") -> bool:
        return shutil.which(command) is not None

    @cached_property
    def _modes(self) -> dict[tuple[str, str], str]:
        """(source, target) as BCP-47 -> the mode's own name ("en-es", "spa-ita")."""
        found: dict[tuple[str, str], str] = {}
        for line in self._run(["-l"], "").split():
            source, separator, target = line.strip().partition("-")
            if separator and target and "_" not in line and "-" not in target:
                found.setdefault((tag(source), tag(target)), line.strip())
        return {pair: mode for pair, mode in found.items() if "und" not in pair}

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(self._modes)

    def translate(self, texts: Sequence[str], *, source: str, target: str, story: str = "") -> Sequence[str]:
        """The texts in ``target``, in order. Words Apertium does not know stay as they are."""
        mode = self._modes.get((source, target))
        if mode is None:
            raise ModelDown(f"Apertium has no pair {source}-{target}", model=self.model)
        joined = SEPARATOR.join(" ".join(text.split()) for text in texts)
        reply = self._run(["-u", mode], joined)
        found = [part.strip().replace(UNKNOWN_MARK, "") for part in reply.split(SEPARATOR.strip())]
        if len(found) != len(texts):
            raise BadReply(
                f"Apertium gave {len(found)} texts for {len(texts)}", model=self.model, reply=reply[:200]
            )
        return found

    def _run(self, options: list[str], text: str) -> str:
        try:
            done = subprocess.run(
                [self.command, *options],
                input=text,
                capture_output=True,
                text=True,
                timeout=TIMEOUT_S,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise ModelDown("Apertium cannot be run", model=self.model, command=self.command) from error
        return done.stdout
