"""What ships for running the program elsewhere: units, crontab, web servers and container say what the program has."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import typer.main

from broadsheet.cli import app
from broadsheet.cli.handbook import each_command

ROOT = Path(__file__).parents[2]
CONTRIB = ROOT / "contrib"
COMMANDS = dict(each_command(typer.main.get_command(app)))


def check_command(words: Sequence[str]) -> None:
    """``words``: what follows the program's name. Its verb and each of its options exist."""
    path = next((words[:n] for n in (2, 1) if tuple(words[:n]) in COMMANDS), None)
    assert path, words
    command = COMMANDS[tuple(path)]
    known = {opt for p in command.params for opt in (*p.opts, *p.secondary_opts)}
    for word in words[len(path) :]:
        if word.startswith("-"):
            assert word.partition("=")[0] in known | {"--help"}, word


def calls(text: str) -> list[list[str]]:
    """Every call of the program in a text of shell lines or settings."""
    found = []
    for line in text.splitlines():
        for part in re.split(r"&&|;|\|", line.partition(" #")[0]):
            try:
                words = shlex.split(part)
            except ValueError:
                continue
            at = next((n for n, w in enumerate(words) if w.split("/")[-1] == "broadsheet"), None)
            if at is not None and at + 1 < len(words) and words[at + 1] in {p[0] for p in COMMANDS}:
                found.append(words[at + 1 :])
    return found


def unit(name: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(CONTRIB / name, encoding="utf-8")
    return parser


def test_the_units_call_what_there_is() -> None:
    service = unit("broadsheet.service")
    check_command(shlex.split(service["Service"]["ExecStart"])[1:])
    assert service["Service"]["WorkingDirectory"] == service["Service"]["ReadWritePaths"]
    assert unit("broadsheet.timer")["Timer"]["OnUnitInactiveSec"]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze here")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for name in ("broadsheet.service", "broadsheet.timer"):
        text = (CONTRIB / name).read_text("utf-8")
        text = re.sub(r"ExecStart=\S+", "ExecStart=/bin/true", text).replace("User=broadsheet", "User=root")
        (tmp_path / name).write_text(text, "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", str(tmp_path / "broadsheet.service"), str(tmp_path / "broadsheet.timer")],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    ours = [line for line in (done.stdout + done.stderr).splitlines() if "broadsheet" in line]
    assert not ours, done.stderr


@pytest.mark.parametrize("name", ["docs/deploy.md", "README.md", "contrib/crontab", "contrib/Containerfile"])
def test_commands_typed_elsewhere_exist(name: str) -> None:
    found = calls((ROOT / name).read_text("utf-8"))
    assert found or name == "contrib/Containerfile"
    for words in found:
        check_command(words)


def test_the_container_runs_what_there_is() -> None:
    text = (CONTRIB / "Containerfile").read_text("utf-8")
    (entry,) = re.findall(r'^ENTRYPOINT \["broadsheet"\]$', text, re.M)
    (default,) = re.findall(r"^CMD \[(.+)\]$", text, re.M)
    check_command(re.findall(r'"([^"]+)"', default))
    for typed in re.findall(r"^#.* broadsheet ((?:init|serve|run)\b.*)$", text, re.M):
        check_command(shlex.split(typed))
    for copied in re.findall(r"^COPY (.+) \S+$", text, re.M):
        for source in copied.split():
            assert (ROOT / source).exists(), source
    assert entry


def test_the_container_can_be_built(tmp_path: Path) -> None:
    tool = next((t for t in ("podman", "docker") if shutil.which(t)), None)
    image = re.findall(r"^FROM (\S+)$", (CONTRIB / "Containerfile").read_text("utf-8"), re.M)[0]
    if tool is None:
        pytest.skip("neither podman nor docker here")
    if subprocess.run([tool, "image", "inspect", image], capture_output=True, timeout=60).returncode:
        pytest.skip(f"{tool} does not run here, or has no {image}")
    build = [tool, "build", "-t", "broadsheet-test", "-f", str(CONTRIB / "Containerfile"), str(ROOT)]
    assert subprocess.run(build, capture_output=True, timeout=900).returncode == 0


@pytest.mark.skipif(not shutil.which("nginx"), reason="no nginx here")
def test_nginx_takes_its_part(tmp_path: Path) -> None:
    whole = tmp_path / "nginx.conf"
    part = (CONTRIB / "nginx.conf").read_text("utf-8").replace("listen 80", "listen 127.0.0.1:18080")
    part = part.replace("listen [::]:80;", "")
    whole.write_text(f"pid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{part}\n}}\n", "utf-8")
    done = subprocess.run(["nginx", "-t", "-c", str(whole)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not shutil.which("caddy"), reason="no caddy here")
def test_caddy_takes_its_file() -> None:
    file = str(CONTRIB / "Caddyfile")
    done = subprocess.run(
        ["caddy", "validate", "--adapter", "caddyfile", "--config", file],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_web_servers_serve_the_printed_folder_and_hide_what_is_private(name: str) -> None:
    text = (CONTRIB / name).read_text("utf-8")
    assert text.count("{") == text.count("}")
    assert re.search(r"root (\* )?/srv/broadsheet/paper/site\b", text)
    assert r"/\." in text and "404" in text and "/assets/" in text


def block(heading: str) -> str:
    """The commands typed under a heading of docs/deploy.md."""
    text = (ROOT / "docs/deploy.md").read_text("utf-8").partition(f"\n## {heading}\n")[2]
    return text.partition("```\n")[2].partition("```")[0]


def typed(commands: str, folder: Path) -> None:
    """The commands as a shell reads them, in a folder, with the program on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-eu", "-c", commands],
        cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    typed("broadsheet init paper --title 'The Harbour' --base-url https://host.example/news/", tmp_path)
    return tmp_path / "paper"


@pytest.mark.skipif(not shutil.which("git"), reason="no git here")
def test_a_forges_pages_are_pushed_as_the_page_says(paper: Path, tmp_path: Path) -> None:
    typed("git init --quiet --bare pages.git && git clone --quiet pages.git paper/site", tmp_path)
    for _ in range(2):  # the second round has nothing new
        typed(block("A forge's pages"), paper)
    typed("git clone --quiet pages.git seen", tmp_path)
    printed = {
        p.relative_to(paper / "site")
        for p in (paper / "site").rglob("*")
        if p.is_file() and ".git" not in p.parts
    }
    pushed = {
        p.relative_to(tmp_path / "seen")
        for p in (tmp_path / "seen").rglob("*")
        if p.is_file() and ".git" not in p.parts
    }
    assert pushed == printed and Path(".nojekyll") in pushed and Path("index.html") in pushed


@pytest.mark.skipif(not shutil.which("rsync"), reason="no rsync here")
def test_a_static_host_gets_the_site_as_the_page_says(paper: Path, tmp_path: Path) -> None:
    host = tmp_path / "host"
    host.mkdir()
    (host / "taken-back.html").write_text("gone", "utf-8")
    command, count = re.subn(r"account@host\.example:\S+", shlex.quote(f"{host}/"), block("A static host"))
    assert count == 1
    typed(command, paper)
    assert (host / "index.html").read_bytes() == (paper / "site/index.html").read_bytes()
    assert not (host / "taken-back.html").exists()
