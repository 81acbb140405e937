# Two commands matter: `make run` and `make test`. `make help` lists them all.
PYTHON ?= python3
ifeq ($(origin CHROMIUM),undefined)
CHROMIUM := $(or $(wildcard /usr/bin/chromium),$(shell command -v chromium chromium-browser google-chrome 2>/dev/null | head -n 1))
# The same engine without windows, for half the processor's time; benchmarks measure what people use.
test e2e gallery: CHROMIUM := $(or $(shell command -v chromium-headless-shell 2>/dev/null),$(CHROMIUM))
endif
export CHROMIUM

ENV := .venv/bin
WITH_SERVERS := $(ENV)/python -m tools.supervisor.testservers --
DUPLICATION := PATH="$(CURDIR)/$(ENV):$$PATH" frontend/node_modules/.bin/jscpd --fail-on-empty --no-colors
NPM := PATH="$(CURDIR)/$(ENV):$$PATH" npm --prefix frontend

.DEFAULT_GOAL := help
.PHONY: help run test lint format types frontend-test e2e gallery stories bench client module migrations messages lock team shell prepare

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Start the platform; ONCE=1 stops after one healthy answer, PORT=8000 chooses the port
	@$(PYTHON) -m tools.bootstrap run
	@$(ENV)/python -m tools.supervisor $(if $(ONCE),--once)

test: lint types frontend-test ## Everything: linters, types, front end, Python and browser tests
	$(WITH_SERVERS) $(ENV)/pytest -n 2 --dist loadscope --no-loadscope-reorder $(ARGS)

prepare:
	@$(PYTHON) -m tools.bootstrap test

lint: prepare ## Check style, format, layers and how much is written twice
	$(ENV)/ruff check .
	$(ENV)/ruff format --check .
	$(ENV)/lint-imports --no-cache
	$(DUPLICATION)
	$(DUPLICATION) --config .jscpd.tests.json

format: prepare ## Format the Python and front-end sources
	$(ENV)/ruff check --fix .
	$(ENV)/ruff format .
	cd frontend && PATH="$(CURDIR)/$(ENV):$$PATH" npx biome check --write .

types: prepare ## Check the types of the platform and of its tools
	$(WITH_SERVERS) $(ENV)/mypy
	$(WITH_SERVERS) $(ENV)/mypy -p tools

frontend-test: prepare ## Check and test the front end
	$(NPM) run check
	$(NPM) test
	$(NPM) run size

e2e: prepare ## Drive the platform in a real browser (CHROMIUM=path)
	$(WITH_SERVERS) $(ENV)/pytest -m e2e $(ARGS)

gallery: prepare ## Take pictures of the screens: two languages, two sizes, by day and by night
	$(WITH_SERVERS) env YZ_GALLERY=1 $(ENV)/pytest -m e2e tests/e2e/test_screens.py $(ARGS)
	@echo "Look at .test-artifacts/gallery/index.html"

stories: prepare ## Show every component: both directions, by day and by night
	$(NPM) run stories

bench: ## Measure against the named peers, in the same run
	@$(PYTHON) -m tools.bootstrap bench
	$(WITH_SERVERS) $(ENV)/python -m benchmarks $(ARGS)

module: ## Begin a module: make module sector=restaurant name=terrasse
	@$(PYTHON) -m tools.skeleton "$(sector)" "$(name)"

client: ## Write the TypeScript client again, from what the code declares
	$(WITH_SERVERS) env YZ_CLIENT=write $(ENV)/pytest -q tests/openapi/test_client.py

migrations: prepare ## Write the migrations that the models ask for
	$(WITH_SERVERS) $(ENV)/python manage.py makemigrations $(ARGS)

messages: prepare ## Bring the translations up to date with the texts of the code, and tell what is missing
	$(ENV)/python -m tools.messages extract
	$(ENV)/python -m tools.messages check

lock: prepare ## Resolve the dependencies again; UPGRADE=1 takes newer versions
	$(ENV)/python -m tools.lock $(if $(UPGRADE),--upgrade)

team: ## Take somebody into the platform's team, whose console is at /plateforme: make team email=me@example.com
	@$(ENV)/python -m tools.supervisor.attach -- $(ENV)/python manage.py add_staff "$(email)"

shell: ## Python on the data of the running platform (make run, elsewhere)
	@$(ENV)/python -m tools.supervisor.attach -- $(ENV)/python manage.py shell
