"""Who answers for the site; printed in the imprint."""

from __future__ import annotations

from pydantic import Field

from .base import Section


class Publisher(Section):
    """Who answers for the site; printed in the imprint."""

    name: str = Field("", description="Person or organisation responsible.")
    address: str = Field("", description="Postal address.")
    contact: str = Field("", description="E-mail or web address; also sent in the User-Agent.")
