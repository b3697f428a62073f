"""Slate of one story -> Person, Organisation, Place: one identity, one spelling per language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...news import (
    Filed,
    Organisation,
    Person,
    Place,
    Reading,
    Recipe,
    Slate,
    content_id,
)
from ...ports import CHUNK
from ...text.names import Gazetteer, same_name
from ...text.names.legal import without_form
from ...text.names.match import SAME
from ...text.names.native import native
from ...text.names.owner import NOBODY, Owner, arranged, merged, names_of, with_spellings
from ...text.names.skeleton import shares_sounds
from ...text.names.standing import from_votes, standing, united
from ...text.names.within import written_alike
from ...text.scripts import script
from .joining import Groups, by_office, by_part, by_surname
from .spelling import Spelling, spellings_of

KINDS: dict[str, type[Person]] = {
    "person": Person,
    "organisation": Organisation,
    "place": Place,
}
VERSION = 10
SAME_SCRIPT = 0.86
"""Likeness that two spellings of one script need; sound alone tells little there."""


class Register:
    """Joins the names of a story's readings into identities and picks each language's spelling.

    Two spellings are one identity when the lists say so, when one is part of the other in one language,
    when they sound alike across scripts, or when they alone hold one office in their languages. An identity
    that shares a spelling with a known one keeps its id. Files those that are new or changed.
    Stories that come together are worked in order, each with what the ones before it made known.
    Never raises; a story without names files nothing.
    """

    name = "register"
    batch = CHUNK
    """All that the rota asks for at once: what a story makes known reaches the others of its chunk."""
    lanes = 1

    def __init__(self, *, gazetteer: Gazetteer, owner: Owner = NOBODY) -> None:
        self._gazetteer = gazetteer
        self._owner = owner
        digest = content_id(VERSION, repr(owner)) if owner != NOBODY else content_id(VERSION)
        self.recipe = Recipe(desk=self.name, version=VERSION, digest=digest)

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Person]]:
        fresh: dict[str, Person] = {}
        for slate in pieces:
            readings = [reading for entry in slate.entries for reading in entry.readings]
            made = tuple(self._identities(readings, _up_to_date(slate.people, fresh, readings)))
            fresh.update((person.id, person) for person in made)
            yield Filed(subject=slate.id, made=made)

    def _identities(self, readings: Sequence[Reading], known: Sequence[Person]) -> Iterator[Person]:
        decided = {person.id: person for person in arranged(known, self._owner)}
        now = sorted((decided.get(p.id, p) for p in known), key=lambda p: p.id)
        before: dict[str, Person] = {p.id: p for p in known}
        by_spelling: dict[tuple[str, str], Person] = {}
        for person in now:
            if not person.same_as:
                for variant in person.variants:
                    by_spelling.setdefault(variant, person)
        spellings = spellings_of(readings)
        by_spelling |= _of_other_languages(spellings, now, by_spelling)
        for group in self._joined(spellings, by_spelling):
            kind = _kind(group)
            if kind in KINDS:
                one = _known(group, kind, by_spelling, before | decided)
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
        for i, j in by_part(spellings):
            groups.join(i, j, guarded=True)
        for rule in (by_office, by_surname):
            for i, j in rule(spellings, groups.roots()):
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
        if not shares_sounds(a.skeleton, b.skeleton) and native(a.text, a.lang, b.text, b.lang) < SAME:
            return False
        kind = a.kind if a.kind in KINDS else b.kind
        likeness = same_name(a.text, a.lang, b.text, b.lang, kind)
        if script(a.text) == script(b.text):
            parted = min(a.words, b.words) > 1 or bool(without_form(a.text)[1] or without_form(b.text)[1])
            return (likeness >= SAME_SCRIPT and parted) or written_alike(a.text, b.text)
        return likeness >= SAME

    # -- what it is called --------------------------------------------------------

    def _identity(self, group: Sequence[Spelling], kind: str, before: Person | None) -> Person:
        known = (before.uses or from_votes(before.votes)) if before else ()
        uses = united(
            (*known, *((s.lang, outlet, s.text, *when) for s in group for outlet, when in s.outlets.items()))
        )
        stands, votes = standing(uses)
        names = (dict(before.names) if before else {}) | stands
        listed = next((k for s in group for k in sorted(s.keys) if not k.startswith("name:")), "")
        made = KINDS[kind](
            id=before.id if before else content_id(kind, listed or _founder(group)),
            names=tuple(sorted(names.items())),
            variants=tuple(
                sorted({(s.lang, s.text) for s in group} | set(before.variants if before else ()))
            ),
            votes=votes,
            uses=uses,
        )
        spelled = self._owner.wanted(names_of(made))
        return with_spellings(made, spelled) if spelled else made


def _up_to_date(
    known: Sequence[Person], fresh: Mapping[str, Person], readings: Sequence[Reading]
) -> list[Person]:
    """``known`` as the stories before left it, and what they made that ``readings`` spell."""
    named = [m for r in readings for m in (*r.headline_names, *r.names)]
    spelled = {m.text for m in named}
    listed = {content_id(m.kind, m.key) for m in named}
    people = {person.id: person for person in known}
    for person in fresh.values():
        if person.id in people or person.id in listed or any(text in spelled for _, text in person.variants):
            people[person.id] = person
    return [person for person in people.values() if not person.same_as]


def _kinds_agree(a: str, b: str) -> bool:
    return a == b or "other" in (a, b)


def _kind(group: Sequence[Spelling]) -> str:
    counts = Counter(s.kind for s in group if s.kind != "other")
    return min(counts, key=lambda kind: (-counts[kind], kind)) if counts else "other"


def _of_other_languages(
    spellings: Sequence[Spelling], known: Sequence[Person], by_spelling: Mapping[tuple[str, str], Person]
) -> dict[tuple[str, str], Person]:
    """Full names not known in their language, with the only identity of their kind another language writes so."""
    written: dict[tuple[type[Person], str], dict[str, Person]] = defaultdict(dict)
    for person in known:
        for _, text in () if person.same_as else person.variants:
            written[type(person), text][person.id] = person
    found = {}
    for s in spellings:
        if s.full and s.kind in KINDS and (s.lang, s.text) not in by_spelling:
            owners = list(written[KINDS[s.kind], s.text].values())
            if len(owners) == 1:
                found[s.lang, s.text] = owners[0]
    return found


def _known(
    group: Sequence[Spelling],
    kind: str,
    by_spelling: Mapping[tuple[str, str], Person],
    by_id: Mapping[str, Person],
) -> Person | None:
    """The known identity most of the spellings belong to; full names before short ones. Else that of a list's key."""
    found: Counter[str] = Counter()
    people: dict[str, Person] = {}
    for spelling in group:
        person = by_spelling.get((spelling.lang, spelling.text))
        if person is not None and type(person) is KINDS[kind]:
            found[person.id] += 10 * (spelling.words > 1 or len(spelling.text) > 3) + 1
            people[person.id] = person
    if not found:
        listed = (
            content_id(kind, key) for s in group for key in sorted(s.keys) if not key.startswith("name:")
        )
        return next((by_id[id] for id in listed if id in by_id and not by_id[id].same_as), None)
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
