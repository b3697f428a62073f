"""Language models: which one a name of the settings means, and the guard that keeps tests from asking one.

``make_chat`` gives a ``ports.Chat`` for ``provider:name``. Importing this module loads no model library;
each adapter loads its own when it is first asked.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ..errors import StylebookError
from ..ports import Chat
from ..settings import Models

ALLOW_REQUESTS = True
"""False forbids every request to a model: what asks one all the same is a bug, not a failure."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Provider:
    """One way to reach a language model."""

    name: str
    base_url: str
    """Where it is asked when the settings name no other address; empty where nothing is asked."""
    package: str
    """The module it needs, empty for none."""
    extra: str
    """The extra of ours that installs it."""
    about: str

    @property
    def installed(self) -> bool:
        return not self.package or find_spec(self.package) is not None


PROVIDERS: dict[str, Provider] = {
    provider.name: provider
    for provider in (
        Provider(
            name="ollama",
            base_url="http://127.0.0.1:11434/v1",
            package="pydantic_ai",
            extra="llm",
            about="Ollama on this machine or another",
        ),
        Provider(
            name="openai",
            base_url="https://api.openai.com/v1",
            package="pydantic_ai",
            extra="llm",
            about="OpenAI, or with models.base_url any compatible server (llama.cpp, vLLM, ...)",
        ),
        Provider(
            name="anthropic",
            base_url="https://api.anthropic.com",
            package="pydantic_ai",
            extra="llm",
            about="Anthropic",
        ),
        Provider(
            name="gguf",
            base_url="",
            package="xllamacpp",
            extra="local",
            about="a GGUF file in this process, no server",
        ),
        Provider(
            name="tape", base_url="", package="", extra="", about="a recording, for tests and for looking"
        ),
    )
}


def check_allowed() -> None:
    """Called by every adapter before it asks. Raises RuntimeError where requests are forbidden."""
    if not ALLOW_REQUESTS:
        raise RuntimeError("a request to a model where requests are forbidden")


@contextmanager
def requests_allowed(allowed: bool) -> Iterator[None]:
    """Allow or forbid requests to models for a while."""
    global ALLOW_REQUESTS
    before, ALLOW_REQUESTS = ALLOW_REQUESTS, allowed
    try:
        yield
    finally:
        ALLOW_REQUESTS = before


def split_name(model: str) -> tuple[Provider, str]:
    """("ollama:qwen3") -> its provider and "qwen3". Raises StylebookError."""
    provider, _, name = model.partition(":")
    if provider not in PROVIDERS or not name:
        raise StylebookError(
            f"{model!r} names no language model; a name is provider:name with one of {', '.join(PROVIDERS)}",
            key="write.model",
            value=model,
            allowed=sorted(PROVIDERS),
        )
    return PROVIDERS[provider], name


def install_hint(extra: str) -> str:
    """The command that installs an extra of ours: from the checkout this program runs in, else by name."""
    root = Path(__file__).resolve().parents[3]
    if not (root / "pyproject.toml").exists():
        return f"pip install 'broadsheet[{extra}]'"
    return f"{sys.executable} -m pip install -e '{root}[{extra}]'"


def unusable(model: str, settings: Models, folder: Path = Path()) -> str:
    """Why the model cannot be asked from this machine, and what to do; empty where it can. Asks nobody."""
    try:
        provider, name = split_name(model)
        if not provider.installed:
            return f"{provider.package} is not installed; install it with: {install_hint(provider.extra)}"
        if provider.name == "gguf":
            _model_file(name, settings, folder)
        if provider.name == "tape" and not (folder / name).is_file():
            return f"there is no recording {folder / name}"
    except StylebookError as error:
        tried = getattr(error, "allowed", ())
        where = f"; looked at {' and '.join(tried)}" if "no model file" in error.message else ""
        return f"{error.message}{where}"
    return ""


def make_chat(model: str, settings: Models, folder: Path = Path()) -> Chat:
    """The language model that ``model`` names. Loads nothing yet. Raises StylebookError.

    ``folder``: where relative paths start.
    """
    provider, name = split_name(model)
    chat: Chat
    if provider.name == "tape":
        from .tape import TapeChat

        return TapeChat(folder / name)
    if provider.name == "gguf":
        from .local import LocalChat

        chat = LocalChat(_model_file(name, settings, folder), settings)
    else:
        from .chat_server import ServerChat

        chat = ServerChat(provider.name, name, settings.base_url or provider.base_url, settings)
    if settings.record:
        from .tape import Recorder

        return Recorder(chat, folder / settings.record)
    return chat


def _model_file(name: str, settings: Models, folder: Path) -> Path:
    """A path as given, else a file of that name in the folder of models. Raises StylebookError."""
    tried = [folder / name, folder / settings.folder / name]
    for path in tried:
        if path.is_file():
            return path
    raise StylebookError(
        f"there is no model file {name!r}", key="write.model", value=name, allowed=[str(p) for p in tried]
    )


__all__ = [
    "PROVIDERS",
    "Provider",
    "check_allowed",
    "install_hint",
    "make_chat",
    "requests_allowed",
    "split_name",
    "unusable",
]
