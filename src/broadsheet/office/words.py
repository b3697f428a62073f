"""What codes of the ledger mean, in plain words, and what an owner can do about a feed that fails."""

from __future__ import annotations

CODES = {
    "bad-encoding": "what it sends cannot be decoded",
    "bug": "the program failed at it",
    "client-error": "the server refuses the request",
    "consent-wall": "only a consent notice is shown",
    "host-busy": "the site has more pages than one round asks for",
    "crawl-delay": "the site asks for too long a pause between visits",
    "empty-page": "nothing is there",
    "forbidden": "the server refuses access",
    "gone": "the page is gone for good",
    "host-quiet": "the site asked to be left alone for a while",
    "host-slow": "too many slow pages of this site",
    "index-page": "a list of headlines, no article",
    "lede-lost": "headline or first sentence did not pass the checks",
    "legal-block": "blocked for legal reasons",
    "login-page": "only a login page is shown",
    "login-required": "a login is required",
    "no-article": "no article",
    "no-material": "no report that is long enough in a language of the site",
    "no-text": "no article text found",
    "no-words": "no words",
    "not-found": "there is no such page",
    "other-languages": "no report in a language of the site",
    "paywall": "behind a paywall",
    "protocol-error": "what it answers is not HTTP",
    "redirect-loop": "it redirects in a circle",
    "reset": "the connection breaks off",
    "rights-reserved": "the outlet forbids this use",
    "robots-refused": "robots.txt forbids it",
    "robots-unavailable": "its robots.txt cannot be read",
    "timeout": "no answer in time",
    "too-large": "too large",
    "too-little": "too little to write from",
    "too-much-lost": "too few sentences passed the checks",
    "too-slow": "took too long to read",
    "unreachable": "the server cannot be reached",
    "unsafe-address": "an address inside a private network",
    "wrong-type": "not a page or a feed",
}
MODEL = {
    "model-down": "did not answer",
    "model-refused": "refused",
    "bad-reply": "gave no usable answer",
    "budget-spent": "was not asked, its budget is spent",
    "returned-twice": "wrote what the copy desk refused twice",
}
"""How a language model failed, of articles that were written without it."""
ADVICE = {
    "not-found": "look for the new address on the outlet's site: broadsheet sources add PAGE",
    "gone": "look for the new address on the outlet's site: broadsheet sources add PAGE",
    "wrong-type": "no feed is at this address; let the program find one: broadsheet sources add PAGE",
    "unsafe-address": "if it is your own network: [wire] allow_private_addresses = true",
    "robots-refused": "ask the outlet, or take the feed out: broadsheet sources remove",
    "forbidden": "ask the outlet, or take the feed out: broadsheet sources remove",
    "login-required": "ask the outlet for an open feed, or take this one out: broadsheet sources remove",
    "paywall": "ask the outlet for an open feed, or take this one out: broadsheet sources remove",
    "too-large": "raise [wire] max_feed_bytes, or take the feed out: broadsheet sources remove",
}
ELSE = "open the address in a browser; if it does not come back: broadsheet sources remove"


def said(code: str) -> str:
    """A code in plain words."""
    if code.startswith("http-"):
        return f"its server answers {code.removeprefix('http-')}"
    return CODES.get(code, code)


def advice(code: str) -> str:
    """What an owner can do about a feed that fails so."""
    return ADVICE.get(code, ELSE)


def counted(n: int, one: str, many: str = "") -> str:
    """ "1 feed", "3 feeds"."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def listed(counts: dict[str, int], most: int = 4) -> str:
    """Codes with their numbers, the most frequent first: "2 no article text found, 1 too large"."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    shown = [f"{n} {said(code)}" for code, n in ordered[:most]]
    rest = sum(n for _, n in ordered[most:])
    return ", ".join([*shown, f"{rest} for other reasons"] if rest else shown)
