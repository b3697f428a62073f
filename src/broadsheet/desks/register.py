"""Slate of one story -> Person, Organisation, Place: one identity, one spelling per language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..news import (
    Filed,
    Organisation,
    Person,
    Place,
    Reading,
    Recipe,
    Slate,
    content_id,
)
from ..text.names import Gazetteer, same_name, skeleton
from ..text.names.legal import without_form
from ..text.names.match import SAME
from ..text.names.offices import office
from ..text.names.owner import NOBODY, Owner, arranged, merged, names_of, with_spellings
from ..text.names.readings import may_be_read
from ..text.names.skeleton import shares_sounds
from ..text.names.spelled import (
    DENSE,
    HAN,
    best_spelling,
    outvoted,
    shortens,
    split_name,
)
from ..text.names.within import written_alike
from ..text.scripts import script

KINDS: dict[str, type[Person]] = {
    "person": Person,
    "organisation": Organisation,
    "place": Place,
}
SAME_SCRIPT = 0.86
"""Likeness that two spellings of one script need; sound alone tells little there."""
SAME_WITH_OFFICE = 0.1
"""Likeness that is enough where both alone hold one office in their languages."""
OF = frozenset({"de", "di", "da", "do", "del", "della", "van", "von", "of", "des", "du"})
"""After two words of a name these may begin what somebody belongs to ("Ben Reitzes van Barclays"): no surname."""
UNLIKE = 0.55
"""Two full names of one language less alike than this are never joined by way of a third name."""


@dataclass(slots=True)
class Spelling:
    """One way one language writes a name in this story."""

    lang: str
    text: str
    kind: str
    keys: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    outlets: set[str] = field(default_factory=set)
    order: int = 0
    """Place of its first mention in the story."""
    skeleton: str = ""

    @property
    def words(self) -> int:
        return len(split_name(self.text))

    @property
    def full(self) -> bool:
        """More than a surname: two words, or three characters where words are not parted."""
        return self.words > 1 or (script(self.text) in DENSE and len(self.text) > 2) or self.kind != "person"


class Register:
    """Joins the names of a story's readings into identities and picks each language's spelling.

    Two spellings are one identity when the lists say so, when one is part of the other in one language,
    when they sound alike across scripts, or when they alone hold one office in their languages. An identity
    that shares a spelling with a known one keeps its id. Files those that are new or changed.
    Never raises; a story without names files nothing.
    """

    name = "register"
    takes = Slate
    files = (Person, Organisation, Place)
    batch = 1
    lanes = 1
    version = 2

    def __init__(self, *, gazetteer: Gazetteer, owner: Owner = NOBODY) -> None:
        self._gazetteer = gazetteer
        self._owner = owner
        digest = content_id(self.version, repr(owner)) if owner != NOBODY else content_id(self.version)
        self.recipe = Recipe(desk=self.name, version=self.version, digest=digest)

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Person]]:
        for slate in pieces:
            readings = [reading for entry in slate.entries for reading in entry.readings]
            yield Filed(subject=slate.id, made=tuple(self._identities(readings, slate.people)))

    def _identities(self, readings: Sequence[Reading], known: Sequence[Person]) -> Iterator[Person]:
        decided = {person.id: person for person in arranged(known, self._owner)}
        now = sorted((decided.get(p.id, p) for p in known), key=lambda p: p.id)
        before: dict[str, Person] = {p.id: p for p in known}
        by_spelling: dict[tuple[str, str], Person] = {}
        for person in now:
            if not person.same_as:
                for variant in person.variants:
                    by_spelling.setdefault(variant, person)
        spellings = _spellings(readings)
        for group in self._joined(spellings, by_spelling):
            kind = _kind(group)
            if kind in KINDS:
                one = _known(group, kind, by_spelling)
                for other in _also_known(group, one, by_spelling) if one else ():
                    if one and not self._owner.apart(names_of(one), names_of(other)):
                        one, decided[other.id] = merged(one, other)
                made = self._identity(group, kind, one)
                decided[made.id] = made
        for made in decided.values():
            if made != before.get(made.id):
                yield made

    # -- who is who -------------------------------------------------------------

    def _joined(
        self,
        spellings: Sequence[Spelling],
        by_spelling: Mapping[tuple[str, str], Person],
    ) -> list[list[Spelling]]:
        """Groups of spellings that are one identity, in order of first mention."""
        groups = Groups(spellings, self._owner)
        known = [by_spelling.get((s.lang, s.text)) for s in spellings]
        all_names = [names_of(p) | {s.text} if p else {s.text} for s, p in zip(spellings, known, strict=True)]
        for i, one in enumerate(spellings):
            for j in range(i):
                same = known[i] is not None and known[i] is known[j] and one.full and spellings[j].full
                if same or (self._owner.joins and self._owner.one(all_names[i], all_names[j])):
                    groups.join(i, j)
        for i, one in enumerate(spellings):
            for j in range(i):
                if not groups.together(i, j) and self._one(one, spellings[j]):
                    groups.join(i, j, guarded=True)
        for i, j in _by_part(spellings) + _by_office(spellings, groups.roots()):
            groups.join(i, j, guarded=True)
        return groups.listed()

    def _one(self, a: Spelling, b: Spelling) -> bool:
        if not _kinds_agree(a.kind, b.kind):
            return False
        listed_a = {key for key in a.keys if not key.startswith("name:")}
        listed_b = {key for key in b.keys if not key.startswith("name:")}
        if listed_a & listed_b:
            return True
        if listed_a and listed_b and a.kind == "place":
            return False
        if a.text == b.text:
            return True
        if "person" not in (a.kind, b.kind) and a.kind != b.kind:
            return False
        return self._sounds(a, b)

    @staticmethod
    def _sounds(a: Spelling, b: Spelling) -> bool:
        if not shares_sounds(a.skeleton, b.skeleton):
            return False
        kind = a.kind if a.kind in KINDS else b.kind
        likeness = same_name(a.text, a.lang, b.text, b.lang, kind)
        if script(a.text) == script(b.text):
            parted = min(a.words, b.words) > 1 or bool(without_form(a.text)[1] or without_form(b.text)[1])
            return (likeness >= SAME_SCRIPT and parted) or written_alike(a.text, b.text)
        return likeness >= SAME

    # -- what it is called --------------------------------------------------------

    def _identity(self, group: Sequence[Spelling], kind: str, before: Person | None) -> Person:
        votes = {(lang, outlet): text for lang, outlet, text in (before.votes if before else ())}
        first: dict[tuple[str, str], int] = {}
        short = {id(s) for s in group if any(_is_short_for(s, other) for other in group)}
        for spelling in group:
            first.setdefault((spelling.lang, spelling.text), spelling.order)
            for outlet in spelling.outlets if id(spelling) not in short else ():
                last = votes.get((spelling.lang, outlet), "")
                if not shortens(spelling.text, last):
                    votes[spelling.lang, outlet] = spelling.text
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for (lang, _), text in votes.items():
            counts[lang][text] += 1
        names = dict(before.names) if before else {}
        for lang in sorted({s.lang for s in group} & counts.keys()):
            best = best_spelling(lang, counts[lang], first)
            if lang not in names or outvoted(names[lang], best, counts[lang]):
                names[lang] = best
        listed = next((k for s in group for k in sorted(s.keys) if not k.startswith("name:")), "")
        made = KINDS[kind](
            id=before.id if before else content_id(kind, listed or _founder(group)),
            names=tuple(sorted(names.items())),
            variants=tuple(
                sorted({(s.lang, s.text) for s in group} | set(before.variants if before else ()))
            ),
            votes=tuple(sorted((lang, outlet, text) for (lang, outlet), text in votes.items())),
        )
        spelled = self._owner.wanted(names_of(made))
        return with_spellings(made, spelled) if spelled else made


class Groups:
    """Spellings put together, as a forest; what the owner keeps apart stays apart."""

    def __init__(self, spellings: Sequence[Spelling], owner: Owner) -> None:
        self._spellings = spellings
        self._owner = owner
        self._parent = list(range(len(spellings)))

    def _root(self, i: int) -> int:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def together(self, i: int, j: int) -> bool:
        return self._root(i) == self._root(j)

    def roots(self) -> list[int]:
        return [self._root(i) for i in range(len(self._spellings))]

    def join(self, i: int, j: int, *, guarded: bool = False) -> None:
        """One identity. ``guarded``: not where a person would have two full names that are not alike."""
        one, two = sorted((self._root(i), self._root(j)))
        if one == two:
            return
        roots = self.roots()
        left = [s for s, r in zip(self._spellings, roots, strict=True) if r == one]
        right = [s for s, r in zip(self._spellings, roots, strict=True) if r == two]
        if self._owner.never and self._owner.apart((s.text for s in left), (s.text for s in right)):
            return
        if guarded and _contradict(left, right):
            return
        self._parent[two] = one

    def listed(self) -> list[list[Spelling]]:
        groups: dict[int, list[Spelling]] = defaultdict(list)
        for i, spelling in enumerate(self._spellings):
            groups[self._root(i)].append(spelling)
        return [groups[i] for i in sorted(groups)]


def _contradict(left: Sequence[Spelling], right: Sequence[Spelling]) -> bool:
    """Would one person have two full names of one script that are not alike?"""
    return any(
        a.kind == b.kind == "person"
        and min(a.words, b.words) > 1
        and script(a.text) == script(b.text)
        and not shortens(*sorted((a.text, b.text), key=len))
        and same_name(a.text, a.lang, b.text, b.lang) < UNLIKE
        for a in left
        for b in right
    )


def _is_short_for(part: Spelling, whole: Spelling) -> bool:
    return part.lang == whole.lang and shortens(part.text, whole.text)


def _spellings(readings: Sequence[Reading]) -> list[Spelling]:
    """Every (language, spelling, kind) of the story once, with who writes it so."""
    found: dict[tuple[str, str], Spelling] = {}
    ordered = sorted(readings, key=lambda r: (r.report.published, r.report.id))
    order = 0
    for reading in ordered:
        for mention in (*reading.headline_names, *reading.names):
            order += 1
            spelling = found.setdefault(
                (reading.lang, mention.text),
                Spelling(
                    lang=reading.lang,
                    text=mention.text,
                    kind=mention.kind,
                    order=order,
                    skeleton=skeleton(mention.text, reading.lang),
                ),
            )
            if spelling.kind == "other":
                spelling.kind = mention.kind
            spelling.keys.add(mention.key)
            spelling.outlets.add(reading.report.outlet)
            if held := office(mention.title, reading.lang):
                spelling.offices.add(held)
    return list(found.values())


def _kinds_agree(a: str, b: str) -> bool:
    return a == b or "other" in (a, b)


def _kind(group: Sequence[Spelling]) -> str:
    counts = Counter(s.kind for s in group if s.kind != "other")
    return min(counts, key=lambda kind: (-counts[kind], kind)) if counts else "other"


def _is_part(part: Spelling, whole: Spelling) -> bool:
    """Is ``part`` the surname (the last words) or the short form of the person ``whole``, in one language?"""
    if part.lang.split("-")[0] != whole.lang.split("-")[0] or len(part.text) >= len(whole.text):
        return False
    if whole.kind != "person" or part.kind not in ("person", "other"):
        return False
    if script(part.text) in ("Hani", "Jpan") or (script(part.text) == "Hang" and " " not in whole.text):
        return whole.text.startswith(part.text)
    words, own = split_name(whole.text), split_name(part.text)
    head = words[: -len(own)]
    return words[-len(own) :] == own and not (len(head) > 2 and head[-1] in OF)


def _by_part(spellings: Sequence[Spelling]) -> list[tuple[int, int]]:
    """Short forms with the only full name of their language they can belong to."""
    out = []
    for i, part in enumerate(spellings):
        owners = [j for j, whole in enumerate(spellings) if _is_part(part, whole)]
        longest = [j for j in owners if not any(_is_part(spellings[j], spellings[k]) for k in owners)]
        if len(longest) == 1:
            out.append((i, longest[0]))
    return out


def _by_office(spellings: Sequence[Spelling], roots: Sequence[int]) -> list[tuple[int, int]]:
    """Persons who alone hold an office in their language, joined with the holder in another script.

    Joins what no sound can join: a Japanese name in Han characters with its Latin form.
    """
    holders: dict[tuple[str, str], set[int]] = defaultdict(set)
    for i, spelling in enumerate(spellings):
        for held in spelling.offices:
            holders[held, spelling.lang].add(roots[i])
    out = []
    for (held, lang), groups in sorted(holders.items()):
        if len(groups) != 1:
            continue
        for (other, lang_b), groups_b in sorted(holders.items()):
            if other == held and lang_b > lang and len(groups_b) == 1:
                i, j = min(groups), min(groups_b)
                if i != j and _may_join(spellings, roots, i, j):
                    out.append((i, j))
    return out


def _may_join(spellings: Sequence[Spelling], roots: Sequence[int], i: int, j: int) -> bool:
    """No language has both, and they sound a little alike or one may be the Japanese reading of the other."""
    one = [s for s, r in zip(spellings, roots, strict=True) if r == i]
    two = [s for s, r in zip(spellings, roots, strict=True) if r == j]
    if {s.lang for s in one} & {s.lang for s in two}:
        return False
    if any(may_be_read(s.text, t.text, t.lang) for s in one for t in two if script(s.text) in HAN) or any(
        may_be_read(t.text, s.text, s.lang) for s in one for t in two if script(t.text) in HAN
    ):
        return True
    return any(
        same_name(a, s.lang, b, t.lang) >= SAME_WITH_OFFICE
        for s in one
        for t in two
        for a in _forms(s.text)
        for b in _forms(t.text)
    )


def _forms(name: str) -> tuple[str, ...]:
    """The name and its words: an outlet may give the surname only."""
    words = name.replace("・", " ").replace("·", " ").split()
    return (name, *words) if len(words) > 1 else (name,)


def _known(group: Sequence[Spelling], kind: str, by_spelling: dict[tuple[str, str], Person]) -> Person | None:
    """The known identity most of the spellings belong to; full names before short ones."""
    found: Counter[str] = Counter()
    people: dict[str, Person] = {}
    for spelling in group:
        person = by_spelling.get((spelling.lang, spelling.text))
        if person is not None and type(person) is KINDS[kind]:
            found[person.id] += 10 * (spelling.words > 1 or len(spelling.text) > 3) + 1
            people[person.id] = person
    if not found:
        return None
    return people[min(found, key=lambda id: (-found[id], id))]


def _also_known(
    group: Sequence[Spelling], one: Person, by_spelling: Mapping[tuple[str, str], Person]
) -> list[Person]:
    """Other known identities of its kind that a full spelling of the group belongs to: they were it all along."""
    found = {p.id: p for s in group if s.full and (p := by_spelling.get((s.lang, s.text))) is not None}
    return [p for id, p in sorted(found.items()) if id != one.id and type(p) is type(one)]


def _founder(group: Sequence[Spelling]) -> str:
    """What the id of a new identity is made of: its first full spelling."""
    full = [s for s in group if s.words > 1] or list(group)
    chosen = min(full, key=lambda s: (s.order, s.lang, s.text))
    return f"{chosen.lang} {chosen.text}"
