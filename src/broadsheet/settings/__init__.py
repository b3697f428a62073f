"""The stylebook (the settings): frozen, typed, one TOML file and the environment. A file a section.

Every key can be given by the environment as ``BROADSHEET_SECTION__KEY``. Units are in the names.
Unknown keys and wrong values raise StylebookError with the key, the value and what is allowed.
"""

from .assign import Assign
from .base import INTERFACE, Section
from .cluster import Cluster
from .crew import Crew
from .edit import Edit, OwnSection
from .extract import Extract
from .gather import Gather
from .illustrate import Illustrate
from .log import Log
from .models import Models
from .morgue import Morgue
from .paper import Paper
from .publish import Publish
from .publisher import Publisher
from .read import read_stylebook
from .stylebook import Stylebook, sections
from .translate import Translate
from .understand import Understand
from .verify import Verify
from .wire import Wire
from .write import Write

__all__ = [
    "INTERFACE",
    "Assign",
    "Cluster",
    "Crew",
    "Edit",
    "Extract",
    "Gather",
    "Illustrate",
    "Log",
    "Models",
    "Morgue",
    "OwnSection",
    "Paper",
    "Publish",
    "Publisher",
    "Section",
    "Stylebook",
    "Translate",
    "Understand",
    "Verify",
    "Wire",
    "Write",
    "read_stylebook",
    "sections",
]
