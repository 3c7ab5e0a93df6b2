# Every command of the project; `make` alone lists them.
ARTICLES ?= seeds
DATASET ?= data/seeds
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: help run build test thorough check format bench accuracy weights rtl screenshots upgrade clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(VENV)/app $(DATASET)/manifest.json ## environment, dataset if there is none, dashboard open
	MARSAD_DATASET=$(DATASET) $(BIN)/streamlit run app.py --server.port $(PORT)

build: $(VENV)/app ## dataset from ARTICLES (seeds) into DATASET (data/seeds)
	$(BIN)/python -m components.pipeline $(ARTICLES) $(DATASET)

test: $(VENV)/dev ## everything that is promised, in a real browser too; pictures in artifacts/
	sh .ci/browser
	$(BIN)/python -m pytest -n 2 --dist loadgroup

thorough: $(VENV)/dev ## the same, with the longer walks through every page
	sh .ci/browser
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m 'thorough or not thorough'

check: $(VENV)/dev ## format, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/dev ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev ## speed and memory, as tables
	$(BIN)/python -m benchmarks.pipeline_speed
	$(BIN)/python -m benchmarks.rerun
	$(BIN)/python -m benchmarks.speed

accuracy: $(VENV)/dev ## what each extractor reaches on the annotated sentences of tests/gold
	$(BIN)/python -m benchmarks.accuracy

weights: $(VENV)/dev ## what the signs of a line weigh, learnt anew from the pages of tests/gold
	$(BIN)/python -m tests.gold.line_weights

rtl: $(VENV)/dev ## the proof that right-to-left is right, surface by surface, as docs/rtl.md
	sh .ci/browser
	sh .ci/rtl
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-rtl.txt
	$(BIN)/python -m tests.rtl

screenshots: $(VENV)/dev ## the pictures of README and docs/questions.md, made anew
	rm -rf artifacts/screenshots artifacts/questions
	sh .ci/browser
	$(BIN)/python -m pytest tests/browser/test_pages_in_a_browser.py -m 'thorough or not thorough' -k 'opens or night'
	$(BIN)/python -m pytest tests/browser/test_questions_in_a_browser.py -m thorough
	mkdir -p docs/screenshots && rm -f docs/screenshots/*.png && cp artifacts/screenshots/*.png docs/screenshots/
	mkdir -p docs/questions && cp artifacts/questions/*.png docs/questions/

PIN := $(BIN)/uv pip compile --quiet --universal --upgrade --no-header --no-annotate pyproject.toml
upgrade: $(VENV)/dev ## newest versions that pyproject.toml admits, pinned
	$(PIN) -o requirements.txt
	$(PIN) --extra dev -o requirements-dev.txt
	$(PIN) --extra neural -o requirements-neural.txt
	$(PIN) --extra rtl -o requirements-rtl.txt

clean: ## environment and datasets removed
	rm -rf $(VENV) artifacts data/seeds data/.seeds.*

$(DATASET)/manifest.json: | $(VENV)/app
	$(BIN)/python -m components.pipeline $(ARTICLES) $(DATASET)

$(VENV)/app: requirements.txt
	@test -n "$(PYTHON)" || { echo "Marsad needs Python 3.11 or newer: install it, or say where it is with 'make run PYTHON=/path/to/python3'."; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing: on Debian or Ubuntu, install python3-venv."; rm -rf $(VENV); exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev: requirements-dev.txt $(VENV)/app
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
