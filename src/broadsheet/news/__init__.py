"""Every noun of the house, frozen.

Rules that hold for all of them:
- Made once, never changed; a later moment is a later type.
- ``id`` derives from content: doing a thing twice gives the same id.
- Times are aware UTC. Languages are BCP-47 ("zh-Hans", "und" where unknown).
- Spans are half-open, in code points of the text they name.
- ``None`` means "the source does not say", never "not done yet".

The files follow the flow: ``gathered`` (from the wire), ``read`` (a report understood),
``told`` (stories), ``written`` (words, pictures, editions), ``checks`` (of the copy desk), ``ledger`` (who did what).
"""

from .base import content_id
from .checks import ALWAYS, CHECKS, DOUBTING, SHOWN, Check, stands
from .gathered import Dispatch, Feed, Look, Page, Photo, Pictures, Report, Use, Visit, Visited
from .ledger import ASIDE, Filed, Held, Recipe, Slip, Spent, Spiked
from .read import (
    DateMention,
    Figure,
    Mention,
    Organisation,
    Person,
    Place,
    Quotation,
    Reading,
    Span,
    Vector,
)
from .told import Link, Links, Member, Members, MoveKind, Notice, Past, ReadPast, Story, StoryMove, Window
from .written import (
    PARTS,
    STAGE,
    WITHDRAWN,
    WORDLESS,
    Article,
    Assignment,
    Cite,
    Correction,
    Difference,
    Edition,
    Form,
    Galley,
    Image,
    Item,
    Passed,
    Picture,
    Placement,
    Returned,
    Ruling,
    Sentence,
    SignOff,
    Slate,
    SlateEntry,
    Verdict,
    Withdrawal,
    Writer,
)

__all__ = [
    "ALWAYS",
    "ASIDE",
    "CHECKS",
    "DOUBTING",
    "PARTS",
    "SHOWN",
    "STAGE",
    "WITHDRAWN",
    "WORDLESS",
    "Article", "Assignment", "Check", "Cite", "Correction", "DateMention", "Difference", "Dispatch", "Edition",
    "Feed", "Figure", "Filed", "Form", "Galley", "Held", "Image", "Item", "Link", "Links", "Look", "Member", "Members",
    "Mention", "MoveKind", "Notice", "Organisation", "Page", "Passed", "Past", "Person", "Photo", "Picture", "Pictures",
    "Place", "Placement", "Quotation", "ReadPast", "Reading", "Recipe", "Report", "Returned", "Ruling", "Sentence",
    "SignOff", "Slate", "SlateEntry", "Slip", "Span", "Spent", "Spiked", "Story", "StoryMove", "Use", "Vector",
    "Verdict", "Visit", "Visited", "Window", "Withdrawal", "Writer", "content_id", "stands",
]  # fmt: skip
