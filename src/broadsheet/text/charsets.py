"""Bytes of a page to text: what the header, the page and the bytes themselves say.

The labels are those of the WHATWG Encoding Standard and no others: "gb2312" means GB18030, "iso-8859-1" means
windows-1252, "euc-kr" means code page 949, "shift_jis" means code page 932; "punycode" means nothing.
"""

import codecs
import re
from dataclasses import dataclass
from itertools import pairwise

import charset_normalizer
import webencodings
from webencodings import labels

_WIDER = {"gbk": "gb18030"}
"""What a label of the standard is read with where its own codec is narrower."""
REPLACEMENT = "replacement"
"""The standard's name for charsets nobody may read (ISO-2022-KR, ISO-2022-CN, HZ): attacks hide in them."""
_CODECS = frozenset(
    _WIDER.get(name, name)
    for encoding in set(labels.LABELS.values()) - {REPLACEMENT, "x-user-defined"}
    for name in (webencodings.lookup(encoding).codec_info.name,)
)
"""The Python codecs of the standard's encodings: no other codec ever sees a foreign byte."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,200}?encoding)\s*+=\s*+[\"']?\s*+([\w:.\-]{2,40})", re.I
)
_JIS = re.compile(rb"\x1b(\([BIJ]|\$[@B])")
_JIS_WIDE = re.compile(rb"\x1b\$[@B]|\x1b\(I")
_SHIFTED = re.compile(rb"\x1b\$[)*+]|\x0e|~\{")
"""What ISO-2022-KR, ISO-2022-CN and HZ leave ASCII by."""
_GUESSES = ("cp932", "cp949", "gb18030", "euc_jp", "big5hkscs")
_SAMPLE_BYTES = 60_000
_TOLERATED = 0.01
"""Share of the non-ASCII characters that may be undecodable in a page of a charset all the same."""

_HANGUL = re.compile("[\uac00-\ud7a3]")
_JAMO = re.compile("[\u3131-\u318e]")
_KANA = re.compile("[\u3041-\u30fa]")
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_HANZI = re.compile("[\u4e00-\u9fff]")
_RUN = re.compile(r"[^\W\d_\x00-\x7f]+")
_MIXED = re.compile(r"[a-zA-Z][\u0370-\u06ff]+|(?<![\u0370-\u06ff])[\u0370-\u06ff]++[a-zA-Z]")
_ODD = re.compile("[\u0080-\u009f\ue000-\uf8ff\ufffd]")
_ISOLATED = sorted(_CODECS - {"utf-16-le", "utf-16-be", "iso2022_jp"})
"""What charset-normalizer may find."""
_SHIFTS = ((re.compile(r"\([BJ]"), re.compile(r"\$[B@]")), (re.compile(r"~\}"), re.compile(r"~\{")))
"""(end, start) of the runs of ISO-2022-JP without its escapes and of HZ, taken for text."""
_BASE64 = re.compile(r"\+[A-Za-z0-9+/]{6,2000}")
"""A run of UTF-7 taken for text."""
_HIGH = re.compile("[\u00a1-\u024f\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]")
"""What other scripts look like when their bytes are taken for windows-1252."""
_GARBLED = 0.2
"""Share of a text that may look like no language at all."""


@dataclass(frozen=True)
class Decoded:
    text: str
    charset: str
    """Python codec the bytes were read with."""


def codec(label: str) -> str:
    """Python codec for a charset label as the web means it, "replacement" for one that nobody may read; empty for a
    label the standard does not know."""
    found = webencodings.lookup(label.strip().strip("\"'"))
    if found is None:
        return ""
    name = found.codec_info.name
    name = _WIDER.get(name, name)
    return name if name in _CODECS or name == REPLACEMENT else ""


def decode(body: bytes, header: str = "") -> Decoded:
    """Decide the charset of a page and decode it.

    ``header`` is the charset of the HTTP header, empty where it names none. Order: byte order
    mark; UTF-8 if the bytes are valid UTF-8 beyond ASCII; the header's and the page's own label as
    far as the result is plausible in that charset; the most plausible of the CJK charsets and
    of what charset-normalizer finds; windows-1252. ISO-2022-JP is told by its escapes, whatever the labels
    say; the other charsets of seven bits are not read: one U+FFFD for the whole page, as in browsers. Never
    raises: what cannot be decoded becomes U+FFFD.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return Decoded(body[len(mark) :].decode(name, "replace"), name)
    if b"\0" in body[:400] and (wide := _without_mark(body)):
        return Decoded(body.decode(wide, "replace"), wide)
    sample = _sample(body)
    said = [codec(header)]
    said += [codec(found.decode("ascii", "replace")) for found in _META.findall(body[:8192])]
    if seven := _seven_bits(body, said, not sample):
        return seven
    labels = [label for label in dict.fromkeys(said) if label and label not in (REPLACEMENT, "iso2022_jp")]
    if not sample:
        return Decoded(body.decode(_ascii_like(labels), "replace"), _ascii_like(labels))
    if _is_utf8(sample):
        return Decoded(body.decode("utf-8", "replace"), "utf-8")
    for label in labels:
        if label.startswith(("utf-16", "utf-32")):
            continue
        if _plausible(sample, label) >= 0.5:
            return Decoded(body.decode(label, "replace"), label)
    best = max(_candidates(sample, labels), key=lambda name: _plausible(sample, name))
    return Decoded(body.decode(best, "replace"), best)


def _seven_bits(body: bytes, said: list[str], is_ascii: bool) -> Decoded | None:
    """A page in a charset that shifts between sets of seven bits, None for all others."""
    if _JIS_WIDE.search(body) and (is_ascii or "iso2022_jp" in said):
        return Decoded(_read_jis(body), "iso2022_jp")
    if is_ascii and _SHIFTED.search(body) and (REPLACEMENT in said or b"\x1b$)" in body):
        return Decoded("\ufffd", REPLACEMENT)
    return None


def _read_jis(body: bytes) -> str:
    """ISO-2022-JP with the vendors' row 13 (①, ㈱), which Python's own codec lacks. A line end ends a wide run."""
    first, *rest = _JIS.split(body)
    found = [first.decode("ascii", "replace")]
    for escape, run in zip(rest[::2], rest[1::2], strict=True):
        wide, tail = run, b""
        if escape[:1] == b"$" and (end := re.search(rb"[\r\n]", run)):
            wide, tail = run[: end.start()], run[end.start() :]
        if escape[:1] == b"$":
            wide = b"".join(_shift_jis(*wide[at : at + 2]) for at in range(0, len(wide) - 1, 2))
        elif escape == b"(I":
            wide = bytes(byte | 0x80 for byte in wide)
        found.append(wide.decode("cp932", "replace") + tail.decode("ascii", "replace"))
    return "".join(found)


def _shift_jis(lead: int, trail: int) -> bytes:
    """The same character of JIS X 0208 in Shift_JIS; two bytes it does not have for what is none."""
    if not (0x21 <= lead <= 0x7E and 0x21 <= trail <= 0x7E):
        return b"\xfc\xfc"
    first = (lead + 1 >> 1) + (0x70 if lead < 0x5F else 0xB0)
    return bytes((first, trail + (0x7E if lead % 2 == 0 else 0x1F if trail < 0x60 else 0x20)))


def _ascii_like(labels: list[str]) -> str:
    return next((label for label in labels if not label.startswith(("utf-16", "utf-32"))), "utf-8")


def _without_mark(body: bytes) -> str:
    """UTF-16 without a byte order mark shows in where the zeros of "<" stand."""
    head = body[:400]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) // 4 and even < odd // 4:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) // 4 and odd < even // 4 else ""


def _sample(body: bytes) -> bytes:
    """The lines that hold more than ASCII, cut between lines so that no character is torn."""
    if body.isascii():
        return b""
    picked: list[bytes] = []
    size = 0
    for line in body.split(b"\n"):
        if not line.isascii():
            picked.append(line)
            size += len(line)
            if size > _SAMPLE_BYTES:
                break
    return b"\n".join(picked)


def _is_utf8(sample: bytes) -> bool:
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError:
        text = sample.decode("utf-8", "replace")
        return text.count("\ufffd") <= _TOLERATED * (len(text) - len(text.encode("ascii", "ignore")))
    return True


def _candidates(sample: bytes, labels: list[str]) -> list[str]:
    found = [*labels, *_GUESSES, "cp1252"]
    best = charset_normalizer.from_bytes(sample[:20_000], threshold=0.4, cp_isolation=_ISOLATED).best()
    if best is not None:
        found.append(codecs.lookup(best.encoding).name)
    return list(dict.fromkeys(found))


def _plausible(sample: bytes, name: str) -> float:
    """0 to 1: does the text look like what people write in this charset?"""
    text = sample.decode(name, "replace")
    beyond = [char for char in text if not char.isascii()]
    if not beyond:
        return 0.5
    joined = "".join(beyond)
    odd = len(_ODD.findall(joined)) / len(beyond)
    if odd > 5 * _TOLERATED:
        return 0.0
    sure = 1.0 - odd * 5
    hanzi, kana, hangul = (
        len(_HANZI.findall(joined)),
        len(_KANA.findall(joined)),
        len(_HANGUL.findall(joined)),
    )
    letters = hanzi + kana + hangul
    if name in ("cp932", "euc_jp"):
        half = len(_HALF_KANA.findall(joined))
        return sure * (kana / max(letters + half * 2, 1) > 0.15) * (0.9 - half / len(beyond))
    if name == "cp949":
        jamo = len(_JAMO.findall(joined))
        return sure * 0.9 * (hangul / max(letters + 10 * jamo, 1)) * _common_hangul(joined, hangul)
    if name in ("gb18030", "big5hkscs"):
        return sure * 0.85 * (hanzi / max(letters, 1)) * _common_hanzi(joined, name)
    return sure * _latin_like(text, joined)


def _common_hangul(text: str, hangul: int) -> float:
    """Share of the syllables that stand in KS X 1001, which holds those in daily use."""
    common = sum(_lead(char, "euc_kr") > 0 for char in _HANGUL.findall(text))
    return common / hangul if hangul else 0.0


def _common_hanzi(text: str, name: str) -> float:
    """Share of the ideographs in the charset's first level, which holds those in daily use."""
    found = _HANZI.findall(text)
    if not found:
        return 0.0
    if name == "gb18030":
        common = sum(0xB0 <= lead <= 0xD7 for lead in (_lead(char, "gb2312") for char in found))
    else:
        common = sum(0xA4 <= lead <= 0xC6 for lead in (_lead(char, "big5") for char in found))
    return common / len(found)


def _lead(char: str, name: str) -> int:
    try:
        return char.encode(name)[0]
    except UnicodeEncodeError:
        return 0


def _latin_like(text: str, beyond: str) -> float:
    """Single-byte charsets decode anything: letters beyond ASCII must sit among letters of their kind.

    Accented Latin letters come singly among plain ones; Cyrillic, Greek, Arabic letters come in
    words of their own. Either the other way round is another charset read wrongly.
    """
    letters = [char for char in beyond if char.isalpha()]
    if not letters:
        return 0.6
    runs = _RUN.findall(text)
    wrong = sum(len(run) for run in runs if len(run) > 3 and all(ord(char) < 0x250 for char in run))
    wrong += sum(len(word) for word in _MIXED.findall(text))
    case = sum(a.islower() and b.isupper() for a, b in pairwise(text) if a.isalpha() and not b.isascii())
    return max(0.0, 0.9 * len(letters) / len(beyond) - (wrong + case / 2) / len(letters))


def is_garbled(text: str) -> bool:
    """Whether a text is no language: a charset read as another, or bytes that stand for nothing.

    Told by characters that cannot be read, by shifts that were taken for text, and by a text that is mostly
    accented Latin letters and signs ("Ð¿Ñ€Ð¸"), as no language is.
    """
    size = sum(not char.isspace() for char in text)
    odd = len(_ODD.findall(text))
    shown = sum(len(run) for run in _BASE64.findall(text))
    for end, start in _SHIFTS:
        for segment in end.split(text)[:-1]:
            if found := start.search(segment):
                shown += len(segment) - found.start()
    return odd > size * _GARBLED / 2 or shown > size * _GARBLED or len(_HIGH.findall(text)) > size / 2
