"""The archive: the only shared memory of the newsroom.

Invariants, stated here once:

1. Times are aware UTC, ids are content ids, and a noun read back equals the noun that was filed.
2. Rows are only added. Deleting is done by ``forget`` (takedown) and by retention (bodies of old pages)
   alone. Filing an id a second time changes nothing; only a rework files another *take* of it, and the
   newest take is the one read.
3. Three tables are derived and kept up to date in the transaction of the rows they follow from:
   STORIES and PLACED are the fold of MOVES, WAITING holds what lies on the trays. ``check`` folds the
   moves anew and compares. Slugs are not derived: one is filed when its story opens, for life.
4. What a desk made and its slip are one transaction. For each subject, desk and rework there is at most one
   final slip (filed or spiked), by a unique index: of two shifts that worked the same piece the first
   counts, and nothing of the second is kept.
5. A final slip under any recipe counts: a changed recipe works new subjects; ``rework`` reopens old ones.
6. Moves are one chain (``before``), appended by one writer at a time. A window handed out before the newest
   move is void: its outcome is dropped and its readings stay on the tray.
7. Writers take turns; readers are never kept waiting. A connection may be used from any thread, each call
   is a transaction of its own.
8. What drivers raise becomes Locked, Corrupt, SchemaTooNew or MorgueError in one place (``failures``);
   what is not known there is a bug and passes through. Text that no database holds (NUL, half characters)
   is refused with CopyError when it is filed.
"""

from .archive import Morgue, open_morgue, restore

__all__ = ["Morgue", "open_morgue", "restore"]
