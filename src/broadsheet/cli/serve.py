"""broadsheet serve: the printed site on this machine."""

from __future__ import annotations

from typing import Annotated

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

    site = read_settings(folder).site_dir
    if not (site / "index.html").exists():
        raise PressError(f"nothing printed in {site} yet; run: broadsheet run --once")
    found = free_port(host, port)
    print(f"Serving {site} at http://{host}:{found}/  (stop with Ctrl-C)", flush=True)
    with newsroom(folder) as room:
        serve_site(site, host=host, port=found, catalogue=Catalogue(room), metrics=metrics)
