"""Support: a cause or a detail no source gives, or a sentence that rests on something else than the report."""

from . import causes, foreign_words

RULES = (*causes.RULES, *foreign_words.RULES)

__all__ = ["RULES"]
