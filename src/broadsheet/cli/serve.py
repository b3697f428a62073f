"""broadsheet serve: the printed site on this machine."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

import typer

from .show import HERE, Folder, newsroom, read_settings


def register(app: typer.Typer) -> None:
    app.command(epilog="Example: broadsheet serve --port 8080")(serve)


def serve(
    folder: Folder = HERE,
    host: Annotated[str, typer.Option(help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port; the next free one if taken.")] = 8000,
    metrics: Annotated[bool, typer.Option("--metrics", help="Also /metrics, for Prometheus.")] = False,
) -> None:
    """Serve DIR/site and, below /api/, stories and articles as JSON (read only).

    Put a real web server or a CDN in front of it for the open web.
    """
    from ..errors import PressError
    from ..office.catalogue import Catalogue
    from ..serve.site import free_port, serve_site

    settings = read_settings(folder)
    site, below = settings.site_dir, urlsplit(settings.paper.base_url).path.rstrip("/")
    if not (site / "index.html").exists():
        raise PressError(f"nothing printed in {site} yet; run: broadsheet run --once")
    found = free_port(host, port)
    if found != port:
        print(f"Port {port} is taken; the next free one is {found}.", flush=True)
    print(f"Serving {site} at http://{host}:{found}{below}/  (stop with Ctrl-C)", flush=True)
    with newsroom(folder) as room:
        rows, base_url = Catalogue(room), settings.paper.base_url
        serve_site(site, host=host, port=found, catalogue=rows, base_url=base_url, metrics=metrics)
