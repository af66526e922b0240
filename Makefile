# Two commands do everything on a fresh machine: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test install check browser clean
.DEFAULT_GOAL := run

run: install
	@$(BIN)/assistant serve

test: install browser check
	@$(BIN)/pytest

check: install
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/assistant library check

install: $(STAMP)

# pip takes the CPU build of torch where one is at hand; where uv is installed and no local wheels are configured,
# uv fetches the CPU build.
$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@if command -v uv >/dev/null 2>&1 && [ -z "$$PIP_FIND_LINKS" ]; then \
		echo "Installing with uv (CPU build of torch) ..."; \
		uv pip install --python $(BIN)/python --torch-backend=cpu -e '.[dev]'; \
	else \
		echo "Installing with pip; this takes some minutes ..."; \
		$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'; \
	fi
	@touch $(STAMP)

# Browser tests use Debian's chromium; it is installed only where that is allowed, otherwise they are skipped with a reason.
browser:
	@command -v chromium >/dev/null 2>&1 || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && \
		{ apt-get update -qq && apt-get install -y -qq chromium >/dev/null; }; } || \
		echo "chromium is not installed: the browser tests will be skipped"

clean:
	rm -rf $(VENV) build dist
