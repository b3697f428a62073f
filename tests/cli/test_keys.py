"""broadsheet keys: a chain is there from the start, and no word says more of it than is true."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from broadsheet.easel.seal import Seal
from tests.day.conftest import broadsheet


def test_init_makes_a_chain_and_keys_make_keeps_it(tmp_path: Path) -> None:
    broadsheet("init", "paper", "--title", "The Harbour", "--language", "en", cwd=tmp_path)
    chain, key = (tmp_path / "paper" / "keys" / name for name in ("chain.pem", "key.pem"))
    Seal(chain, key)
    assert stat.S_IMODE(os.stat(key).st_mode) == 0o600
    before = chain.read_bytes()
    said = broadsheet("keys", "make", cwd=tmp_path / "paper").stdout
    assert said.startswith("Kept") and "validators call the certificate untrusted" in said
    assert chain.read_bytes() == before
    chain.unlink()
    assert broadsheet("keys", "make", cwd=tmp_path / "paper").stdout.startswith("Made")
    Seal(chain, key)
