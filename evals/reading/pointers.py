"""What points to a place, a time, some of several, a person by surname or a thing by its class: judged one by one."""

from __future__ import annotations

import re

from context import (
    FULL_NAME,
    NAME,
    OPENING,
    UNCASED,
    WORD,
    Place,
    brings_in,
    full_names,
    in_common,
    join,
    missing_person,
    near_above,
)
from known import named
from known import place as place_named
from lists import Lists, lists

from broadsheet.languages import language
from broadsheet.text.clauses import opens_with_verb
from broadsheet.text.numbers import figures
from broadsheet.text.words import alike, content

HEAD = 12
"""In so many characters a sentence names what it is about."""
FEW = 20
"""Of so many "the second" may be one."""
SPACELESS = ("ja", "ko", "zh")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|[一二][〇零一二三四五六七八九]{3}年")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d|\d{1,2} (?:Uhr|heures|a\.m\.|p\.m\.|am|pm)|\d{1,2}(?:時|시|点)")
_IS = re.compile(
    r"\s(?:(?:could|may|will|would|might|can|must|should|has|have|had) (?:be|been|not be)"
    r"|(?:is|are|was|were) (?:an?|no|not|any))\b"
)
"""Behind a "there" that is no place."""
_SITE = re.compile(
    r"[가-힣]{0,6}(?:시|군|읍|마을|섬|공장|공항|학교|병원|시장|항구)(?=[은는이가을를의에도 ])"
    r"|[가-힣]{2,}(?=(?:의|에서) )|\w{0,3}[市县縣镇鎮村岛島区區国國湾港県町館馆院校店場场厂]"
)
"""Where no capital tells it: something like a place."""
_SURNAME = re.compile(r"[A-ZÀ-ÞŠŽČŁŞА-ЯЁ][^\W\d_]{2,}(?:-[A-ZÀ-Þ][\w]+)?")
_GIVEN = r"(?:[A-ZÀ-ÞŠŽА-ЯЁ][\w’'\-]+)"
_TITLED = {
    "ja": re.compile(
        r"([\u4e00-\u9fff々]{1,4}|[ァ-ヺー]{2,8})(?:氏|さん|容疑者|被告|選手|教授|監督|社長|議員|市長|知事|会長|弁護士|医師)"
    ),
    "ko": re.compile(
        r"(?<![가-힣])([가-힣]) (?:씨|(?<![이그저] )[가-힣]{1,4}[장수관원사표독씨보])[은는이가]"
    ),
    "zh": re.compile(
        r"([\u4e00-\u9fff])(?:某|先生|女士|教授|市长|部长|院士|医生|律师)|^([\u4e00-\u9fff]{2,3})(?:说|称|表示|认为|指出|透露|坦言|告诉|强调)"
    ),
}


def there(place: Place, words: Lists) -> str:
    """ "There", where the dropped sentence names a place and what stands above does not."""
    found = words.there.search(place.sentence)
    if not found:
        return ""
    head, rest = place.sentence[: found.start()], place.sentence[found.end() :]
    if words.lang == "en" and _IS.match(rest):
        return ""
    if words.at.search(head) and words.spaced and any(w.end < len(head) for w in content(head, place.lang)):
        return ""
    if words.lang == "ar" and found.end() < len(place.sentence):
        following = place.sentence[found.end() :].split()[:1]
        if not place.sentence[: found.start()] and not _is_verb(following):
            return ""
    near = near_above(place)
    if words.lang in SPACELESS:
        sites = [name for name, kind in named(place.before, place.lang) if kind == "place"]
        sites += _SITE.findall(place.before)
        return found.group() if any(site not in near for site in sites) else ""
    return found.group() if _new_place(place, words) else ""


def _is_verb(following: list[str]) -> bool:
    """Arabic: is the word behind "there" a verb in the past or present, as far as its shape tells?"""
    bare = re.sub("[\u064b-\u0652]", "", following[0]) if following else ""
    return bare in language("ar").verbs.finite or bool(re.match(r"[يت]\w{3}|\w{3,}ت$", bare))


def _new_place(place: Place, words: Lists) -> bool:
    """Does the dropped sentence name a place, or something behind a preposition of place, that is not told near?"""
    near, calendar = near_above(place), language(place.lang).calendar
    days = {name for group in (*calendar.weekdays, *calendar.months) for name in group}
    first = place.before.split(" ", 1)[0].strip(",")
    names = {name for name, kind in named(place.before, place.lang) if kind == "place"}
    names |= {first} if place_named(first, place.lang) else set()
    if words.lang != "de":
        names |= {m.group() for m in NAME.finditer(place.before)} | set(full_names(place.before, words))
    if any(name not in near for name in names if name.lower() not in days):
        return True
    told = [w.text for w in content(near, place.lang)]
    for found in words.at.finditer(place.before):
        noun = next(iter(content(place.before[found.end() :], place.lang)), None)
        if noun and noun.text not in days and not any(alike(noun.text, w, place.lang) for w in told):
            return True
    return words.lang == "de" and any(
        m.group(1).lower() not in days and m.group(1) not in near
        for m in re.finditer(r"\bden ([A-ZÄÖÜ]\w{3,})", place.before)
    )


def then(place: Place, words: Lists) -> str:
    """ "Then", "at the time", where the dropped sentence tells a time that is not told above."""
    found = words.then.search(place.sentence[:OPENING])
    if found and re.match(r"\s?qu[e'’]", place.sentence[found.end() :]):
        return ""
    if not found or (found.start() > HEAD and words.lang not in ("ar", "fr", "es")):
        return ""
    above = join(place.above, place.lang)
    calendar = language(place.lang).calendar
    days = {name for group in (*calendar.weekdays, *calendar.months) for name in group}
    times = [m for m in (*_YEAR.findall(place.before), *_CLOCK.findall(place.before)) if m not in above]
    times += [w for w in WORD.findall(place.before.lower()) if w in days and w not in above.lower()]
    return found.group() if times else ""


def of_them(place: Place, words: Lists) -> str:
    """Some of several, where nothing above is told in numbers and the dropped sentence has several or new ones."""
    head = place.sentence[:OPENING]
    found, ones = words.of_them.search(head), None
    if found and words.spaced and words.of.match(place.sentence[found.end() :].lstrip()):
        found = None
    if not found:
        ones = words.ones.match(head)
        rest = place.sentence[ones.end() :] if ones else ""
        found = ones if ones and _alone(ones.group(), rest, words) else None
    if not found or several(near_above(place), place.lang, FEW if ones else None):
        return ""
    return found.group() if several(place.before, place.lang) or brings_in(place, words) else ""


def _alone(ones: str, rest: str, words: Lists) -> bool:
    """Does no noun of its own follow: a mark, or a word that is none?"""
    after = rest.lstrip()
    if not words.spaced or words.lang == "ko" or rest[:1] in ",;" or ones.endswith((" de", " que")):
        return True
    return bool(words.of.match(after)) or opens_with_verb(after, words.lang)


def several(text: str, lang: str, most: int | None = None) -> bool:
    """Are two or more of something told in a text, and no more than ``most``?"""
    counts = (f.value for f in figures(text, lang) if f.kind == "count")
    return any(2 <= value <= (most or value) for value in counts)


def latter(place: Place, words: Lists) -> str:
    """ "The latter", "celui-ci": fault where the dropped sentence brought in somebody or something."""
    found = words.latter.match(place.sentence)
    short = found and len(found.group()) < 3
    if not found or (short and not place.sentence[found.end() :].startswith(",")):
        return ""
    several = words.two.search(place.before) and not words.two.search(near_above(place))
    return found.group() if several or missing_person(place, words) or brings_in(place, words) else ""


def surname(place: Place, words: Lists) -> str:
    """Somebody by surname alone, whom the dropped sentence named in full and nothing above does."""
    above = join(place.above, place.lang)
    if words.lang in UNCASED:
        return _surname_without_capitals(place, above, words)
    for found in _SURNAME.finditer(place.sentence):
        name = found.group()
        lead = place.sentence[: found.start()]
        if (
            _SURNAME.search(lead[-14:])
            or FULL_NAME.match(place.sentence[found.start() :])
            or _office(lead, words)
        ):
            continue
        bare = re.sub("(?:а|у|ом|ым|ой|е)$", "", name) if words.lang == "ru" else re.sub(r"s$", "", name)
        full = re.search(
            rf"{_GIVEN} (?:[a-zа-я]{{2,3}} ){{0,2}}{re.escape(bare)}\w{{0,2}}(?!\w)", place.before
        )
        if (
            full
            and bare not in above
            and (words.lang != "de" or _is_person(full.group(), place.before, words))
        ):
            return name
    return ""


def _office(lead: str, words: Lists) -> bool:
    """Does an office or trade stand right before the name?"""
    return bool(words.persons.search(" ".join(lead.split()[-2:])))


def _surname_without_capitals(place: Place, above: str, words: Lists) -> str:
    """The same where no capital tells a name: a surname with a title, or a name of the lists at the head."""
    if words.lang == "ar":
        return _arabic_surname(place, above)
    introduced = _INTRODUCED[words.lang].match(place.sentence)
    if introduced:
        name = introduced.group(1)
        at = place.before.find(name)
        role = words.persons.search(place.before[max(at - 6, 0) : at + len(name) + 6]) if at > 0 else None
        surname = _begins_a_name(name, words.lang) or (role and place.before[:at].endswith(role.group()))
        if role and surname and name not in above and not words.persons.search(name):
            return name
    found = _TITLED[words.lang].search(place.sentence[:OPENING])
    if not found:
        return ""
    name = next(group for group in found.groups() if group)
    full = (
        rf"(?<![가-힣]){name}[가-힣]{{1,2}}(?=[은는이가을를의도와과]? |[,.]|$)"
        if words.lang == "ko"
        else re.escape(name)
    )
    return found.group() if re.search(full, place.before) and not re.search(full, above) else ""


_INTRODUCED = {
    "ja": re.compile(r"(?:[^、。はが]{1,4}た)?([\u4e00-\u9fff々]{2,3}|[ァ-ヺー]{3,8})(?:は|が|に|、|も)"),
    "ko": re.compile(r"([가-힣]{2,4}?)(?:은|는|이|가|의) "),
    "zh": re.compile(
        r"([\u4e00-\u9fff]{2,3}?)(?:[赛会事案当随此则还也在说称表认指透坦告强将被于自从以]|没有|不)"
    ),
}
"""A name alone at the head of a sentence."""


def _begins_a_name(name: str, lang: str) -> bool:
    """Does it begin as a surname does, where a list has them all?"""
    known = language(lang).names.surnames if lang in ("zh", "ko") else ()
    return lang == "ja" or any(name.startswith(s) for s in known)


def _is_person(full: str, sentence: str, words: Lists) -> bool:
    """German: a run of capitals with a given name, or behind an office."""
    lead = sentence[: sentence.find(full)]
    known = any(kind == "person" for _, kind in named(sentence, "de"))
    return known or bool(words.persons.search(full) or words.persons.search(lead[-30:])) or "," in lead[-3:]


def _arabic_surname(place: Place, above: str) -> str:
    """A word behind the sentence's verb that ends a name in the dropped sentence."""
    for word in WORD.findall(re.sub("[\u064b-\u0652]", "", place.sentence))[1:3]:
        full = re.search(rf"(\w{{3,}}) {re.escape(word)}(?!\w)", place.before)
        if not full or word in above or len(word) < 5:
            continue
        person = any(word in name and kind == "person" for name, kind in named(place.before, "ar"))
        role = lists("ar").persons.search(" ".join(place.before[: full.start()].split()[-3:]))
        if person or role:
            return word
    return ""


def implied(place: Place, words: Lists) -> str:
    """A noun for what its class has told ("the vote", "the regulator"), with nothing of its class above."""
    head, above = place.sentence[:OPENING], join(place.above, place.lang)
    for kind in words.implied:
        found = kind.stands.search(head)
        if not found or kind.told_by.search(above) or kind.stands.search(above):
            continue
        lead, rest = head[: found.start()], place.sentence[found.end() :].lstrip()
        if words.spaced and (rest[:1].isupper() or rest[:1].isdigit() or words.of.match(rest)):
            continue
        if words.definite.pattern != "(?!)":
            definite = words.definite.search(lead)
            if not definite or lead[: definite.start()].strip() or lead[definite.end() :].strip():
                continue
        elif len(lead) > 2:
            continue
        if not in_common(found.group(), above, place.lang):
            return found.group()
    return ""
