"""Support: a cause no source gives, or a sentence that rests on something else than the report."""

from ...rule import Rule
from . import another_figure, causes, foreign_words

RULES = (
    *causes.RULES,
    Rule(name="foreign-words", find=foreign_words.check, doubt=True),
    Rule(name="another-figure", find=another_figure.check, doubt=True, by_words=True),
)

__all__ = ["RULES"]
