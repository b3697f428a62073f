"""The voice of a clause, and words before a name that make it no doer."""

from __future__ import annotations

import re

from ...evidence import Text

_PASSIVE = {
    "en": r"\b(?:was|were|is|are|been|being|be|got)\b[^.,;]{0,40}\bby\b(?!-)|\b\w+(?:ed|en)\s+by\b(?!\s\d)",
    "de": r"\b(?:wurde|wurden|wird|werden|worden)\b",
    "fr": r"\b(?:par|a été|ont été|été|être|est|sont|sera|seront|fut)\b[^.,;]{0,30}\bpar\b",
    "es": r"\b\w+(?:do|da|dos|das|to|ta)\s+por\b|\b(?:fue|fueron|sido|es|son|era|eran|será|serán)\s+\w+[dt][oa]s?\b[^.;]{0,60}\spor\b",
    "it": r"\b\w+(?:to|ta|ti|te|so|sa|si|se)\s+(?:da|dal|dalla|dai|dallo|dall['’])|\b(?:è|sono|stat[oaie]|viene|vengono|fu|furono|sarà|saranno)\s+\w+[tsd][oaie]\b[^.;]{0,60}\s(?:da|dal|dalla|dai|dallo|dall['’])",
    "nl": r"\b(?:werd|werden|wordt|worden|is|zijn)\b[^.,;]{0,60}\bdoor\b|\bdoor\b",
    "pt": r"\b\w+(?:do|da|dos|das|to|ta)\s+(?:por|pelo|pela|pelos|pelas)\b|\b(?:foi|foram|sido|é|são|era|eram|será|serão)\s+\w+[dt][oa]s?\b[^.;]{0,60}\s(?:por|pelo|pela|pelos|pelas)\b",
    "ru": r"\b\w+(?:ан|ен|ян|ана|ена|яна|ано|ено|аны|ены)\b",
    "uk": r"\b\w+(?:ано|ено|ято|аний|ений|ана|ена)\b",
    "tr": r"tarafından",
    "ar": r"من قبل|على يد",
    "ja": r"れた|られ",
    "ko": r"에 의해|당했|받았",
    "zh": r"被|遭|受到",
}
_OBLIQUE = {
    "en": "from to against over",
    "de": "von vom an gegen gegenüber",
    "fr": "à au aux contre",
    "es": "a al sobre contra",
    "it": "a al alla ad da dal dalla contro",
    "nl": "aan van tegen",
    "pt": "a ao à contra sobre",
    "ru": "от у к над против",
    "uk": "від у до над проти",
}
"""Words before one to whom something is done, or from whom it comes."""
PLACED = {
    "en": "in on at after before since during with without for by under despite because as amid about of until following",
    "de": "am im in auf bei beim nach vor seit mit ohne für durch unter trotz wegen während zwischen über um bis ab zum zur aus",
    "fr": "en dans sur après avant depuis pendant avec sans pour par sous malgré chez entre selon dès",
    "es": "en tras después antes desde durante con sin para por bajo según entre hasta",
    "it": "in nel nella nei nelle su sul sulla dopo prima durante con senza per sotto secondo tra fra",
    "nl": "in op bij na voor sinds tijdens met zonder door onder ondanks wegens tussen over om tot uit",
    "pt": "em no na nos nas após depois antes desde durante com sem para por sob segundo entre até",
    "ru": "в во на после до перед с со без для за под при по из между через около",
    "uk": "у в на після до перед з із зі без для за під при по між через біля",
}
"""Words that put what follows in a place, a time or a manner: "am Mittwoch nahm die Gewerkschaft an"."""


def passive(text: Text) -> bool:
    pattern = _PASSIVE.get(text.code)
    return bool(pattern and re.search(pattern, text.text, re.IGNORECASE))


def oblique(text: Text, start: int) -> bool:
    """Does a word like "to" stand right before? Then it is no doer: "débordé à Saint-Aubin et inondé"."""
    before = text.text[:start].rstrip().rsplit(maxsplit=1)
    return bool(before) and before[-1].casefold() in _OBLIQUE.get(text.code, "").split()
