"""Number words, units and signal words, one language a file, as plain text.

Keys of a table (all optional but ``decimal`` and ``group``):

- ``decimal``, ``group``: the characters that separate decimals and groups of three
- ``cardinals``: "word=value" for words below a thousand; ``hundred``: words that multiply by 100
- ``scales``: "word=exponent of ten"; ``bare``: scale words that count without a number before them
- ``joiners``: words inside a number ("and"); ``articles``: words for one that are mostly articles
- ``percent``, ``points``, ``percent_before``, ``money``, ``measures``: phrases, "|" between them
- ``rates``: words before a number that change its unit, "時速=km:km/h"
- ``age_before``, ``age_after``, ``about_before``, ``about_after``: signal phrases
- ``ordinals``: "word=value"; ``suffixes``: letters that make a digit an ordinal
- ``parts``: "word=denominator" for fractions; ``half``: words for one half; ``dozens``: "word=value"
- ``half_more``: phrases for "and a half"; ``vague``: words that leave open how many follow ("several thousand")
- ``times``: "once=1"; ``links``: words between a scale and its noun ("de")
- ``between``, ``span_from``, ``span_to``: words of ranges; ``year_before``: words before years
- ``stops``: words that end the noun after a number; ``compound``: the language of numbers written as one word
"""
