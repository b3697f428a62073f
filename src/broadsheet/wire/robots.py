"""robots.txt as RFC 9309 has it, read by protego, remembered for a day."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from protego import Protego

from ..errors import FetchError, TooLarge, WrongType
from ..text.foreign import seconds

AGENT = "Broadsheet"
"""The product token that robots.txt files name."""
MAX_BYTES = 512_000
"""RFC 9309 asks for at least 500 KiB; the rest is not read."""
MOST_RULES = 5_000
LONGEST_LINE = 2_000
MOST_AGENTS = 8
KEPT_S = 86_400.0
RETRY_S = 600.0
"""A host whose robots.txt cannot be had now is asked again after this."""

Ask = Callable[[str], tuple[int, bytes]]
"""Address to status and body. Raises WireError."""


@dataclass(slots=True)
class _Rules:
    lock: threading.Lock = field(default_factory=threading.Lock)
    read_at: float = float("-inf")
    parsed: Protego | None = None
    status: int = 0


class Robots:
    """Rules of origins (scheme, host, port), shared by all threads."""

    def __init__(self, ask: Ask, *, now: Callable[[], float] = time.monotonic) -> None:
        self._ask = ask
        self._now = now
        self._rules: dict[str, _Rules] = {}
        self._guard = threading.Lock()

    def allows(self, origin: str, url: str) -> bool:
        """Raises FetchError (a hold) while robots.txt answers 5xx or 429, or cannot be reached."""
        parsed = self._read(origin)
        return True if parsed is None else bool(parsed.can_fetch(url, AGENT))

    def crawl_delay_s(self, origin: str) -> float:
        """The pause the host asks for between two requests, at most a day; 0 where it asks for none."""
        parsed = self._read(origin)
        return (seconds(parsed.crawl_delay(AGENT)) or 0.0) if parsed is not None else 0.0

    def _read(self, origin: str) -> Protego | None:
        with self._guard:
            rules = self._rules.setdefault(origin, _Rules())
        with rules.lock:
            unavailable = rules.status >= 500 or rules.status == 429
            if self._now() - rules.read_at > (RETRY_S if unavailable else KEPT_S):
                rules.status, rules.parsed = self._fetch(f"{origin}/robots.txt")
                rules.read_at = self._now()
                unavailable = rules.status >= 500 or rules.status == 429
            if unavailable:
                raise FetchError(
                    f"{origin}/robots.txt answers {rules.status}",
                    code="robots-unavailable",
                    url=f"{origin}/robots.txt",
                    status=rules.status,
                    retry_after_s=max(1.0, rules.read_at + RETRY_S - self._now()),
                )
            return rules.parsed

    def _fetch(self, url: str) -> tuple[int, Protego | None]:
        try:
            status, body = self._ask(url)
        except FetchError as error:
            if error.status or error.code == "redirect-loop":
                return error.status or 404, None
            raise
        except (TooLarge, WrongType):
            return 404, None
        if status != 200 or not body.strip():
            return status, None
        return status, Protego.parse(ours(body.decode("utf-8-sig", "replace")))


def ours(text: str) -> str:
    """What a robots.txt says to us and to everyone, nothing else: a parser that gives each rule to each agent of its
    group takes hours over a long list of both. A file with more rules for us than ``MOST_RULES`` forbids all.
    """
    kept: list[str] = []
    agents: list[str] = []
    open_head, rules = False, 0
    for line in text.splitlines():
        key, _, value = line.partition("#")[0][:LONGEST_LINE].partition(":")
        key, value = key.strip().lower(), value.strip()
        if key == "user-agent":
            agents = agents if open_head else []
            agents += [value] if _is_us(value) and value not in agents and len(agents) < MOST_AGENTS else []
            open_head = True
            continue
        if key not in ("allow", "disallow", "crawl-delay"):
            continue
        if open_head:
            kept += [f"User-agent: {agent}" for agent in agents]
            open_head = False
        if agents and (key != "crawl-delay" or seconds(value) is not None):
            kept.append(f"{key}: {value}")
            rules += 1
    return "\n".join(kept) if rules <= MOST_RULES else "User-agent: *\nDisallow: /"


def _is_us(agent: str) -> bool:
    """Everyone, or a name that our product token holds or that holds it."""
    name = agent.casefold()
    return name == "*" or AGENT.casefold() in name or (len(name) > 2 and name in AGENT.casefold())
