"""Names in scripts with capitals: Latin, Cyrillic, Greek, Armenian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ...languages import NEVER, Language, in_all, language, names_everywhere
from ..lexicon import find as find_words
from .gazetteer import Gazetteer
from .german import GermanRun
from .portfolio import office_before, past_portfolio
from .spelled import bare
from .tokens import NOWHERE, Candidate, title_at, words

NUMERAL = re.compile(r"^[IVX]+$")
ELIDED = frozenset({" d'", " d’"})
"""Between a given name and the family name it is elided before ("Charles d'Artois", "Massimo D'Alema")."""
BREAKS = re.compile(r"[.!?…;\n]")
LONGEST_LISTED = 16
"""Words of the longest name in the lists."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the pack of a text's language knows of names, and all packs together."""

    pack: Language
    not_names: frozenset[str]
    organisations: frozenset[str]
    places: frozenset[str]
    particles: frozenset[str]
    inside: frozenset[str]
    """Particles, and what stands in names of organisations."""
    of: frozenset[str]
    sons: frozenset[str]
    personal: frozenset[str]
    articles: frozenset[str]
    placed: frozenset[str]
    """Prepositions of place."""
    says: frozenset[str]
    nouns: bool
    """Has every noun a capital?"""
    shapes: bool
    """Does the pack know how family names and adjectives end?"""


@lru_cache(maxsize=64)
def _known(lang: str) -> Known:
    pack = language(lang)
    names, words = pack.names, pack.words
    particles, of = in_all("particles").difference(names.not_particles), in_all("of")
    return Known(
        pack=pack,
        not_names=frozenset(names.not_names) | pack.calendar.capitalised(),
        organisations=frozenset(names.organisations) | frozenset(names_everywhere().organisations),
        places=frozenset(names.places) | frozenset(names_everywhere().places),
        particles=particles,
        inside=(particles | of | in_all("joins")).difference(names.not_particles),
        of=of,
        sons=in_all("sons"),
        personal=in_all("sons") | in_all("personal"),
        articles=frozenset(words.articles) | frozenset(words.indefinite),
        placed=frozenset((*words.at_place, *words.to_place, *words.from_place, *names.placed)),
        says=frozenset((*words.says, *words.says_of)),
        nouns=pack.traits.capitals == "nouns",
        shapes=pack.grammar.family_name is not NEVER,
    )


class CasedReader:
    def __init__(self, text: str, lang: str, gazetteer: Gazetteer) -> None:
        self.text, self.lang, self.gazetteer = text, lang, gazetteer
        self.pack = _known(lang)
        self.not_names, self.organisations = self.pack.not_names, self.pack.organisations
        self.place_words = self.pack.places
        self.run = words(text, lang)
        self.lower = {w.text for w in self.run if not w.capital}
        self.inside = {w.text for w in self.run if w.capital and not w.first}
        self.alone = self.alone_words()
        self.speakers = {
            w.text for k, w in enumerate(self.run) if w.text in self.alone and self.says_beside(k)
        }
        self.common = {w.text for w in self.run if w.capital and w.text.lower() in self.lower}
        self.german = GermanRun(text, lang, self.run, self.alone, gazetteer) if self.pack.nouns else None

    def alone_words(self) -> frozenset[str]:
        """Words with a capital that stand somewhere without another beside them, and not first in a sentence."""
        run, out = self.run, set()
        for k, word in enumerate(run):
            if not word.capital or word.first:
                continue
            before = k > 0 and run[k - 1].capital and self.text[run[k - 1].end : word.start] == " "
            after = k + 1 < len(run) and run[k + 1].capital and self.text[word.end : run[k + 1].start] == " "
            if not before and not after:
                out.add(word.text)
        return frozenset(out)

    def find(self) -> list[Candidate]:
        found: list[Candidate] = []
        i = 0
        while i < len(self.run):
            title, size = "", title_at(self.run, i, self.lang)
            if size and i + size < len(self.run):
                title = self.text[self.run[i].start : self.run[i + size - 1].end]
                begin = i + size
                if self.run[begin].text.lower() in self.pack.of:
                    i = begin
                    continue
                skipped = self.skip_nation(begin)
                if skipped > begin and title_at(self.run, skipped, self.lang):
                    i = skipped
                    continue
                end = self.stretch(skipped)
                if self.pack.shapes and end == skipped + 1:
                    skipped, end = self.past_region(skipped, end)
                if end > skipped and self.adjacent(begin - 1, skipped):
                    found += self.named(skipped, end, title)
                    i = end
                    continue
            lead = self.run[i].first and self.run[i].text in self.not_names
            if not self.run[i].capital or (lead and not self.known(i, min(i + 2, len(self.run)))):
                i += 1
                continue
            end = self.stretch(i)
            if end > i:
                found += self.named(i, end, "")
            i = max(end, i + 1)
        return found

    def past_region(self, i: int, end: int) -> tuple[int, int]:
        """ "губернатор Иркутской области Павел Громов": on to the name behind the region."""
        for k in range(end, min(end + 3, len(self.run))):
            if self.text[self.run[k - 1].end : self.run[k].start] != " ":
                break
            if self.run[k].capital and k > end:
                return k, self.stretch(k)
        return i, end

    def adjacent(self, i: int, j: int) -> bool:
        gap = self.text[self.run[i].end : self.run[j].start]
        return len(gap) <= 3 or (j - i > 1 and len(gap) < 40 and "." not in gap)

    def skip_nation(self, i: int) -> int:
        """Past "of Japan", "japonais", "des Affaires étrangères," between office and name: at most two words."""
        for step in range(3):
            j = i + step
            if j >= len(self.run):
                return i
            if self.run[j].capital and not self.gazetteer.demonym(self.run[j].text):
                return j
            if not self.run[j].capital and not self.gazetteer.demonym(self.run[j].text) and step:
                return i
            if self.text[self.run[j - 1].end : self.run[j].start] not in (" ", ", "):
                return i
        return i

    def stretch(self, i: int) -> int:
        """Index after the capitalised run that starts at ``i``, particles and "of" inside included."""
        if i >= len(self.run) or not self.run[i].capital or self.run[i].text.isdigit():
            return i
        j = i + 1
        while j < len(self.run):
            gap = self.text[self.run[j - 1].end : self.run[j].start]
            word = self.run[j]
            if (
                gap.lower() in ELIDED
                and word.capital
                and self.gazetteer.is_first_name(self.run[j - 1].text, self.lang)
            ):
                j += 1
                continue
            if gap not in (" ", "\u00a0", "-", ". ", "") or (gap == ". " and len(self.run[j - 1].text) > 1):
                break
            if word.capital:
                j += 1
                continue
            ahead = self.next_capital(j)
            joins = word.text.lower() in self.pack.particles or (
                word.text in self.pack.inside
                and not self.german
                and self.run[j - 1].text in self.organisations | self.place_words
            )
            if word.text in self.pack.pack.names.doubling and ahead == j + 1:
                joins = self.never_apart(j - 1, ahead)
            if self.german:
                joins = joins and self.german.joins(i, j)
            if not joins or ahead < 0 or self.belongs(i, j, ahead):
                break
            j = ahead + 1
        return j

    def never_apart(self, i: int, k: int) -> bool:
        """Does the text have the words at ``i`` and ``k`` more than once, and only together ("Ortega y Gasset")?"""
        one, other = self.run[i].text, self.run[k].text
        both = self.text.count(f"{one} {self.run[i + 1].text} {other}")
        return both > 1 and both == self.text.count(one) == self.text.count(other)

    def belongs(self, i: int, j: int, ahead: int) -> bool:
        """Does the genitive at ``j`` begin what the name before it belongs to ("Ben Reitzes van Barclays")?"""
        genitive = self.run[j].text in self.pack.pack.names.genitives and ahead == j + 1
        before = self.run[j - 1].text
        if not genitive or before in self.organisations | self.place_words or self.known(i, ahead + 1):
            return False
        if j - i == 1:
            personal = self.run[j].text in self.pack.personal
            return not personal and not self.gazetteer.is_first_name(before, self.lang)
        return not self.gazetteer.is_first_name(before, self.lang)

    def next_capital(self, j: int) -> int:
        for k in range(j, min(j + 3, len(self.run))):
            if self.text[self.run[k - 1].end : self.run[k].start] != " ":
                return -1
            if self.run[k].capital:
                return k
            if self.run[k].text.lower() not in self.pack.inside:
                return -1
        return -1

    # -- what a run is ----------------------------------------------------------

    def named(self, i: int, end: int, title: str) -> Iterator[Candidate]:
        """The names of a capitalised run: each office or form of address inside it begins another."""
        while True:
            while i < end and self.is_lead(i, end):
                i += 1
            if (begin := past_portfolio(self.run, i, end, self.text, self.lang)) > i:
                title = self.text[office_before(self.run, i, self.text, self.lang) : self.run[begin - 1].end]
                i = begin
            cut = self.next_title(i, end)
            yield from (
                self.german_names(self.german, i, cut, title) if self.german else self.one_name(i, cut, title)
            )
            if cut == end:
                return
            i, title = cut, ""

    def next_title(self, i: int, end: int) -> int:
        """Where the next office or form of address stands in the run, with a name behind it; else ``end``."""
        for k in range(i + 1, end - 1):
            size = title_at(self.run, k, self.lang)
            if size and k + size < end and not self.known(i, end):
                return k
        return end

    def german_names(self, german: GermanRun, i: int, end: int, title: str) -> Iterator[Candidate]:
        """The names among the nouns of a run: each from its given name to its family name."""
        while i < end:
            begin = stop = i
            if {w.text for w in self.run[i:end]} & (self.organisations | self.place_words) or self.known(
                i, end
            ):
                stop = end
            elif not german.is_told(i, end) and self.place_then_person(i, end):
                stop = i + 1
            elif (begin := german.begins(i, end)) > i:
                yield from self.one_name(i, begin, "")
                title = german.office(begin - 1) or title
            if stop == i:
                told = german.is_told(begin, end)
                stop = german.ends(begin, end) if told else german.ends_titled(begin, end) if title else end
            for made in self.one_name(begin, stop, title):
                if made.kind == "person" and stop - begin > 1:
                    made.end = self.run[stop - 1].start + german.without_genitive(stop - 1, len(self.run))
                    made.text = self.text[made.start : made.end]
                yield made
            i, title = stop, ""

    def one_name(self, i: int, end: int, title: str) -> Iterator[Candidate]:
        if not self.german and (begin := self.begins(i, end)) > i:
            yield from self.one_name(i, begin, "")
            i = begin
        if not title:
            i, title = self.behind_title(i, end, title)
        if i >= end:
            return
        if (
            end - i > 1
            and self.gazetteer.demonym(self.run[i].text)
            and not self.known(i, end)
            and not self.german
        ):
            i, title = self.behind_title(i + 1, end, title)
        if i >= end:
            return
        size = title_at(self.run, i, self.lang)
        if size == end - i:
            return
        made = self.classify(i, end, title)
        if made:
            yield made

    def behind_title(self, i: int, end: int, title: str) -> tuple[int, str]:
        """Behind the title that stands at ``i`` before more of a name, and the title; else ``i`` and ``title``."""
        size = title_at(self.run, i, self.lang)
        if size and i + size < end:
            return i + size, self.text[self.run[i].start : self.run[i + size - 1].end]
        return i, title

    def begins(self, i: int, end: int) -> int:
        """Where a full name begins behind its place, firm or trade ("Airbus Noel Forgeard",
        "Следователь Инна Белых")."""
        if self.place_then_person(i, end):
            return i + 1
        first = self.run[i].text if end - i > 2 else ""
        stems = [
            first[: len(first) - n] for n in ((0, 1, 2) if self.pack.shapes and len(first) > 4 else (0,))
        ]
        if not first or any(self.gazetteer.is_first_name(s, self.lang) for s in stems) or self.known(i, end):
            return i
        if any(hit.text == first.lower() for hit in find_words(first.lower(), self.lang, "offices")):
            return i + 1
        for k in range(i + 1, min(i + 3, end - 1)):
            if self.run[k].capital and self.gazetteer.is_first_name(self.run[k].text, self.lang):
                stands = (
                    first in self.alone
                    or (self.run[i].first and self.pack.pack.level == "read")
                    or (
                        first.isupper()
                        and len(first) > 1
                        and "." not in first
                        and first.lower() not in in_all("ship_prefixes")
                    )
                    or first.lower() in self.lower
                    or self.gazetteer.demonym(first)
                    or self.known(i, k)
                    or bool(find_words(first.lower(), self.lang, "offices"))
                )
                return k if stands else i
        return i

    def place_then_person(self, i: int, end: int) -> bool:
        """ "à Tokyo Donald Trump": two names side by side."""
        if end - i < 3 or not self.run[i + 1].capital or not self.known(i, i + 1) or self.known(i, end):
            return False
        return self.gazetteer.is_first_name(self.run[i + 1].text, self.lang)

    def is_lead(self, i: int, end: int) -> bool:
        """A word that only stands with a capital because it opens the sentence."""
        word = self.run[i]
        if not self.german and word.text.lower() in self.pack.sons and end - i > 1:
            return False
        if word.text in self.not_names and not self.known(i, min(end, i + 2)):
            return True
        return (
            word.first
            and word.text.lower() in self.lower
            and end - i > 0
            and not self.gazetteer.lookup(word.text, self.lang)
        )

    def known(self, i: int, end: int) -> bool:
        if not 0 < end - i <= LONGEST_LISTED:
            return False
        return (
            self.gazetteer.lookup(self.text[self.run[i].start : self.run[end - 1].end], self.lang) is not None
        )

    def classify(self, i: int, end: int, title: str) -> Candidate | None:
        name = self.text[self.run[i].start : self.run[end - 1].end]
        tokens = [w.text for w in self.run[i:end]]
        made = Candidate(self.run[i].start, self.run[end - 1].end, name, title=title)
        entry = self.gazetteer.lookup(name, self.lang)
        if len(tokens) == 1 and (
            name in in_all("abbreviations") or (name in self.organisations and self.run[i].first)
        ):
            return None
        if (
            entry
            and entry.kind == "place"
            and len(tokens) == 1
            and entry.weight < 1e6
            and self.says_beside(i)
        ):
            entry = None
        if entry and entry.weight > 1e9:
            made.kind, made.key, made.sure = "place", entry.key, True
        elif title and not (set(tokens) & self.organisations):
            made.kind, made.sure = "person", True
        elif entry and (
            entry.kind == "person" or not (len(tokens) == 1 and self.weak_place(i, entry.weight))
        ):
            made.kind, made.key, made.sure = entry.kind, entry.key, True
        elif set(tokens) & self.organisations or (name.isupper() and 1 < len(name) <= 6 and name.isalpha()):
            made.kind, made.sure = "organisation", True
        elif set(tokens) & self.place_words:
            made.kind, made.sure = "place", True
        elif self.given_first(tokens):
            made.kind, made.sure = "person", True
        elif len(tokens) == 1 and self.lone_surname(i):
            made.kind = "person"
        elif self.german and not self.german.has_particle(i, end):
            return None
        elif len(tokens) == 1:
            word = self.run[i]
            if word.first and word.text not in self.inside:
                return None
            if len(word.text) < 2 or self.gazetteer.demonym(word.text):
                return None
        elif self.may_be_person(i, tokens):
            made.kind = "person" if self.borne_out(i, end, tokens) else "other"
        elif any(self.gazetteer.demonym(t) for t in tokens):
            return None
        return made

    def given_first(self, tokens: list[str]) -> bool:
        """A given name and more, none of it an abbreviation in capitals ("Mac OS X")."""
        rest = [t for t in tokens[1:] if "." not in t and len(t) > 1 and not NUMERAL.match(t)]
        return (
            len(tokens) > 1
            and self.gazetteer.is_first_name(tokens[0], self.lang)
            and not any(t.isupper() for t in rest)
        )

    def borne_out(self, i: int, end: int, tokens: list[str]) -> bool:
        """Does a family name at the end, a verb of saying or a post beside it speak for a person?"""
        last = tokens[-1]
        if {last, tokens[0]} & in_all("storms"):
            return False
        if self.pack.pack.grammar.adjective.regex.search(tokens[0]):
            return False
        family = bare(last)
        stems = (family, family.removesuffix("s")) if self.german else (family,)
        if any(self.gazetteer.is_surname(stem, self.lang) for stem in stems) or self.named_so(last):
            return True
        if self.pack.personal.intersection(tokens[1:-1]).difference(self.pack.pack.names.genitives):
            return True
        if tokens[0] in self.alone or set(tokens) & self.common or self.known(i, i + 1):
            return False
        if self.pack.shapes:
            return True
        spoken = last in self.speakers or self.says_beside(i) or self.says_beside(end - 1)
        return spoken or self.post_beside(i, end)

    def post_beside(self, i: int, end: int) -> bool:
        """Does what a person is stand before the name with no "of" between,
        or behind it after a comma ("sözcüsü Deniz Uçar,")?"""
        start, stop = self.run[i].start, self.run[end - 1].end
        before, after = self.text[max(0, start - 30) : start], self.text[stop : stop + 30]
        belongs = i > 0 and self.run[i - 1].text.lower() in self.pack.of
        near = [] if belongs else [BREAKS.split(before)[-1]]
        near += [BREAKS.split(after[1:])[0]] if after.startswith(",") else []
        return any(find_words(part.lower(), self.lang, "offices") for part in near if part.strip())

    def says_beside(self, i: int) -> bool:
        """Does a verb of saying follow or go before, or an office in commas follow?"""
        return any(
            self.run[k].text.lower() in self.pack.says for k in (i - 1, i + 1) if 0 <= k < len(self.run)
        )

    def named_so(self, word: str) -> bool:
        """Does the word end as family names of the language do?"""
        return self.pack.pack.grammar.family_name.regex.search(word) is not None

    def lone_surname(self, i: int) -> bool:
        """A known family name alone: at the start of a sentence, or in German beside a verb of saying."""
        word = self.run[i]
        if len(word.text) < 3 or word.text.isupper():
            return False
        if not self.gazetteer.is_surname(word.text, self.lang) and not self.named_so(word.text):
            return False
        if (
            word.text.lower() in self.lower
            or self.gazetteer.demonym(word.text)
            or word.text in self.not_names
        ):
            return False
        if not self.german:
            stands = word.text in self.inside or self.says_beside(i)
            return word.first and stands and word.text not in self.place_words
        return self.says_beside(i)

    def may_be_person(self, i: int, tokens: list[str]) -> bool:
        """Two to four plain words without an article before and without a country, code or common word."""
        before = self.run[i - 1].text.lower() if i and not self.run[i].first else ""
        if not 2 <= len(tokens) <= 4 or before in self.pack.articles:
            return False
        return not any(
            t in self.not_names
            or (t.isupper() and len(t) > 1 and not t.endswith("."))
            or self.gazetteer.demonym(t)
            or self.gazetteer.places.get(t.lower(), NOWHERE).weight > 1e9
            for t in tokens
        )

    def weak_place(self, i: int, population: float) -> bool:
        """A small town that shares its name with a word or a surname, not after a preposition of place."""
        word = self.run[i]
        if (
            word.first
            and word.text not in self.inside
            and word.text.lower() in self.lower | {w.lower() for w in self.not_names}
        ):
            return True
        before = self.run[i - 1].text.lower() if i else ""
        placed = before in self.pack.placed
        if population >= 500_000:
            return False
        if self.german and not placed:
            return population < 100_000
        return not placed and population < 150_000


def find(text: str, lang: str, gazetteer: Gazetteer) -> list[Candidate]:
    return CasedReader(text, lang, gazetteer).find()
