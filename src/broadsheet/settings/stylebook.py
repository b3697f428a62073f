"""All settings as one type."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .assign import Assign
from .base import Section
from .cluster import Cluster
from .crew import Crew
from .edit import Edit
from .extract import Extract
from .gather import Gather
from .illustrate import Illustrate
from .log import Log
from .models import Models
from .morgue import Morgue
from .paper import Paper
from .publish import Publish
from .publisher import Publisher
from .translate import Translate
from .understand import Understand
from .verify import Verify
from .wire import Wire
from .write import Write


class Stylebook(Section):
    """All settings. ``folder`` is where broadsheet.toml stands; relative paths start there."""

    folder: Path = Path()
    paper: Paper = Paper()
    publisher: Publisher = Publisher()
    publish: Publish = Publish()
    wire: Wire = Wire()
    gather: Gather = Gather()
    extract: Extract = Extract()
    understand: Understand = Understand()
    cluster: Cluster = Cluster()
    assign: Assign = Assign()
    write: Write = Write()
    verify: Verify = Verify()
    models: Models = Models()
    illustrate: Illustrate = Illustrate()
    translate: Translate = Translate()
    edit: Edit = Edit()
    crew: Crew = Crew()
    morgue: Morgue = Morgue()
    log: Log = Log()

    @property
    def site_dir(self) -> Path:
        return self.folder / "site"

    @property
    def sources_file(self) -> Path:
        return self.folder / "feeds.opml"

    @property
    def entailment(self) -> str:
        """The model that reads what the rules let pass: the one named, else the writer's; empty for none."""
        named = self.verify.entail or self.write.model
        return "" if named == "off" else named

    @property
    def names_file(self) -> Path:
        """The owner's decisions about names."""
        return self.folder / "names.toml"


def sections() -> Mapping[str, type[Section]]:
    """Name and class of every section, in order."""
    found = {}
    for name, info in Stylebook.model_fields.items():
        if isinstance(info.annotation, type) and issubclass(info.annotation, Section):
            found[name] = info.annotation
    return found
