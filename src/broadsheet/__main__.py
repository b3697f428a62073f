"""``python -m broadsheet``."""

from .cli import app

app()
