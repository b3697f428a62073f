"""The archive as JSON over HTTP, read only: ``/api/stories``, ``/api/stories/{id or slug}``, ``/api/articles``,
``/api/articles/{id}``.

``/metrics``, where asked for, is a scrape in the Prometheus text format. A story that was merged answers 301 with the
address of the story it went to. Every failure has one shape: ``{"error": {"code": ..., "message":
...}}`` with the code of ``errors.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from broadsheet.errors import BroadsheetError, NoSuch

MOST = 200
"""Stories or articles in one answer at most."""
MOST_PAGES = 10_000
HEADERS = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache"}


class Catalogue(Protocol):
    """Rows of the archive. Raises NoSuch, Locked, Corrupt."""

    def stories(self, *, since: datetime | None, limit: int) -> list[dict[str, Any]]: ...
    def story(self, name: str, /) -> dict[str, Any]: ...
    def articles(
        self, *, since: datetime | None, language: str, start: int, limit: int
    ) -> list[dict[str, Any]]: ...
    def article(self, id: str, /) -> dict[str, Any]: ...
    def metrics(self) -> bytes:
        """Prometheus text format."""
        ...


@dataclass(frozen=True)
class _Part:
    """Rows of a list, and the address of those after them; empty after the last."""

    rows: list[dict[str, Any]]
    following: str


class _BadQuery(Exception):
    """The query of an address is not understood."""


def api_routes(catalogue: Catalogue) -> list[Route]:
    """Routes for GET and HEAD below ``/api/``; any other address there is an error in JSON too."""

    async def stories(request: Request) -> Response:
        return await _answer(request, lambda: catalogue.stories(**_asked(request.query_params)))

    async def story(request: Request) -> Response:
        return await _answer(request, lambda: catalogue.story(request.path_params["name"]))

    async def articles(request: Request) -> Response:
        return await _answer(request, lambda: _page(catalogue, request))

    async def article(request: Request) -> Response:
        return await _answer(request, lambda: catalogue.article(request.path_params["id"]))

    async def nothing(request: Request) -> Response:
        return _failed(404, "no-such", f"there is no {request.url.path}")

    return [
        Route("/api/stories", stories),
        Route("/api/stories/{name}", story),
        Route("/api/articles", articles),
        Route("/api/articles/{id}", article),
        Route("/api/{rest:path}", nothing),
    ]


def _asked(query: Mapping[str, str]) -> dict[str, Any]:
    """``since`` (ISO 8601 with zone) and ``limit`` (1 to 200, default 50) of an address."""
    try:
        limit = int(query.get("limit", "50"))
        since = datetime.fromisoformat(query["since"]) if "since" in query else None
    except ValueError:
        raise _BadQuery("limit is a number, since an ISO 8601 time such as 2026-01-31T00:00:00Z") from None
    if not 1 <= limit <= MOST or (since is not None and since.tzinfo is None):
        raise _BadQuery(f"limit is from 1 to {MOST}; since needs a zone, such as 2026-01-31T00:00:00Z")
    return {"since": since, "limit": limit}


def _page(catalogue: Catalogue, request: Request) -> _Part:
    """Articles of one ``page`` (from 1), of one ``language`` where that is given, and where the next page is."""
    query = request.query_params
    asked = _asked(query)
    try:
        page = int(query.get("page", "1"))
    except ValueError:
        page = 0
    if not 1 <= page <= MOST_PAGES:
        raise _BadQuery(f"page is from 1 to {MOST_PAGES}")
    limit = asked["limit"]
    rows = catalogue.articles(
        since=asked["since"],
        language=query.get("language", "")[:40],
        start=(page - 1) * limit,
        limit=limit + 1,
    )
    following = request.url.include_query_params(page=page + 1)
    return _Part(rows[:limit], f"{following.path}?{following.query}" if rows[limit:] else "")


def metrics_route(catalogue: Catalogue) -> Route:
    """``/metrics`` for a Prometheus server."""

    async def scrape(request: Request) -> Response:
        try:
            text = await run_in_threadpool(catalogue.metrics)
        except BroadsheetError as error:
            return _failed(503, error.code, "the archive cannot be read now")
        return Response(text, headers=HEADERS, media_type="text/plain; version=0.0.4; charset=utf-8")

    return Route("/metrics", scrape)


async def _answer(request: Request, read: Callable[[], Any]) -> Response:
    try:
        row = await run_in_threadpool(read)
    except _BadQuery as error:
        return _failed(400, "bad-query", str(error))
    except NoSuch as error:
        return _failed(404, error.code, str(error))
    except BroadsheetError as error:
        # What went wrong inside is for the log; the reader gets the code.
        return _failed(503, error.code, "the archive cannot be read now")
    if isinstance(row, dict) and (kept := row.get("merged_into")):
        below = request.scope.get("root_path", "")
        return RedirectResponse(f"{below}/api/stories/{kept}", status_code=301, headers=HEADERS)
    if isinstance(row, _Part):
        answer = _json(200, row.rows)
        if row.following:
            answer.headers["Link"] = f'<{row.following}>; rel="next"'
        return answer
    return _json(200, row)


def _failed(status: int, code: str, message: str) -> Response:
    return _json(status, {"error": {"code": code, "message": message}})


def _json(status: int, value: Any) -> Response:
    text = json.dumps(value, ensure_ascii=False, default=_plain)
    return Response(text, status_code=status, headers=HEADERS, media_type="application/json")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else str(value)
