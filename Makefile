# The same targets on a desk and in CI. Nothing but Debian 12, Python 3.11, make and git is assumed.
PYTHON ?= python3
BIN := .venv/bin
# A test waits for its browser or its build about as long as it works: three workers keep two cores busy.
JOBS ?= $(shell $(PYTHON) -c "import os; print((os.cpu_count() or 1) * 3 // 2 or 1)")
# The tests stand in the order in which they are to run (tests/conftest.py); xdist would put the largest groups first.
TESTS = $(call roomy,8)$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup --no-loadscope-reorder $(BEFORE)
# On a desk what a browser found of the real site is taken over while no byte of that has changed.
BEFORE = $(if $(CI)$(ANEW),,-p tests.asked_before)
# Thousands of small files lie in memory where it has room for so many gigabytes: a tenth less work for what builds sites.
roomy = $(shell test "$$(df --output=avail /dev/shm 2>/dev/null | tail -1)" -gt $(1)000000 2>/dev/null && echo "TMPDIR=/dev/shm ")
export PIP_DISABLE_PIP_VERSION_CHECK = 1
# The tests start Python some hundred times: without compiled code each start would compile the package anew.
export PYTHONDONTWRITEBYTECODE =

.PHONY: site test quick nightly serve check fmt diff due admin sqlite pictures coverage annotate bench bench-preview bench-check bench-search bench-draft mutants lock \
  lint lint-rules lint-format lint-types lint-imports clean browser tools generated check-more sequences help

site: .venv/ready ## build and publish the site into site/ (ARGS="--as-of 2026-11-01")
	$(BIN)/briefing build $(ARGS)

.PHONY: pdf
pdf: .venv/ready browser ## the site with each brief as PDF too, printed by Chromium (ARGS as for make site)
	$(BIN)/briefing build --pdf $(ARGS)

.PHONY: images
images: .venv/ready browser ## the site with an image of each page for other sites to show, drawn by Chromium (needs SITE_URL)
	$(BIN)/briefing build --images $(ARGS)

test: lint browser tools ## all tests of a commit (ARGS="tests/series -x" for some, ANEW=1 to take nothing over)
	$(TESTS) $(ARGS)

# Nothing here waits for a browser or a build: a process to a core, forked when all tests are collected (tests/forks.py).
QUICK_JOBS ?= $(shell $(PYTHON) -c "import os; print(os.cpu_count() or 1)")
quick: .venv/ready-dev ## lint, and beside it the tests that need no browser, no build and no quarter of a second
	@$(MAKE) --no-print-directory --jobs=$(QUICK_JOBS) lint-types quick-tests lint-imports lint-rules lint-format
.PHONY: quick-tests
quick-tests:
	$(call roomy,2)$(BIN)/python -m pytest -p tests.forks --forks $(QUICK_JOBS) \
	  -m "not browser and not build and not slow and not nightly" $(ARGS)

nightly: ANEW = 1
nightly: lint browser tools mutants ## all tests, with ten times the drawn examples, every page for Lighthouse, and the mutants
	$(TESTS) -m "" --hypothesis-profile=nightly $(ARGS)

planted: .venv/ready-dev ## the faults that a critic would plant, one at a time: the tests notice each (ARGS="--below series/")
	$(BIN)/python -m tests.mutants --planted $(ARGS)
.PHONY: planted

mutants: .venv/ready-dev ## change the code in N=200 places, one at a time, and see whether the tests notice
	$(BIN)/python -m tests.mutants $(or $(N),200)

serve: .venv/ready ## preview the site in every language; an edited entry reloads its page (ARGS="--language es --port 8001")
	$(BIN)/briefing serve $(ARGS)

check: .venv/ready ## check the entries (ARGS="--strict", ARGS=briefs/people)
	$(BIN)/briefing check $(ARGS)

fmt: .venv/ready ## write the entries in their one form; what they say stays
	$(BIN)/briefing fmt

diff: .venv/ready ## what the change since BASE means for readers (BASE=main, ARGS="--format markdown")
	$(BIN)/briefing diff $(BASE) $(ARGS)

due: .venv/ready ## what waits for the editors (ARGS="--only reviews --all", ARGS=--markdown for a page)
	$(BIN)/briefing due $(ARGS)

admin: .venv/ready ## fetch the editors' form: from then on the preview and the site have it at /admin/
	$(BIN)/briefing admin

sqlite: .venv/ready ## fetch SQLite for the browser: from then on the site has a page on which readers ask the database
	$(BIN)/briefing sqlite

coverage: .venv/ready ## how much the series holds
	$(BIN)/briefing coverage

# The same check for CI: problems at their file and line, and the whole list in the job's summary.
annotate: .venv/ready ## the same check, as annotations for CI (BASE=main for what readers would lose since)
	$(BIN)/briefing check --format github $(if $(BASE),--against "$(BASE)")

lint: .venv/ready-dev ## rules, format, types, imports between rooms
	@$(MAKE) --no-print-directory --jobs=$(JOBS) --output-sync lint-types lint-imports lint-rules lint-format

lint-rules:
	$(BIN)/ruff check scripts tests
lint-format:
	$(BIN)/ruff format --check scripts tests
lint-types:
	$(BIN)/mypy
lint-imports:
	$(BIN)/lint-imports --no-logo

bench: .venv/ready-dev ## times, ours and those of MkDocs and Hugo, on a synthetic series of N=1000; writes docs/coders/bench/ (RUNS=1 for a large one, ONLY=ours without the others)
	$(BIN)/python -m tests.bench.run $(or $(N),1000) $(or $(RUNS),3) $(ONLY)

bench-preview: .venv/ready-dev ## how soon the preview shows a saved edit, on the real series (N=2000 for a synthetic one)
	$(BIN)/python -m tests.bench.preview $(N)

bench-check: .venv/ready-dev ## how long `briefing check FILE` takes after one file has changed (N=1200 is some 2,000 entries)
	$(BIN)/python -m tests.bench.check $(or $(N),1200)

bench-search: .venv/ready-dev browser ## how soon the first result of a search is there, and its bytes (SITE=site for another built folder)
	$(BIN)/python -m tests.bench.search $(or $(SITE),site)

bench-draft: .venv/ready-dev ## what `briefing draft` finds in communiqués, right, invented and missed
	$(BIN)/python -m tests.drafting.measure $(ARGS)

# Two browsers open the built site in the tests. As root on Debian they are installed, elsewhere the test says what to do.
# Chromium's shell without windows does the same for half the work.
browser:
	@wanted=""; shell=""; \
	command -v chromium >/dev/null || command -v google-chrome >/dev/null || wanted="chromium fonts-noto-core"; \
	command -v chromium-headless-shell >/dev/null || shell="chromium-headless-shell"; \
	command -v firefox-esr >/dev/null || command -v firefox >/dev/null || wanted="$$wanted firefox-esr"; \
	if [ -n "$$wanted$$shell" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && \
	  { [ -z "$$wanted" ] || apt-get install -y -qq --no-install-recommends $$wanted >/dev/null; } && \
	  { [ -z "$$shell" ] || apt-get install -y -qq --no-install-recommends $$shell >/dev/null || echo "no $$shell here: chromium will do"; }; \
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
check-more: .venv/ready-dev ## 20,000 drawn changes: what the check calls clean renders
	BRIEFING_DRAWS=20000 $(BIN)/python -m pytest --timeout 0 tests/changes

# After each change of a drawn sequence, a build that takes over earlier work is held against a clean one, byte for byte.
sequences: .venv/ready-dev ## N=500 drawn sequences of changes: incremental builds give the bytes of clean ones (FIRST=17 N=1)
	BRIEFING_SEQUENCES=$(or $(N),500) BRIEFING_FIRST_SEQUENCE=$(or $(FIRST),0) $(TESTS) tests/sequences tests/changes/test_check_goes_on.py $(ARGS)

pictures: .venv/ready-dev browser ## the pictures of the guide for editors, from the preview, a terminal and the editors' form
	$(BIN)/python -m tests.pictures

# Everything that is written from the classes and the closed lists.
generated: .venv/ready ## schema, guide, issue forms, coverage and journal, written anew from the classes, the entries and git
	$(BIN)/briefing journal && $(BIN)/briefing schema && $(BIN)/briefing guide && $(BIN)/briefing forms && $(BIN)/briefing coverage > briefs/COVERAGE.md

.venv/bin/python:
	$(PYTHON) -m venv .venv || { echo "python3 -m venv failed: on Debian, install python3-venv" >&2; exit 1; }

.venv/ready: .venv/bin/python requirements.txt pyproject.toml
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --require-hashes -r requirements-build.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation -e .
	@$(BIN)/briefing schema --ids || true
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.txt
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

# Pins everything with hashes. Needs uv; names no index.
lock: ## pin all requirements anew (needs uv)
	for name in requirements requirements-build requirements-dev; do \
	  uv pip compile $$name.in --output-file $$name.txt --generate-hashes --universal --python-version 3.11 --no-header --quiet --upgrade; \
	done

clean: ## remove everything that was installed or built
	rm -rf build site .site-* .venv node_modules

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
