PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
STAMP_DEV := $(VENV)/.installed-dev
BENCHMARK := .venv-benchmark
STAMP_BENCHMARK := $(BENCHMARK)/.installed
CORPUS := ../shared/corpus
STAMP_CLIENTS := $(VENV)/.installed-clients
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo test assets browser browsercorpus screenshots challenges lint format accuracy benchmark chaos clients hostile soak protocol wheel clean

help: ## show what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; this is " + sys.version.split()[0] + ". Say which: make PYTHON=python3.12 ...") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV) || { echo "The venv module is missing. On Debian: apt-get install python3-venv" >&2; exit 1; }

$(STAMP): $(BIN)/python pyproject.toml constraints.txt
	@echo "Installing mandate-graph into $(VENV)" >&2
	@$(PIP_INSTALL) --editable .
	@touch $@

$(STAMP_DEV): $(BIN)/python pyproject.toml constraints.txt
	@echo "Installing mandate-graph and its test tools into $(VENV)" >&2
	@$(PIP_INSTALL) --editable '.[dev]'
	@touch $(STAMP) $@

$(STAMP_CLIENTS): $(STAMP_DEV) tests/clients/package.json
	@echo "Installing the clients that others wrote" >&2
	@$(PIP_INSTALL) --editable '.[dev,clients]'
	@if command -v npm >/dev/null; then cd tests/clients && npm install --no-package-lock --no-audit --no-fund --silent; else echo "npm is missing: Comunica is left out" >&2; fi
	@touch $@

# The peers have an environment of their own: one of them brings a package named "tests".
$(STAMP_BENCHMARK): $(BIN)/python pyproject.toml constraints.txt
	@echo "Installing the peers that speed is measured against into $(BENCHMARK)" >&2
	@$(PYTHON) -m venv $(BENCHMARK)
	@$(BENCHMARK)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[benchmark]'
	@touch $@

demo: $(STAMP) ## build the bundled sample graph, check it, serve it
	@$(BIN)/mandate-graph demo $(ARGS)

test: $(STAMP_DEV) ## run the tests
	@$(BIN)/python -m pytest --numprocesses=auto $(ARGS)

challenges: $(STAMP_DEV) ## hundreds of made-up texts, each read as a build reads it
	@$(BIN)/python -m pytest --numprocesses=auto tests/challenges $(ARGS)

assets: ## build the editor of the SPARQL page; needs Node, and the pages do without it
	@command -v npm > /dev/null || { echo "npm is missing: the SPARQL page keeps its plain form. Install Node to build the editor." >&2; exit 1; }
	@npm ci --silent
	@npm run --silent build

browser: $(STAMP_DEV) ## the checklist for pages, in the system's Chromium, where there is one
	@MANDATE_GRAPH_BROWSER=1 $(BIN)/python -m pytest tests/browser $(ARGS)

browsercorpus: $(STAMP_DEV) ## the same on a graph of ../shared/corpus, where it is at hand, and its violations
	@if [ -d $(CORPUS) ]; then \
	  $(BIN)/mandate-graph build $(CORPUS) --out build/corpus && \
	  $(BIN)/python -m benchmarks.violations build/corpus && \
	  MANDATE_GRAPH_BROWSER=1 MANDATE_GRAPH_BROWSER_GRAPH=$(CURDIR)/build/corpus $(BIN)/python -m pytest tests/browser/test_read_graph.py $(ARGS); \
	else echo "$(CORPUS) is not there: the checklist on its graph is skipped" >&2; fi

screenshots: $(STAMP_DEV) ## pictures of every page of the bundled sample, to be looked at
	@$(BIN)/python -m tests.browser.screenshots $(ARGS)

lint: $(STAMP_DEV) ## style, types, import floors
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(STAMP_DEV) ## put the code into shape
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

accuracy: $(STAMP_DEV) ## score against the gold of ../shared, where it is at hand
	@$(BIN)/python -m benchmarks.accuracy $(ARGS)
	@$(BIN)/python -m benchmarks.citations
	@$(BIN)/python -m benchmarks.acts

benchmark: $(STAMP_BENCHMARK) ## speed, as ratios against a peer in the same run
	@$(BENCHMARK)/bin/python -m benchmarks.speed $(ARGS)
	@$(BENCHMARK)/bin/python -m benchmarks.citations.speed
	@$(BENCHMARK)/bin/python -m benchmarks.scale
	@$(BENCHMARK)/bin/python -m benchmarks.builds
	@$(BENCHMARK)/bin/python -m benchmarks.service
	@$(BENCHMARK)/bin/python -m benchmarks.pages

chaos: $(STAMP_DEV) ## kill builds at fifty random moments, and compare what they leave
	@$(BIN)/python -m benchmarks.chaos $(ARGS)

clients: $(STAMP_CLIENTS) ## ask the service with clients that others wrote, and hold it to its OpenAPI
	@$(BIN)/python -m pytest tests/clients $(ARGS)

hostile: $(STAMP_DEV) ## two hundred requests that mean harm; prints overrun and latency
	@$(BIN)/python -m pytest --capture=no tests/hostile $(ARGS)

soak: $(STAMP_DEV) ## ten minutes of mixed load with republishing in between
	@$(BIN)/python -m tests.soak $(ARGS)

protocol: $(STAMP_DEV) ## the protocol tests of the W3C, from the folder MANDATE_GRAPH_W3C
	@$(BIN)/python -m pytest -rs tests/protocol $(ARGS)

wheel: $(STAMP_DEV) ## build the wheel and try it in an empty environment
	@command -v npm > /dev/null && $(MAKE) --no-print-directory assets || echo "Without npm the wheel has no editor; the SPARQL page keeps its plain form." >&2
	@$(BIN)/python -m build --wheel --outdir dist .
	@$(PYTHON) tests/wheel.py dist

clean: ## remove what was made
	@rm -rf $(VENV) $(BENCHMARK) dist build node_modules screenshots src/mandate_graph/service/pages/static/workbench.js .pytest_cache .mypy_cache .ruff_cache .hypothesis htmlcov demo-graph
