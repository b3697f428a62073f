"""What can fail, and what follows.

    BroadsheetError
      StylebookError   our settings are wrong            stop before starting, exit 2
      WireError        the outside failed us             hold; spike after N tries
        FetchError  RobotsRefused*  TooLarge*  UnsafeAddress*  WrongType*  RightsReserved*
      ModelError       a model failed us                 hold
        ModelDown  ModelRefused*  BadReply  BudgetSpent
      CopyError        this piece cannot be worked       spike
        NoText  Unsupported  Bug  TooSlow
      MorgueError      the archive failed                stop
        Locked  Corrupt  SchemaTooNew  NoSuch
      PressError       an edition cannot be printed      keep the last edition
        DuplicatePath  MissingString  MissingGlyph

    * = spike at once

Each class has a ``code`` for the ledger and a ``verdict`` for the loop. Typed fields tell the
details; no message is ever parsed. Anything that is not a BroadsheetError is a bug: what a desk raises
at foreign material becomes the ``Bug`` of that piece, anywhere else it stops with a traceback.
Expected outcomes (too short, off-language) are ``Spiked`` values.
"""

from __future__ import annotations

import errno
import traceback
from collections.abc import Callable, Iterable
from typing import ClassVar, Literal, Self, TypeVar

from .redact import one_line

Outcome = Literal["stop", "hold", "spike", "keep"]
REFUSALS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file is larger than this account may write",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "this account may not read or write there; give it the right to, or name another place",
    errno.EPERM: "this account may not read or write there; give it the right to, or name another place",
    errno.ENOENT: "there is no such file or folder",
    errno.ENOTDIR: "a file stands where a folder must be",
    errno.EISDIR: "it is a folder; name a file",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EIO: "the disk failed",
}
"""What a disk or an account refuses, in words, by number of the error."""
A = TypeVar("A")
B = TypeVar("B")


class BroadsheetError(Exception):
    """Root of all we raise. Keyword arguments become attributes and the ledger's note.

    Its words, causes included, are one line of bounded length without secrets (``redact``).
    """

    code: ClassVar[str] = "error"
    verdict: ClassVar[Outcome] = "stop"

    def __init__(self, message: str, /, **fields: object) -> None:
        self.message = one_line(message)
        super().__init__(self.message)
        self.fields = fields
        for name, value in fields.items():
            setattr(self, name, value)

    def __str__(self) -> str:
        cause = f" ({self.__cause__})" if self.__cause__ else ""
        return one_line(f"{self.message}{cause}")


class StylebookError(BroadsheetError):
    """A setting is wrong: ``key``, ``value`` and ``allowed`` say which."""

    code = "bad-setting"


class WireError(BroadsheetError):
    code = "wire"
    verdict: ClassVar[Outcome] = "hold"
    retry_after_s: float | None = None
    """What the other side asked for, else None."""
    status: int = 0
    """HTTP status, 0 where none came."""


class FetchError(WireError):
    """No usable answer: timeout, reset, DNS, redirect loop, HTTP 4xx and 5xx (``status``).

    The wire gives each a narrower ``code``: timeout, unreachable, http-503, ... (docs/desks/fetch.md).
    """

    code = "fetch-failed"


class RobotsRefused(WireError):
    code = "robots-refused"
    verdict: ClassVar[Outcome] = "spike"


class TooLarge(WireError):
    code = "too-large"
    verdict: ClassVar[Outcome] = "spike"


class UnsafeAddress(WireError):
    """The name resolves to a loopback, private, link-local or metadata address."""

    code = "unsafe-address"
    verdict: ClassVar[Outcome] = "spike"


class WrongType(WireError):
    """The body is not what was asked for: a PDF for a page, HTML for a feed."""

    code = "wrong-type"
    verdict: ClassVar[Outcome] = "spike"


class RightsReserved(WireError):
    """``tdm-reservation``, ``noai`` or ``isAccessibleForFree: false`` forbids the use."""

    code = "rights-reserved"
    verdict: ClassVar[Outcome] = "spike"


class ModelError(BroadsheetError):
    code = "model"
    verdict: ClassVar[Outcome] = "hold"
    retry_after_s: float | None = None


class ModelDown(ModelError):
    code = "model-down"


class ModelRefused(ModelError):
    code = "model-refused"
    verdict: ClassVar[Outcome] = "spike"


class BadReply(ModelError):
    code = "bad-reply"


class BudgetSpent(ModelError):
    code = "budget-spent"


class CopyError(BroadsheetError):
    code = "copy"
    verdict: ClassVar[Outcome] = "spike"


class NoText(CopyError):
    code = "no-text"


class Unsupported(CopyError):
    code = "unsupported"


class Bug(CopyError):
    """The program failed at this piece in a way nobody foresaw; ``trace`` is the traceback."""

    code = "bug"
    trace: str = ""

    @classmethod
    def of(cls, error: Exception) -> Self:
        """The bug that ``error`` shows."""
        bug = cls(f"{type(error).__name__}: {error}", trace="".join(traceback.format_exception(error)))
        bug.__cause__ = error
        return bug

    def __str__(self) -> str:
        return self.message


def each(rows: Iterable[A], read: Callable[[A], B]) -> tuple[list[B], list[Bug]]:
    """What ``read`` makes of each row, and the Bugs of those at which it fails in a way nobody foresaw: one row of many
    costs no other. Raises the errors of ours that ``read`` raises."""
    made: list[B] = []
    bugs: list[Bug] = []
    for row in rows:
        try:
            made.append(read(row))
        except BroadsheetError:
            raise
        except Exception as error:  # noqa: BLE001  what foreign material does to a reader is unknown
            bugs.append(Bug.of(error))
    return made, bugs


class TooSlow(CopyError):
    """The piece took more processor time than ``[crew] piece_s`` allows."""

    code = "too-slow"


class MorgueError(BroadsheetError):
    code = "morgue"


class Locked(MorgueError):
    code = "morgue-locked"


class Corrupt(MorgueError):
    code = "morgue-corrupt"


class SchemaTooNew(MorgueError):
    code = "schema-too-new"


class NoSuch(MorgueError):
    """There is no ``noun`` with this ``id``."""

    code = "no-such"


class PressError(BroadsheetError):
    code = "press"
    verdict: ClassVar[Outcome] = "keep"


class DuplicatePath(PressError):
    code = "duplicate-path"


class MissingString(PressError):
    code = "missing-string"


class MissingGlyph(PressError):
    """No font at hand can draw a character of the text."""

    code = "missing-glyph"


class NoRoom(PressError):
    """Words that do not fit the picture they are for, or a place that is on no map."""

    code = "no-room"
