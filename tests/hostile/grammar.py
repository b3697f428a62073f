"""The parse tree of a pattern: which characters stand where, what can be read in two ways,
strings that make it work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from re import _constants as C  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LETTERS = (
    "aAzZé0 \t\n\u00a0-–—.,:;!?'’\"“”„«»()[]<>/\\&#@_=+*%$€~|^ßоИіяابوٱ한국은가日本年月中ーカナはの々・"
    "、。「」『』（）：，٣３\u200d\x00"
)
"""One or more of each kind of character that patterns tell apart."""
MANY = 100
"""A repeat that may run oftener than this counts as without end."""
SOME = 20
"""From here on a repeat is worth a string of its own."""
Chars = frozenset[str]
_CATEGORY = {
    C.CATEGORY_DIGIT: r"\d", C.CATEGORY_NOT_DIGIT: r"\D", C.CATEGORY_SPACE: r"\s",
    C.CATEGORY_NOT_SPACE: r"\S", C.CATEGORY_WORD: r"\w", C.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
_REPEATS = (C.MAX_REPEAT, C.MIN_REPEAT, C.POSSESSIVE_REPEAT)


@cache
def _category(name: Any, char: str) -> bool:
    return re.match(_CATEGORY[name], char) is not None


def tree(pattern: re.Pattern[Any]) -> Any:
    source = pattern.pattern
    return parser.parse(
        source.decode("latin-1") if isinstance(source, bytes) else source, pattern.flags & ~re.UNICODE
    )


def alphabet(node: Any) -> str:
    """LETTERS and every character that the pattern names."""
    return "".join(dict.fromkeys(LETTERS + "".join(_named(node))))


def _named(node: Any) -> Iterator[str]:
    for op, arg in node:
        if op in (C.LITERAL, C.NOT_LITERAL):
            yield chr(arg)
        elif op is C.IN:
            for kind, value in arg:
                if kind is C.LITERAL:
                    yield chr(value)
                elif kind is C.RANGE:
                    yield from (chr(value[0]), chr(value[1]))
        else:
            for part in parts(op, arg):
                yield from _named(part)


def parts(op: Any, arg: Any) -> Sequence[Any]:
    """The patterns inside one step."""
    if op in _REPEATS:
        return [arg[2]]
    if op is C.SUBPATTERN:
        return [arg[3]]
    if op is C.BRANCH:
        return list(arg[1])
    if op is C.ATOMIC_GROUP:
        return [arg]
    if op in (C.ASSERT, C.ASSERT_NOT):
        return [arg[1]]
    if op is C.GROUPREF_EXISTS:
        return [p for p in arg[1:] if p is not None]
    return []


def single(op: Any, arg: Any, letters: str) -> Chars | None:
    """The characters a step of one character takes; None for other steps."""
    if op is C.LITERAL:
        return frozenset(chr(arg))
    if op is C.NOT_LITERAL:
        return frozenset(c for c in letters if c != chr(arg))
    if op is C.ANY:
        return frozenset(c for c in letters if c != "\n")
    if op is not C.IN:
        return None
    kept = set()
    negate = arg[0][0] is C.NEGATE
    for char in letters:
        hit = any(
            (kind is C.LITERAL and chr(value) == char)
            or (kind is C.RANGE and value[0] <= ord(char) <= value[1])
            or (kind is C.CATEGORY and _category(value, char))
            for kind, value in arg
        )
        if hit != negate:
            kept.add(char)
    return frozenset(kept)


@dataclass(frozen=True)
class Step:
    """One step of a path: characters, how often, and (for a repeat of more than one character) the steps inside."""

    chars: Chars
    low: int = 1
    high: int = 1
    inside: tuple[Step, ...] = ()
    keeps: bool = False
    """Never gives back what it took: possessive, or alone in an atomic group."""
    test: bool = False
    """Takes nothing and may fail: anchors, looks ahead and behind."""

    @property
    def endless(self) -> bool:
        return self.high > MANY

    def sample(self, prefer: Chars = frozenset()) -> str:
        if self.inside:
            return "".join(s.sample(prefer) * max(1, s.low) for s in self.inside if not s.test)
        wanted = self.chars & prefer or self.chars
        return min(wanted, key=_rank) if wanted else ""


def _rank(char: str) -> int:
    at = LETTERS.find(char)
    return at if at >= 0 else len(LETTERS) + ord(char)


def paths(pattern: re.Pattern[Any], most: int = 60) -> list[tuple[Step, ...]]:
    """The pattern as flat rows of steps: for each alternative one row (others at their first), at most ``most``."""
    node = tree(pattern)
    letters = alphabet(node)
    made = [tuple(row) for row in _rows(node, letters, most)]
    return list(dict.fromkeys(made))[:most]


def _rows(node: Any, letters: str, most: int) -> list[list[Step]]:
    rows: list[list[Step]] = [[]]
    for op, arg in node:
        options = _options(op, arg, letters, most)
        if not options:
            continue
        first = options[0]
        more = [row + option for row in rows[:1] for option in options[1:]]
        rows = [row + first for row in rows] + more[: most - len(rows)]
    return rows


def _options(op: Any, arg: Any, letters: str, most: int) -> list[list[Step]]:
    """The ways one step of the tree may go, each a row."""
    chars = single(op, arg, letters)
    if chars is not None:
        return [[Step(chars)]]
    if op in _REPEATS:
        low, high, body = arg
        keeps = op is C.POSSESSIVE_REPEAT
        rows = _rows(body, letters, most)
        if len(body) == 1 and len(rows) == 1 and len(rows[0]) == 1 and not rows[0][0].test:
            one = rows[0][0]
            if one.low == one.high == 1:
                return [[Step(one.chars, low, int(high), keeps=keeps)]]
        if all(len(row) == 1 and row[0].low == row[0].high == 1 and not row[0].test for row in rows):
            return [[Step(frozenset().union(*(row[0].chars for row in rows)), low, int(high), keeps=keeps)]]
        if int(high) == 1:
            return rows if low else [*rows, []]
        return [[Step(_first(row), low, int(high), tuple(row), keeps)] for row in rows]
    if op in (C.AT, C.ASSERT, C.ASSERT_NOT):
        return [[Step(frozenset(), 0, 0, test=True)]]
    if op is C.SUBPATTERN:
        return _rows(arg[3], letters, most)
    if op is C.ATOMIC_GROUP:
        rows = _rows(arg, letters, most)
        return [[_kept(row[0])] if len(row) == 1 else row for row in rows]
    if op is C.BRANCH:
        plain = [b for b in arg[1] if _literal(b)]
        odd = [b for b in arg[1] if not _literal(b)]
        return [row for b in (*odd, *plain[:3]) for row in _rows(b, letters, most)][:most]
    return []


def _kept(step: Step) -> Step:
    return Step(step.chars, step.low, step.high, step.inside, True, step.test)


def _literal(node: Any) -> bool:
    return all(op in (C.LITERAL, C.AT) for op, _ in node)


def _first(row: Sequence[Step]) -> Chars:
    """The characters a row may begin with."""
    found: Chars = frozenset()
    for step in row:
        found |= step.chars
        if step.low and not step.test:
            break
    return found


def ambiguous(pattern: re.Pattern[Any]) -> list[str]:
    """What can be read in two ways: repeats beside or in one another over the same characters, and then a test."""
    found: dict[str, None] = {}
    for row in paths(pattern, most=400):
        for note in _twice(row, last=True):
            found.setdefault(note)
    return list(found)


def _twice(row: Sequence[Step], *, last: bool) -> Iterator[str]:
    for i, step in enumerate(row):
        if step.inside:
            yield from _twice(step.inside, last=last and i + 1 == len(row))
            if step.endless and not step.keeps and (not last or _may_fail(row[i + 1 :])):
                yield from _nested(step)
        if not step.endless or step.keeps or step.inside:
            continue
        between: list[Chars] = []
        for k in range(i + 1, len(row)):
            other = row[k]
            both = step.chars & other.chars
            ends = other.endless and both and not other.inside and (not last or _may_fail(row[k + 1 :]))
            if ends and all(both & chars for chars in between):
                yield f"two repeats over {''.join(sorted(both))[:12]!r}"
                break
            if other.low and not other.test:
                between.append(both)
                if not both:
                    break


def _nested(step: Step) -> Iterator[str]:
    """A repeat at the end (or begin) of what is itself repeated, over characters with which that begins anew."""
    inner = [s for s in step.inside if not s.test]
    for n, s in enumerate(inner):
        if not s.endless or s.keeps:
            continue
        behind = inner[n + 1 :] + inner[: n + 1]
        for other in behind:
            both = s.chars & other.chars
            if other is s or (other.endless and both):
                yield f"a repeat in a repeat over {''.join(sorted(s.chars))[:12]!r}"
                break
            if other.low and not both:
                break


def _may_fail(rest: Sequence[Step]) -> bool:
    return any(s.test or s.low for s in rest)


def strings(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str, str]]:
    """(prefix, pump, suffix) that make each repeat work hardest."""
    made: dict[tuple[str, str, str], None] = {}
    for row in paths(pattern):
        first = _first(row)
        whole = "".join(s.sample() * max(s.low, 1) for s in row if not s.test)
        made.setdefault(("", whole, ""))
        for i, step in enumerate(row):
            if step.high < SOME:
                continue
            before = "".join(s.sample() * s.low for s in row[:i] if not s.test)
            full = "".join(s.sample() for s in row[:i] if not s.test)
            following = _first(row[i + 1 :])
            units = {step.sample(first), step.sample(following), step.sample()}
            if step.chars - following and not step.inside:
                units.add(min(step.chars - following, key=_rank))
            for unit in units:
                if not unit:
                    continue
                for suffix in ("", "\x00", "\n"):
                    made.setdefault((before, unit, suffix))
                    made.setdefault(("", unit, suffix))
                made.setdefault((full, unit, "\x00"))
                if before:
                    made.setdefault(("", before + unit, ""))
                    made.setdefault(("", before + unit, "\x00"))
            if before:
                made.setdefault(("", before, ""))
    yield from (one for one in made if one[1])
