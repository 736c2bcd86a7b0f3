# One verb each; `make help` lists them. A fresh clone needs only Python ≥ 3.11, make and the package registry.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8063

.DEFAULT_GOAL := help
.PHONY: help demo test faults bench answers check format lock holidays clean

help: ## list the verbs
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(VENV)/.run: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tidtam needs Python 3.11 or newer; set PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.run ## a loopback Telegram and the bot, with a page to chat on (PORT=8063)
	$(BIN)/python -m bot demo --port $(PORT)

# Those that start real processes mostly wait: four at a time, and nothing beside them.
PROCESSES := tests/faults tests/e2e

test: $(VENV)/.dev ## every test; no internet, no Telegram
	$(BIN)/python -m pytest -n auto --dist loadfile $(PROCESSES:%=--ignore %)
	$(BIN)/python -m pytest -n 4 $(PROCESSES)

faults: $(VENV)/.dev ## kill, starve and unplug the bot at length; writes docs/reliability.md
	$(BIN)/python -W ignore -m tests.faults --messages 1000 --chats 250 --kills 8 --seeds 1 2 -o docs/reliability.md

bench: $(VENV)/.dev ## this bot beside two bare echo bots, as one table (a few minutes)
	@$(BIN)/python -m bench

answers: $(VENV)/.dev ## how well questions are answered, as a table of labelled sets
	@$(BIN)/python -m bench.answers

check: $(VENV)/.dev ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## put the code into the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## renew the pinned, hashed dependencies (needs uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' \
	  --python-version 3.11 --group dev pyproject.toml -o requirements-dev.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' \
	  --python-version 3.11 --constraint requirements-dev.lock pyproject.toml -o requirements.lock

holidays: $(VENV)/.dev ## renew the table of Thai public holidays
	$(BIN)/python -m tests.holiday_table
	$(BIN)/ruff format domain/calendar/public_holidays.py

clean: ## forget the virtual environment and the caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
