"""A real server before an application, on loopback."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from broadsheet.serve.site import free_port


@contextmanager
def running(app: Any, **options: Any) -> Iterator[int]:
    """The port it listens on."""
    port = free_port("127.0.0.1", 19_300)
    config = uvicorn.Config(app, port=port, log_level="error", lifespan="off", **options)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield port
    server.should_exit = True
    thread.join(timeout=10)
