"""One address for one page: what makes two links the same report.

``canonical`` follows RFC 3986 section 6 (case, default ports, dot segments, percent-encoding) and the
WHATWG URL Standard where browsers are laxer (tabs and line ends inside, backslashes). On top of that
it removes what never names another page: fragments, user names, tracking parameters and AMP forms.

Kept as they are: the order of the query (some sites read it), empty values, trailing slashes, index
pages, ``www.``, and http as against https: all of these may name another page.
"""

import ipaddress
import re
from urllib.parse import quote, unquote, urljoin, urlsplit

import idna

MAX_LENGTH = 4000
"""Longer addresses are no article's."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_TRACKING_PREFIXES = (
    "utm_", "at_", "itm_", "pk_", "mtm_", "piwik_", "matomo_", "guce_", "ns_", "_hs", "hsa_", "fb_", "__s_",
)  # fmt: skip
_TRACKING = frozenset(
    [
        "fbclid",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "ysclid",
        "twclid",
        "ttclid",
        "li_fat_id",
        "igshid",
        "igsh",
        "epik",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "hsctatracking",
        "vero_id",
        "vero_conv",
        "oly_anon_id",
        "oly_enc_id",
        "wickedid",
        "rb_clickid",
        "_openstat",
        "_ga",
        "_gl",
        "s_cid",
        "cmpid",
        "cmp",
        "ocid",
        "icid",
        "intcid",
        "ncid",
        "ito",
        "smid",
        "xtor",
        "maca",
        "wt_mc",
        "wtmc",
        "wt_zmc",
        "traffic_source",
        "__twitter_impression",
        "ftag",
        "sref",
        "sr_share",
        "soc_src",
        "soc_trk",
        "guccounter",
        "sfnsn",
        "trk",
        "spm",
        "scm",
        "emc",
        "nr_email_referer",
        "zanpid",
        "campaign_id",
        "ad_id",
    ]
)
_TRACKING_VALUES = re.compile(
    r"(?:ref|src|source|from|partner|feed|via|origin|medium)="
    r"(?:rss|feed|rssfeed|rss_?feed|atom|twitter|facebook|fb|telegram|whatsapp|newsletter|feedburner)",
    re.IGNORECASE,
)
_AMP_QUERY = re.compile(r"(?:amp(?:=(?:1|true|yes)?)?|output(?:type)?=amp|view=amp|mode=amp)", re.IGNORECASE)
_AMP_SUFFIX = re.compile(r"(?:/amp/?|\.amp|/amp\.html)$", re.IGNORECASE)
_GOOGLE_AMP = re.compile(r"^/amp/(s/)?([^/.]+\.[^/]+)(/.*)?$")
_AMP_CACHE = re.compile(r"^/(?:c|v|wp|a)/(s/)?([^/.]+\.[^/]+)(/.*)?$")
_LABELS = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def canonical(url: str, base: str = "") -> str:
    """The address under which a page is known, absolute, in ASCII; "" for anything not http(s).

    ``base`` is the address a relative ``url`` starts from. Applying it twice changes nothing.
    Internationalised hosts come out in punycode (IDNA 2008 with UTS 46 mapping). Google's AMP viewer
    and AMP cache give the publisher's own address.
    """
    whole = _absolute(url, base)
    for _ in range(4):
        parts = _parts(whole)
        if parts is None:
            return ""
        scheme, host, port, path, query = parts
        inner = _inside_amp(host, path, query)
        if not inner:
            host, path = _without_amp(host, path)
            inner = _inside_amp(host, path, query)
        if not inner:
            break
        whole = inner
    else:
        return ""
    query = _without_tracking(query)
    result = f"{scheme}://{_netloc(host, port)}{path}" + (f"?{query}" if query else "")
    return result if len(result) <= MAX_LENGTH else ""


def feed_key(url: str) -> str:
    """What makes two addresses one feed: the same whatever scheme, "www.", case and slash at the end are written."""
    whole = _absolute(url, "").casefold()
    path, mark, query = whole.partition("://")[2].removeprefix("www.").partition("?")
    return path.rstrip("/") + mark + query


def host(url: str) -> str:
    """Lower-case host in punycode without port ("[::1]" for IPv6 gives "::1"); "" if not http(s)."""
    parts = _parts(_absolute(url, ""))
    return parts[1] if parts else ""


def is_at(url: str, place: str) -> bool:
    """Is the address at this host, or at one below it? Never where ``place`` is empty."""
    return bool(place) and f".{host(url)}".endswith(f".{place}")


def origin(url: str) -> str:
    """Scheme, host and any port that is not the default, without a slash at the end; "" if not http(s)."""
    parts = _parts(_absolute(url, ""))
    return f"{parts[0]}://{_netloc(parts[1], parts[2])}" if parts else ""


def absolute(url: str, base: str) -> str:
    """``url`` made absolute and safe to ask for, with its query and AMP form left alone; "" if not http(s)."""
    parts = _parts(_absolute(url, base))
    if parts is None:
        return ""
    scheme, name, port, path, query = parts
    result = f"{scheme}://{_netloc(name, port)}{path}" + (f"?{query}" if query else "")
    return result if len(result) <= MAX_LENGTH else ""


def _absolute(url: str, base: str) -> str:
    text = url.strip("\x00\t\n\v\f\r \u00a0\u3000\ufeff")
    text = re.sub(r"[\t\r\n]", "", text)
    if not text or len(text) > MAX_LENGTH * 2 or _CONTROL.search(text):
        return ""
    cut = re.search(r"[?#]", text)
    head, tail = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    text = head.replace("\\", "/") + tail
    if not base:
        return text
    try:
        return urljoin(base, text)
    except ValueError:
        return ""


def _parts(url: str) -> tuple[str, str, int | None, str, str] | None:
    """(scheme, host, port unless default, path, query), each in normal form; None if not http(s)."""
    try:
        split = urlsplit(url)
        scheme, name, port = split.scheme.lower(), split.hostname or "", split.port
    except ValueError:
        return None
    if scheme not in _DEFAULT_PORTS or port == 0:
        return None
    name = _ascii_host(name)
    if not name:
        return None
    if port == _DEFAULT_PORTS[scheme]:
        port = None
    path = _dots_removed(_encoded(split.path, "/:@!$&'()*+,;=~"))
    return scheme, name, port, path, _encoded(split.query, "/:@!$&()*+,;=~?")


def _ascii_host(name: str) -> str:
    if ":" in name:
        try:
            return ipaddress.IPv6Address(name).compressed
        except ValueError:
            return ""
    if "%" in name:
        name = unquote(name)
    name = name.lower().removesuffix(".")
    if not name.isascii():
        try:
            name = idna.encode(name, uts46=True, transitional=False).decode("ascii").lower().removesuffix(".")
        except (idna.IDNAError, UnicodeError):
            return ""
    if _NUMBER.fullmatch(name.rpartition(".")[2]):
        return _ipv4(name)
    return name if len(name) <= 253 and _LABELS.fullmatch(name) else ""


def _ipv4(name: str) -> str:
    """IPv4 in any spelling browsers take ("127.1", "0x7f.1", "017700000001") as four decimals, else ""."""
    total = 0
    parts = name.split(".")
    for place, part in enumerate(parts):
        base = 16 if part.startswith("0x") else 8 if len(part) > 1 and part.startswith("0") else 10
        try:
            number = int(part, base) if part != "0x" else 0
        except ValueError:
            return ""
        last = place == len(parts) - 1
        if len(parts) > 4 or number >= (256 ** (5 - len(parts)) if last else 256):
            return ""
        total += number if last else number << (24 - 8 * place)
    return str(ipaddress.IPv4Address(total))


def _netloc(name: str, port: int | None) -> str:
    shown = f"[{name}]" if ":" in name else name
    return shown if port is None else f"{shown}:{port}"


def _encoded(text: str, safe: str) -> str:
    """Percent-encoding in its one normal form; a stray "%" becomes "%25"."""

    def escape(match: re.Match[str]) -> str:
        byte = int(match.group(1), 16)
        char = chr(byte)
        return char if char.isascii() and (char.isalnum() or char in "-._~") else f"%{byte:02X}"

    text = re.sub(r"%(?![0-9a-fA-F]{2})", "%25", text)
    text = re.sub(r"%([0-9a-fA-F]{2})", escape, text)
    return quote(text.encode("utf-8", "replace"), safe=safe + "%")


def _dots_removed(path: str) -> str:
    if "/." not in path:
        return path or "/"
    kept: list[str] = []
    segments = path.split("/")[1:]
    for number, segment in enumerate(segments):
        last = number == len(segments) - 1
        if segment == "..":
            if kept:
                kept.pop()
            if last:
                kept.append("")
        elif segment == ".":
            if last:
                kept.append("")
        else:
            kept.append(segment)
    return "/" + "/".join(kept)


def _inside_amp(name: str, path: str, query: str) -> str:
    """The publisher's address inside a Google AMP viewer or cache address, else empty."""
    found = None
    if re.fullmatch(r"(?:www\.)?google\.[a-z.]{2,6}", name):
        found = _GOOGLE_AMP.match(path)
    elif name.endswith(".cdn.ampproject.org") or name == "cdn.ampproject.org":
        found = _AMP_CACHE.match(path)
    if not found:
        return ""
    scheme = "https" if found.group(1) else "http"
    return f"{scheme}://{found.group(2)}{found.group(3) or '/'}" + (f"?{query}" if query else "")


def _without_amp(name: str, path: str) -> tuple[str, str]:
    while name.startswith("amp.") and name.count(".") >= 2:
        name = name.removeprefix("amp.")
    while True:
        before = path
        if re.match(r"/amp/[^/]", path, re.IGNORECASE) and not re.fullmatch(
            r"/amp/amp/?", path, re.IGNORECASE
        ):
            path = path[4:]
        if path.lower().endswith(".amp.html"):
            path = path[: -len(".amp.html")] + ".html"
        shorter = _AMP_SUFFIX.sub("", path)
        if shorter.strip("/"):
            path = shorter
        if path == before:
            return name, path


def _without_tracking(query: str) -> str:
    kept = []
    for part in query.split("&"):
        key = part.partition("=")[0].lower()
        if not part or key in _TRACKING or key.startswith(_TRACKING_PREFIXES):
            continue
        if _TRACKING_VALUES.fullmatch(part) or _AMP_QUERY.fullmatch(part):
            continue
        kept.append(part)
    return "&".join(kept)
