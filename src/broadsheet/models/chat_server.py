"""Language models behind a server: OpenAI and compatible ones, Ollama, Anthropic (extra ``llm``).

One request for each question, by pydantic-ai, with a client of its own that follows no redirect: what the
owner named is asked, nobody else. Keys and addresses come from the settings alone. The answer is foreign: whatever
the client makes of it becomes a ModelError, its numbers are bounded, and what the settings hide is taken out of it.
"""

from __future__ import annotations

import asyncio
import math
from typing import TYPE_CHECKING, Any

from ..errors import BadReply, BroadsheetError, ModelDown, ModelRefused, StylebookError
from ..news import Spent
from ..ports import Reply
from ..redact import one_line, redacted_value
from ..settings import Models
from ..text.foreign import seconds
from .chat import check_allowed, install_hint

if TYPE_CHECKING:
    import httpx2
    from pydantic_ai.models import Model
    from pydantic_ai.usage import RunUsage

MOST_TOKENS = 10_000_000
"""Tokens of one call that are believed."""
NO_KEY = "none"
"""What is sent as a key to servers that want none."""
TRIES_OF_CLIENT = 1
"""Times the client itself asks again after a dropped connection, 429 or 5xx."""


class ServerChat:
    """``ports.Chat`` over HTTP. Raises ModelDown, ModelRefused, BadReply; StylebookError without the extra."""

    def __init__(self, provider: str, name: str, base_url: str, settings: Models) -> None:
        self.model = f"{provider}:{name}"
        self._provider = provider
        self._name = name
        self._base_url = base_url
        self._settings = settings

    def ask(
        self, prompt: str, *, system: str = "", schema: type[Any], max_tokens: int, story: str = ""
    ) -> Reply:
        check_allowed()
        try:
            from pydantic_ai.usage import RunUsage
        except ImportError as error:
            raise StylebookError(
                f"{self.model} needs the extra: {install_hint('llm')}", key="write.model"
            ) from error
        usage = RunUsage()
        try:
            value, usd = asyncio.run(self._ask(prompt, system, schema, max_tokens, usage))
        except BroadsheetError as error:
            error.spent = self._spent(usage, 0.0, story)  # type: ignore[attr-defined]
            raise
        return Reply(value=value, spent=self._spent(usage, usd, story))

    def _spent(self, usage: RunUsage, usd: float, story: str) -> Spent:
        settings = self._settings
        asked, answered = token_count(usage.input_tokens), token_count(usage.output_tokens)
        if settings.usd_per_million_prompt_tokens or settings.usd_per_million_reply_tokens:
            usd = asked * settings.usd_per_million_prompt_tokens / 1e6
            usd += answered * settings.usd_per_million_reply_tokens / 1e6
        return Spent(model=self.model, story=story, prompt_tokens=asked, reply_tokens=answered, usd=usd)

    async def _ask(
        self, prompt: str, system: str, schema: type[Any], max_tokens: int, usage: RunUsage
    ) -> tuple[Any, float]:
        import httpx2
        from pydantic_ai import Agent
        from pydantic_ai.exceptions import AgentRunError, UserError
        from pydantic_ai.settings import ModelSettings

        settings = ModelSettings(
            max_tokens=max_tokens, temperature=self._settings.temperature, timeout=self._settings.timeout_s
        )
        try:
            async with (
                asyncio.timeout(self._settings.timeout_s),
                httpx2.AsyncClient(follow_redirects=False, timeout=self._settings.timeout_s) as client,
            ):
                agent = Agent(
                    self._model(client),
                    output_type=self._output(schema),
                    instructions=system or None,
                    retries=0,
                    model_settings=settings,
                )
                result = await agent.run(prompt, usage=usage)
                return _redacted(result.output), self._list_price(result.response)
        except TimeoutError as error:
            raise ModelDown(f"no answer within {self._settings.timeout_s:g} s", model=self.model) from error
        except AgentRunError as error:
            raise self._explained(error) from error
        except UserError as error:
            raise StylebookError(
                f"{self.model} cannot answer by models.reply = {self._settings.reply!r}: {error}",
                key="models.reply",
                value=self._settings.reply,
                allowed=["schema", "tool", "prompt"],
            ) from error
        except ImportError as error:
            raise StylebookError(
                f"{self.model} needs the extra: {install_hint('llm')}", key="write.model"
            ) from error
        except (
            Exception
        ) as error:  # the clients let through what an answer nobody foresaw makes them stumble over
            raise BadReply(
                f"the answer cannot be read: {type(error).__name__}: {one_line(str(error), 300)}",
                model=self.model,
            ) from error

    def _model(self, client: httpx2.AsyncClient) -> Model[Any]:
        key = self._settings.key or NO_KEY
        if self._provider == "anthropic":
            from anthropic import AsyncAnthropic
            from pydantic_ai.models.anthropic import AnthropicModel
            from pydantic_ai.providers.anthropic import AnthropicProvider

            there = AsyncAnthropic(
                api_key=key, base_url=self._base_url, http_client=client, max_retries=TRIES_OF_CLIENT
            )
            return AnthropicModel(self._name, provider=AnthropicProvider(anthropic_client=there))
        from openai import AsyncOpenAI
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider
        from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider

        asked = AsyncOpenAI(
            api_key=key, base_url=self._base_url, http_client=client, max_retries=TRIES_OF_CLIENT
        )
        if self._base_url.startswith("https://api.openai.com/"):
            return OpenAIChatModel(self._name, provider=OpenAIProvider(openai_client=asked))
        return OpenAIChatModel(
            self._name, provider=OpenAICompatibleProvider(self._provider, openai_client=asked)
        )

    def _output(self, schema: type[Any]) -> Any:
        from pydantic_ai import NativeOutput, PromptedOutput, ToolOutput

        kind = {"schema": NativeOutput, "tool": ToolOutput, "prompt": PromptedOutput}[self._settings.reply]
        return kind(schema, name="article")

    def _list_price(self, response: Any) -> float:
        """What the provider's list asks for the answer; 0 where no list has the model."""
        try:
            return price_usd(response.cost().total_price)
        except (LookupError, ValueError, ArithmeticError, AssertionError):
            return 0.0

    def _explained(self, error: Exception) -> BroadsheetError:
        """The error as one of ours."""
        from pydantic_ai import exceptions as theirs

        what = one_line(str(error), 300)
        if isinstance(error, theirs.ContentFilterError):
            return ModelRefused(f"the model refused: {what}", model=self.model)
        if isinstance(error, theirs.UnexpectedModelBehavior):
            cause = one_line(str(error.__cause__ or ""), 300)
            return BadReply(f"the answer is not what was asked for: {what} {cause}".strip(), model=self.model)
        if isinstance(error, theirs.ModelRequestRejectedError):
            return ModelRefused(f"the server refused the request: {what}", model=self.model)
        if isinstance(error, theirs.ModelHTTPError) and 300 <= error.status_code < 400:
            return ModelRefused(
                f"the server sends elsewhere, which is not followed: {what}", model=self.model
            )
        after = seconds(getattr(error, "retry_after", None))
        return ModelDown(f"no answer from {self._base_url}: {what}", model=self.model, retry_after_s=after)


def token_count(said: Any) -> int:
    """Tokens of one call as a server counts them, from 0 to ``MOST_TOKENS``; 0 for what is no number."""
    try:
        return min(max(int(said), 0), MOST_TOKENS)
    except (TypeError, ValueError, OverflowError):
        return 0


def price_usd(said: Any) -> float:
    """Dollars of one call, never below 0; 0 for what is no finite number."""
    try:
        usd = float(said)
    except (TypeError, ValueError, OverflowError):
        return 0.0
    return max(usd, 0.0) if math.isfinite(usd) else 0.0


def _redacted(value: Any) -> Any:
    """The typed answer without what the settings hide: a server that echoes a key does not get it into print."""
    held = value.model_dump(mode="json")
    told = redacted_value(held)
    return value if told == held else type(value).model_validate(told)
