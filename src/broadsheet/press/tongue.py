"""One interface language: its words (gettext catalogue), its plurals, its dates (CLDR).

The catalogues are ``locale/{lang}/LC_MESSAGES/broadsheet.po``, read when first used. The English
text is the key. A text that a catalogue lacks raises MissingString: nothing is printed half
translated.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from broadsheet.errors import MissingString
from broadsheet.languages import language
from broadsheet.text.language import direction


@cache
def catalogue(lang: str) -> Catalog:
    """The words of one interface language. Raises MissingString where there is no catalogue."""
    source = files(__package__) / "locale" / lang / "LC_MESSAGES" / "broadsheet.po"
    if not source.is_file():
        raise MissingString(f"there is no catalogue for {lang!r}", lang=lang, text="")
    with source.open("rb") as stream:
        return read_po(stream, locale=lang.replace("-", "_"))


@cache
def _plural_rule(lang: str) -> Callable[[int], int]:
    return gettext.c2py(catalogue(lang).plural_expr)


class Tongue:
    """What a template speaks. Made once per language and time zone."""

    def __init__(self, lang: str, zone: ZoneInfo) -> None:
        self.lang = lang
        self.zone = zone
        self.dir = direction(lang)
        self.locale = Locale.parse(lang, sep="-")
        self._catalogue = catalogue(lang)
        self._plural = _plural_rule(lang)
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}

    def _look_up(self, text: str, context: str) -> tuple[str, ...]:
        forms = self._found.get((text, context))
        if forms is None:
            message = self._catalogue.get(text, context=context or None)
            said = (message.string if message else None) or ""
            forms = (said,) if isinstance(said, str) else tuple(said)
            if not all(forms) or not forms:
                raise MissingString(f"{self.lang} has no words for {text!r}", lang=self.lang, text=text)
            self._found[text, context] = forms
        return forms

    def __call__(self, text: str, /, *, context: str = "", **values: object) -> Markup:
        """The words for ``text``; ``values`` are escaped into its {placeholders}."""
        said = self._look_up(text, context)[0]
        return Markup(escape(said)).format(**values) if values else Markup(escape(said))

    def plain(self, text: str, /, *, context: str = "", **values: str) -> str:
        """The same for what is no HTML: nothing is escaped."""
        said = self._look_up(text, context)[0]
        return said.format(**values) if values else said

    def known(self, text: str) -> str:
        """The words for a text of the owner's where the catalogue has them, else the text itself."""
        message = self._catalogue.get(text) if text else None
        said = message.string if message else ""
        return said if isinstance(said, str) and said else text

    def n(self, one: str, many: str, number: int, /, *, context: str = "") -> Markup:
        """The plural form for ``number``, which stands at {n}."""
        forms = self._look_up(one, context)
        return Markup(escape(forms[self._plural(number)])).format(n=self.number(number))

    def number(self, value: int) -> str:
        return str(format_decimal(value, locale=self.locale))

    def day(self, at: datetime) -> str:
        return format_date(at.astimezone(self.zone), "long", locale=self.locale)

    def dateline(self, at: datetime) -> str:
        """The day with its weekday, as a newspaper has it under its name."""
        return self.long_day(at.astimezone(self.zone).date())

    def long_day(self, day: date) -> str:
        """A day with its weekday."""
        return format_date(day, "full", locale=self.locale)

    def short_day(self, at: datetime) -> str:
        return format_date(at.astimezone(self.zone), "medium", locale=self.locale)

    def time(self, at: datetime) -> str:
        clock = language(self.lang).traits.clock
        return format_time(at.astimezone(self.zone), clock, locale=self.locale)

    def moment(self, at: datetime) -> str:
        """Day, time and zone, as a byline has it."""
        joined = str(self.locale.datetime_formats["medium"])
        said = joined.format(self.time(at), self.day(at))
        return f"{said} {at.astimezone(self.zone).tzname() or ''}".strip()

    def language(self, code: str) -> str:
        """Name of a language in this language; that of "und" is a phrase of the catalogue."""
        return _language_name(code, self.lang) or str(self("unknown language"))

    def join(self, parts: Sequence[object]) -> Markup:
        """ "A, B and C" as this language writes it."""
        slots = [f"\x00{n}\x00" for n in range(len(parts))]
        said = str(escape(format_list(slots, locale=self.locale))) if parts else ""
        for slot, part in zip(slots, parts, strict=True):
            said = said.replace(slot, str(escape(part)))
        return Markup(said)


@lru_cache(maxsize=4096)
def _language_name(code: str, in_lang: str) -> str:
    if code in ("und", ""):
        return ""
    reader = Locale.parse(in_lang, sep="-")
    try:
        name = Locale.parse(code, sep="-").get_display_name(reader)
    except (UnknownLocaleError, ValueError):
        name = reader.languages.get(code.split("-")[0])
    return name or code


@lru_cache(maxsize=256)
def own_name(code: str) -> str:
    """Name of a language in itself: Deutsch, 한국어."""
    return _language_name(code, code) or code


@lru_cache(maxsize=64)
def tongue(lang: str, zone: ZoneInfo) -> Tongue:
    """The tongue of an interface language. Raises MissingString where there is no catalogue."""
    return Tongue(lang, zone)


def say(lang: str, text: str, /, *, context: str = "", **values: str) -> str:
    """The words of a catalogue for what is no page: pictures. Raises MissingString."""
    return tongue(lang, ZoneInfo("UTC")).plain(text, context=context, **values)
