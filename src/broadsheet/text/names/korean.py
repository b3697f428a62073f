"""Names in Korean texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from ...languages import language
from .gazetteer import Gazetteer
from .tokens import Candidate
from .unspaced import alternatives


@lru_cache(maxsize=4)
def _korean_patterns(lang: str) -> dict[str, re.Pattern[str]]:
    names = language(lang).names
    ministry = rf"(?:{alternatives(names.portfolios)})부?"
    titles = rf"(?:{ministry})?(?:{alternatives(names.titles)})"
    surnames, organisations = alternatives(names.surnames), alternatives(names.organisations)
    particles, inside = alternatives(names.after_name), alternatives(names.particles)
    behind_place = alternatives((*names.after_name, *names.after_place))
    blank = "[ \u00a0]"
    nations = alternatives(names.nations)
    ending = rf"(?=(?:{particles})?(?:\s|$|[.,'\"”’·…)]))"
    return {
        "foreign": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{1,6}}(?:{blank}(?:{inside})){{0,3}}"
            rf"(?:{blank}[가-힣]{{2,7}}){{1,2}}){blank}(?:(?:{nations}){blank}?)?"
            rf"(?P<title>{titles}){ending}"
        ),
        "korean": re.compile(
            rf"(?<![가-힣])(?P<name>(?:{surnames})[가-힣]{{2}}|(?:{surnames})[가-힣]{{0,1}}){blank}"
            rf"(?:(?:{nations}){blank})?(?P<title>{titles}){ending}"
        ),
        "one": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{2,6}}){blank}(?:(?:{nations}){blank}?)?(?P<title>{titles}){ending}"
        ),
        "age": re.compile(r"(?<![가-힣])(?P<name>[가-힣]{2,5}(?:\s[가-힣]{2,6})?)\(\d{1,3}\)"),
        "organisation": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣A-Z]{{2,10}}?(?:{organisations}))(?=(?:{particles})?(?:\s|$|[.,'\"”’]))"
        ),
        "place": re.compile(
            rf"(?<![가-힣])(?P<name>[가-힣]{{2,5}}?(?:{alternatives(names.places)}))(?=(?:{particles})?(?:\s|$|[.,]))"
        ),
        "ministry": re.compile(ministry),
        "native": re.compile(rf"(?:{surnames})[가-힣]{{2}}"),
        "firm": re.compile(rf".(?:{alternatives((*names.organisations, *names.firms))})$"),
        "particle": re.compile(particles),
        "behind_place": re.compile(rf"(?:{behind_place})+"),
        "word": re.compile(r"(?<![가-힣A-Za-z])[가-힣]{2,10}"),
    }


def korean(text: str, lang: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Persons before an office or beside an age, people and places of the lists,
    and words that end as organisations and places do."""
    pack, patterns = language(lang), _korean_patterns(lang)
    names, ending = pack.names, pack.grammar.no_name.regex
    for name in ("foreign", "korean", "one"):
        for match in patterns[name].finditer(text):
            parts = match["name"].split()
            start = match.start("name")
            while len(parts) > 1 and (
                parts[-1] in names.nations or patterns["ministry"].fullmatch(parts[-1])
            ):
                parts.pop()
            cut = max((n for n, part in enumerate(parts[:-1], 1) if ending.search(part)), default=0)
            cut = max((n for n, part in enumerate(parts[:-1], 1) if part in names.nations), default=cut)
            if patterns["native"].fullmatch(parts[-1]):
                cut = max(
                    (n for n, part in enumerate(parts[:-1], 1) if patterns["firm"].search(part)), default=cut
                )
            start += sum(len(part) + 1 for part in parts[:cut])
            parts = parts[cut:]
            while parts and (parts[0] in names.not_names or (len(parts) > 1 and ending.search(parts[0]))):
                start += len(parts[0]) + 1
                parts.pop(0)
            spelled = " ".join(parts)
            if (
                spelled
                and spelled not in names.not_names
                and not patterns["ministry"].fullmatch(spelled)
                and not (gazetteer.places.get(spelled) and name != "korean")
            ):
                yield Candidate(start, start + len(spelled), spelled, "person", match["title"], sure=True)
    for match in patterns["age"].finditer(text):
        yield Candidate(*match.span("name"), match["name"], "person", sure=True)
    yield from _korean_people(text, gazetteer, patterns)
    for match in patterns["organisation"].finditer(text):
        if len(match["name"]) > 2:
            yield Candidate(*match.span("name"), match["name"], "organisation", sure=True)
    yield from _korean_listed(text, gazetteer, patterns)
    for match in patterns["place"].finditer(text):
        known = match["name"][:-1] if match["name"].endswith(names.districts) else match["name"]
        entry = gazetteer.places.get(match["name"]) or gazetteer.places.get(known)
        if entry:
            yield Candidate(*match.span("name"), match["name"], "place", key=entry.key, sure=True)


def _korean_people(
    text: str, gazetteer: Gazetteer, patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[Candidate]:
    """People of the lists by two words ("아베 신조"), particles taken off."""
    run = list(patterns["word"].finditer(text))
    for first, second in pairwise(run):
        if text[first.end() : second.start()] != " ":
            continue
        for n in range(len(second.group()), 0, -1):
            rest = second.group()[n:]
            if rest and not patterns["particle"].fullmatch(rest):
                continue
            end = second.start() + n
            if text[first.start() : end] in gazetteer.people:
                yield Candidate(first.start(), end, text[first.start() : end], "person", sure=True)
                break


def _korean_listed(
    text: str, gazetteer: Gazetteer, patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[Candidate]:
    """Places of the lists, particles taken off; short ones only when they are big."""
    for match in patterns["word"].finditer(text):
        full = match.group()
        for n in range(len(full), 1, -1):
            rest = full[n:]
            if rest and not patterns["behind_place"].fullmatch(rest):
                continue
            entry = gazetteer.places.get(full[:n])
            if entry and (entry.weight >= 300_000 or n > 3):
                yield Candidate(match.start(), match.start() + n, full[:n], "place", key=entry.key, sure=True)
                break
