# The same targets on a desk and in CI. Nothing but Debian 12, Python 3.11, make and git is assumed.
PYTHON ?= python3
BIN := .venv/bin
N ?= 2000
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: site test serve check annotate bench lint lock clean browser tools generated check-more

site: .venv/ready
	$(BIN)/briefing build

test: lint browser tools
	$(BIN)/python -m pytest $(ARGS)

serve: .venv/ready
	$(BIN)/briefing serve

check: .venv/ready
	$(BIN)/briefing check

# The same check for CI: problems at their file and line, and the whole list in the job's summary.
annotate: .venv/ready
	$(BIN)/briefing check --format github

# Errors and format, types, imports between rooms.
lint: .venv/ready-dev
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: .venv/ready-dev
	$(BIN)/python -m tests.bench.run $(N)

# A browser opens the built site in the tests. As root on Debian it is installed, elsewhere the test says what to do.
browser:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null; \
	fi

# What the tests ask of the finished pages: axe, the Nu checker (Java) and Lighthouse, from package-lock.json.
tools:
	@command -v npm >/dev/null && command -v java >/dev/null || if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm default-jre-headless >/dev/null; \
	fi
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory node_modules/.ready; fi

node_modules/.ready: package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# 20,000 drawn changes of the example: what the check calls clean renders in every language.
check-more: .venv/ready-dev
	BRIEFING_DRAWS=20000 $(BIN)/python -m pytest tests/changes

# Everything that is written from the classes and the entries.
generated: .venv/ready
	$(BIN)/briefing schema && $(BIN)/briefing guide && $(BIN)/briefing forms && $(BIN)/briefing coverage

.venv/bin/python:
	$(PYTHON) -m venv .venv || { echo "python3 -m venv failed: on Debian, install python3-venv" >&2; exit 1; }

.venv/ready: .venv/bin/python requirements.txt pyproject.toml
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --require-hashes -r requirements-build.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.txt
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

# Pins everything with hashes. Needs uv; names no index.
lock:
	for name in requirements requirements-build requirements-dev; do \
	  uv pip compile $$name.in --output-file $$name.txt --generate-hashes --universal --python-version 3.11 --no-header --quiet --upgrade; \
	done

clean:
	rm -rf build site .site-* .venv node_modules
