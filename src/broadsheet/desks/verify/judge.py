"""A language model as judge of entailment: a ``ports.Entail`` over a ``ports.Chat``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel

from ...errors import BadReply, ModelError
from ...log import log
from ...news import content_id
from ...ports import Chat, Entail
from ..prompts import prompt

BATCH = 8
SURE = 1.0
TOKENS_A_RULING = 24
CERTAINTY = {"supported": (SURE, 0.0, 0.0), "unsupported": (0.0, SURE, 0.0), "contradicted": (0.0, 0.0, SURE)}


class Rulings(BaseModel):
    """The judge's answer."""

    rulings: list[Literal["supported", "unsupported", "contradicted"]]


def question(pairs: Sequence[tuple[str, str]]) -> str:
    """The prompt for these (evidence, claim) pairs."""
    shown = "\n".join(
        f"{i}. Evidence: {' '.join(evidence.split())}\n   Claim: {' '.join(claim.split())}"
        for i, (evidence, claim) in enumerate(pairs, 1)
    )
    return prompt("judge").filled(fence=f"---{content_id(shown)[:8]}---", pairs=shown)


class ChatEntail:
    """Asks for several pairs at once. Raises what the chat raises, and BadReply where rulings are missing."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self.model = f"{chat.model}/judge-{prompt('judge').digest[:8]}"

    def judge(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[tuple[float, float, float]]:
        """(supported, unsupported, contradicted), a sure 1 for the ruling given."""
        found: list[tuple[float, float, float]] = []
        for start in range(0, len(pairs), BATCH):
            found += self._ask(pairs[start : start + BATCH])
        return found

    def _ask(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float, float]]:
        reply = self._chat.ask(
            question(pairs),
            schema=Rulings,
            max_tokens=40 + TOKENS_A_RULING * len(pairs),
        )
        rulings = reply.value.rulings
        if len(rulings) != len(pairs):
            raise BadReply(f"{len(rulings)} rulings for {len(pairs)} pairs", model=self._chat.model)
        return [CERTAINTY[ruling] for ruling in rulings]


class Willing:
    """A judge nobody asked for by name: where it cannot answer (down, out of budget, no form) it rules nothing."""

    def __init__(self, judge: Entail) -> None:
        self._judge = judge
        self.model = judge.model

    def judge(self, pairs: Sequence[tuple[str, str]], /) -> Sequence[tuple[float, float, float]]:
        try:
            return self._judge.judge(pairs)
        except ModelError as error:
            log.warning("verify.unjudged", model=self.model, code=error.code, why=str(error)[:200])
            return [(1 / 3, 1 / 3, 1 / 3)] * len(pairs)
