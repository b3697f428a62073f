"""The model writer: a language model writes from numbered evidence, the digest writer stands behind it.

The model sees sentences of the reports and nothing else, and every sentence it gives back names those it
rests on. What it gives is only ever a draft: the copy desk reads it like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ...errors import BadReply, ModelDown, ModelError
from ...log import log
from ...news import Article, Assignment, Filed, Form, Recipe, Ruling, Spiked, Writer, content_id
from ...ports import Chat
from ...settings import Models
from ...settings import Write as Settings
from ...text.length import counts_characters
from ...text.tokens import tokens
from ..prompts import prompt
from . import parts, phrases
from .desk import LEAST_SENTENCES, Draft, Write
from .model_evidence import Material, material, spellings
from .model_reply import Written, reply_type

VERSION = 2
PROMPTS = ("write", "evidence", "repair", "returned")
MODEL_ATTEMPTS = 2
"""Drafts of a model that the copy desk reads; what fails twice is written by the digest writer."""
LEAST_EVIDENCE = 3
LONGEST_NOTE = 900
SCHEMA_TOKENS = 500
"""What the form of the answer adds to a prompt."""


class ModelWrite:
    """Assignment to Article; what a model cannot do is done by the digest writer, and the ledger says why.

    Codes beside a filed article: ``model-down``, ``model-refused``, ``bad-reply``, ``budget-spent``,
    ``returned-twice``, ``little-evidence`` (the digest writer wrote), ``orders-ignored`` (the model wrote,
    a report held text that gives orders). Spiked ``too-little`` where neither can write.
    """

    name = "write"
    batch = 1
    lanes = 1

    def __init__(self, digest: Write, chat: Chat, settings: Settings, models: Models) -> None:
        self._digest = digest
        self._chat = chat
        self._settings = settings
        self._models = models
        said = [prompt(name).digest for name in PROMPTS]
        limits = (models.max_attempts, models.max_prompt_tokens, models.max_reply_tokens, models.temperature)
        self.recipe = Recipe(
            desk=self.name,
            version=VERSION,
            digest=content_id(VERSION, "model", chat.model, *said, *limits, digest.recipe.digest),
        )

    def work(self, pieces: Sequence[Assignment], /) -> Iterable[Filed[Article] | Spiked]:
        for assignment in pieces:
            if assignment.mends:  # words that stand in print are kept: no work for a model
                yield from self._digest.work((assignment,))
            else:
                yield self._write(assignment)

    def _write(self, assignment: Assignment) -> Filed[Article] | Spiked:
        returned = assignment.returned
        if returned is not None and returned.article.attempt >= MODEL_ATTEMPTS:
            return self._by_digest(assignment, "returned-twice", "the copy desk returned the model's drafts")
        question = _Question(assignment, self._settings, self._models)
        found = question.found
        for report, text in found.ignored:
            log.warning("write.ignored", story=assignment.story.id, report=report, text=text[:200])
        notes = [f"orders in report {report} ignored: {text[:120]}" for report, text in found.ignored[:5]]
        if len(found.evidence) < LEAST_EVIDENCE:
            return self._by_digest(assignment, "little-evidence", "; ".join(["little evidence", *notes]))
        try:
            article = self._asked(question)
        except ModelError as error:
            return self._by_digest(assignment, error.code, "; ".join([str(error), *notes]))
        code = "orders-ignored" if notes else ""
        return Filed(subject=assignment.id, made=(article,), code=code, note="; ".join(notes)[:LONGEST_NOTE])

    def _asked(self, question: _Question) -> Article:
        """The model's article. Raises the last ModelError when no attempt was usable."""
        assignment = question.assignment
        reason = ""
        for attempt in range(1, self._models.max_attempts + 1):
            try:
                reply = self._chat.ask(
                    question.prompt(reason),
                    system=question.system,
                    schema=question.schema,
                    max_tokens=self._models.max_reply_tokens,
                    story=assignment.story.id,
                )
                return self._made(question, reply.value)
            except BadReply as error:
                reason = error.message
                log.info("write.rejected", story=assignment.story.id, attempt=attempt, why=reason[:300])
                if attempt == self._models.max_attempts:
                    raise
        raise ModelDown("the model was not asked", model=self._chat.model)

    def _made(self, question: _Question, reply: Any) -> Article:
        """The answer as an article or a brief; beside it the figures that the reports agree on, then the model's own,
        words of persons and what each outlet adds. Raises BadReply."""
        written = Written(reply, question.found, question.assignment.lang, question.most)
        draft = Draft(question.assignment, self._settings, None)
        body = written.paragraphs
        form = Form.ARTICLE if sum(map(len, body)) >= LEAST_SENTENCES else Form.BRIEF
        if form is Form.BRIEF:
            body, written.dek = [[*written.dek, *(s for p in body for s in p)]], []
        items = written.items(parts.figures(draft.counts, draft.lang))
        made = draft._made(written.headline, tuple(written.dek), body, items, form)
        return replace(made, writer=Writer.MODEL, short=False)

    def _by_digest(self, assignment: Assignment, code: str, why: str) -> Filed[Article] | Spiked:
        """The digest writer's article; what the copy desk said of the model's says nothing about it."""
        returned = assignment.returned
        by_model = returned is not None and returned.article.writer is Writer.MODEL
        given = replace(assignment, returned=None) if by_model else assignment
        note = f"digest written: {why}"[:LONGEST_NOTE]
        for outcome in self._digest.work((given,)):
            if isinstance(outcome, Filed):
                attempt = returned.article.attempt + 1 if returned is not None else 1
                made = tuple(replace(article, attempt=attempt) for article in outcome.made)
                return Filed(subject=assignment.id, made=made, code=code, note=note)
            return Spiked(
                subject=assignment.id,
                code=outcome.code,
                reason=f"{outcome.reason}; {code}: {why}"[:LONGEST_NOTE],
            )
        raise RuntimeError("the digest writer gave no outcome")


class _Question:
    """What the model is asked for one assignment. Lives for one call of the desk."""

    def __init__(self, assignment: Assignment, settings: Settings, models: Models) -> None:
        self.assignment = assignment
        by_character = counts_characters(assignment.lang)
        self.most = settings.max_words * (2 if by_character else 1)
        self._slots = {
            "language": phrases.language_name(assignment.lang, "en"),
            "code": assignment.lang,
            "most": self.most,
            "unit": "characters" if by_character else "words",
        }
        self.system = prompt("write").filled(**self._slots)
        self._corrections = self._returned()
        repair = prompt("repair").filled(reason="x" * 320, last=999, **self._slots)
        frame = prompt("evidence").filled(fence="EVIDENCE-00000000", evidence="", names="", **self._slots)
        fixed = sum(tokens(text) for text in (self.system, self._corrections, repair, frame))
        room = models.max_prompt_tokens - SCHEMA_TOKENS - fixed
        self.found: Material = material(assignment, room)
        names = self._names()
        if names:
            self.found = material(assignment, room - tokens(names))
        self._user = prompt("evidence").filled(
            fence=self.found.fence, evidence=self.found.listed(), names=names, **self._slots
        )
        self.schema = reply_type(max(1, len(self.found.evidence)), settings.max_words)

    def prompt(self, reason: str) -> str:
        """The question; ``reason``: why the last answer would not do, empty at first."""
        parts = [self._user, self._corrections]
        if reason:
            last = len(self.found.evidence)
            parts.append(prompt("repair").filled(reason=reason[:300], last=last, **self._slots))
        return "\n\n".join(part for part in parts if part)

    def _names(self) -> str:
        pairs = spellings(self.assignment, self.found)
        said = "; ".join(f"{seen} = {name}" for seen, name in pairs)
        return f"\nNames as this paper spells them: {said}." if said else ""

    def _returned(self) -> str:
        """What the copy desk said of the first draft, sentence by sentence."""
        returned = self.assignment.returned
        if returned is None or returned.article.writer is not Writer.MODEL:
            return ""
        article = returned.article
        at = {(part, place): sentence.text for part, place, sentence in article.placed}
        lines = [
            f"- {at[v.part, v.place]} ({v.check}: {v.note})"[:300]
            for v in returned.verdicts
            if v.ruling is not Ruling.SUPPORTED and (v.part, v.place) in at
        ]
        reasons = "\n".join(dict.fromkeys(lines[:12]))
        return prompt("returned").filled(reasons=reasons) if reasons else ""
