"""Reading* -> Person, Organisation, Place: one identity, one spelling per language."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ..news import Filed, Mention, Organisation, Person, Place, Reading, Recipe, Slate, content_id
from ..text.names import Gazetteer, same_name

KINDS: dict[str, type[Person]] = {"person": Person, "organisation": Organisation, "place": Place}
SAME = 0.7
"""From this likeness on, two spellings of one story in different languages are one name."""

Spelling = tuple[str, str]
"""(language, as written)"""


class Register:
    """Joins the names of one story into identities.

    Mentions with one key (lists, or the full name a surname belongs to) are one; keys of different
    languages are joined where the names sound alike. In each language the canonical spelling is the one
    most outlets use, the fuller one of two that tie. An identity known already keeps its id and the
    spellings it has; a language it lacked is added.
    """

    name = "register"
    takes = Slate
    files = (Person, Organisation, Place)
    batch = 1
    lanes = 1
    version = 1

    def __init__(self, *, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.recipe = Recipe(desk=self.name, version=self.version, digest=content_id(self.version))

    def work(self, pieces: Sequence[Slate], /) -> Iterable[Filed[Person]]:
        for slate in pieces:
            readings = [reading for entry in slate.entries for reading in entry.readings]
            made = [person for kind in KINDS for person in self._identities(kind, readings, slate.people)]
            yield Filed(subject=slate.id, made=tuple(made))

    def _identities(self, kind: str, readings: Sequence[Reading], known: Sequence[Person]) -> list[Person]:
        votes: dict[str, dict[Spelling, set[str]]] = defaultdict(lambda: defaultdict(set))
        for reading in readings:
            for mention in (*reading.headline_names, *reading.names):
                if mention.kind == kind:
                    votes[mention.key][reading.lang, _bare(mention)].add(reading.report.outlet)
        by_spelling = {
            variant: person for person in known if type(person) is KINDS[kind] for variant in person.variants
        }
        return [self._one(kind, group, by_spelling) for group in _joined(votes)]

    def _one(self, kind: str, votes: dict[Spelling, set[str]], known: dict[Spelling, Person]) -> Person:
        fullest = sorted(votes, key=lambda s: (-len(s[1].split()), -len(s[1]), s))
        before = next((known[spelling] for spelling in fullest if spelling in known), None)
        names = dict(before.names) if before else {}
        for lang in sorted({lang for lang, _ in votes}):
            names.setdefault(lang, _canonical(lang, votes))
        first = min(votes)
        return KINDS[kind](
            id=before.id if before else content_id(kind, *first),
            names=tuple(sorted(names.items())),
            variants=tuple(sorted({*votes, *(before.variants if before else ())})),
        )


def _bare(mention: Mention) -> str:
    text = mention.text.strip()
    title = mention.title.strip()
    return text.removeprefix(title).removesuffix(title).strip() or text


def _canonical(lang: str, votes: dict[Spelling, set[str]]) -> str:
    full = max(len(text.split()) > 1 for (code, text) in votes if code == lang)
    counted = Counter(
        {
            text: len(outlets)
            for (code, text), outlets in votes.items()
            if code == lang and (len(text.split()) > 1) >= full
        }
    )
    return min(counted, key=lambda text: (-counted[text], -len(text), text))


def _joined(votes: dict[str, dict[Spelling, set[str]]]) -> list[dict[Spelling, set[str]]]:
    """Groups of spellings; keys whose fullest names sound alike in two languages become one group."""
    groups: list[dict[Spelling, set[str]]] = []
    for key in sorted(votes):
        own = {spelling: set(outlets) for spelling, outlets in votes[key].items()}
        twin = next((group for group in groups if _alike(own, group)), None)
        if twin is None:
            groups.append(own)
        else:
            for spelling, outlets in own.items():
                twin.setdefault(spelling, set()).update(outlets)
    return groups


def _alike(one: dict[Spelling, set[str]], two: dict[Spelling, set[str]]) -> bool:
    (lang_a, a), (lang_b, b) = max(one, key=_fullness), max(two, key=_fullness)
    if lang_a == lang_b:
        return a.casefold() == b.casefold()
    return same_name(a, lang_a, b, lang_b) >= SAME


def _fullness(spelling: Spelling) -> tuple[int, int, str]:
    return len(spelling[1].split()), len(spelling[1]), spelling[1]
