"""Events, named ``<verb>.<past participle>``, to standard error; standard output is for results."""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

from .redact import redacted_value


def configure(*, level: str = "info", as_json: bool = False) -> None:
    """Set up logging once for the process. ``level``: debug, info, warning, error."""
    renderer = (
        structlog.processors.JSONRenderer()
        if as_json
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            _redact,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )


def _redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """No secret of the settings reaches the log, in a traceback neither."""
    return {
        key: redacted_value(value if isinstance(value, _PLAIN) else str(value))
        for key, value in event.items()
    }


_PLAIN = (str, int, float, dict, list, tuple, type(None))
log = structlog.get_logger()
