# The interface to everything. `make help` lists it; dev/ does the work that is more than a line.
.DEFAULT_GOAL := help
SHELL := /bin/bash

# Built before it runs, so that signals reach it directly: `go run` would keep a SIGTERM for itself.
DEV := .dev/bin/dev
GO_FILES = git ls-files --cached --others --exclude-standard '*.go'

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: dev
dev: $(DEV) ## runs everything on this machine, at one address, until Ctrl-C
	@exec $(DEV) up $(if $(OFFSET),-offset $(OFFSET))

.PHONY: dev-reset
dev-reset: $(DEV) ## drops the data that `make dev` keeps
	@exec $(DEV) reset

.PHONY: setup
setup: $(DEV) ## checks the tools and installs what is missing
	@$(DEV) setup

.PHONY: build
build: $(DEV) ## builds bin/paintwtf and puts the ONNX Runtime library beside it
	@$(DEV) build

.PHONY: test
test: $(DEV) ## runs every check and every test; what CI runs
	@exec $(DEV) test

.PHONY: test-go test-site test-canvas test-rules test-e2e
test-go: $(DEV) ## runs the Go tests, on a real Postgres and the emulators
	@exec $(DEV) test go
test-site: $(DEV) ## runs the site's tests
	@exec $(DEV) test site
test-canvas: $(DEV) ## draws with the canvas alone in a browser, and weighs the JavaScript
	@exec $(DEV) test canvas
test-rules: $(DEV) ## runs the tests of the security rules
	@exec $(DEV) test rules
test-e2e: $(DEV) ## runs the browser test against the whole stack
	@exec $(DEV) test e2e

.PHONY: audit
audit: $(DEV) ## asks the databases of known vulnerabilities about what the game is built of
	@exec $(DEV) audit

.PHONY: fuzz
fuzz: build ## fuzzes every parser of outside data, for five minutes in all (SECONDS)
	@bash dev/fuzz.sh $(SECONDS)

.PHONY: lint
lint: $(DEV) ## checks form and types: gofmt, vet, staticcheck, tsc, prettier
	@exec $(DEV) test lint

.PHONY: format
format: setup ## brings Go, TypeScript, JSON, CSS and YAML into form
	@gofmt -w $$($(GO_FILES))
	@node_modules/.bin/prettier --write --log-level warn .

.PHONY: model
model: build ## downloads a model, as in `make model MODEL=clip-vit-b-32`
	@exec bin/paintwtf model fetch "$(MODEL)"

.PHONY: bench
bench: build ## measures the judge beside others, part by part; the canvas and submit → score in a browser
	@go build -o .dev/bin/bench ./functions/cmd/bench
	@ONNXRUNTIME_LIBRARY=$(CURDIR)/bin/libonnxruntime.so.1 .dev/bin/bench $(BENCH)
	@ONNXRUNTIME_LIBRARY=$(CURDIR)/bin/libonnxruntime.so.1 go test -run '^$$' -bench . -benchmem ./functions/...
	@CHROMIUM=$$($(DEV) browser) node_modules/.bin/vitest run --config e2e/vitest.more.config.ts canvas
	@CHROMIUM=$$($(DEV) browser) $(DEV) with -site -- \
	  node_modules/.bin/vitest run --config e2e/vitest.more.config.ts latency

# As durable as a Postgres that is not a test's, with the memory that a small hosted one has.
.PHONY: bench-boards
bench-boards: $(DEV) ## measures the boards with up to ten million drawings (SIZES); takes half an hour and 40 GB
	@go build -o .dev/bin/benchboards ./functions/cmd/benchboards
	@$(DEV) with -postgres -set fsync=on -set synchronous_commit=on -set full_page_writes=on -set shared_buffers=4GB \
	  -set max_wal_size=8GB -- .dev/bin/benchboards $(if $(SIZES),-sizes $(SIZES))

# Everything goes to loopback, and ends by itself: `make load LOAD='-for 1m'` is a short one.
.PHONY: load
load: $(DEV) ## plays the game as many would for ten minutes, and checks that nothing was lost or doubled
	@go build -o .dev/bin/load ./functions/cmd/load
	@LIMITS_SUBMISSIONS_PER_MINUTE=100000 $(DEV) with -functions -- .dev/bin/load $(LOAD)

# As durable as a Postgres that is not a test's. `make scale SCALE='-drawings 100 -warm 50 -for 3s'` is a short one.
.PHONY: scale
scale: build ## delivers events to one, two and four processes, and measures what docs/scaling.md reckons with
	@go build -o .dev/bin/scale ./functions/cmd/scale
	@$(DEV) with -postgres -emulators -set fsync=on -set synchronous_commit=on -set full_page_writes=on -- .dev/bin/scale $(SCALE)

.PHONY: costs
costs: ## fills the tables of docs/scaling.md anew, after a change of what they reckon with
	@go run ./functions/cmd/costs

# 200,000 drawings want JAVA_TOOL_OPTIONS=-Xmx14g for the emulator, which goes through a whole collection for each page: DRILL=-page=5000
# makes that a tenth as often. DRILL=-dimensions=256 makes the vectors smaller.
.PHONY: drill-restore
drill-restore: $(DEV) ## loses a game of so many DRAWINGS and gets it back from an export, compares all, and says how long it took
	@go build -o .dev/bin/drill ./functions/cmd/drill
	@$(DEV) with -postgres -emulators -- .dev/bin/drill $(if $(DRAWINGS),-drawings $(DRAWINGS)) $(DRILL)

.PHONY: screenshots
screenshots: $(DEV) ## records docs/screenshots, or all pages on all screens into SCREENSHOTS
	@CHROMIUM=$$($(DEV) browser) $(DEV) with -site -- node_modules/.bin/vitest run --config e2e/vitest.more.config.ts site

# DRY=1 shows every command and runs none. docs/operations.md, "Deployment", is the manual.
.PHONY: deploy-setup deploy deploy-back
deploy-setup: ## makes what a project of Google Cloud needs once for the game; again, what is missing
	@go build -o .dev/bin/deploy ./deploy && exec .dev/bin/deploy setup $(if $(DRY),-dry-run)
deploy: ## builds this commit and puts it into production
	@go build -o .dev/bin/deploy ./deploy && exec .dev/bin/deploy release $(if $(DRY),-dry-run)
deploy-back: ## puts the release before back into production, or the one that TO names
	@go build -o .dev/bin/deploy ./deploy && exec .dev/bin/deploy back $(if $(DRY),-dry-run) $(if $(TO),-to '$(TO)')

LIGHTHOUSE := .dev/lighthouse
.PHONY: lighthouse
lighthouse: $(DEV) $(LIGHTHOUSE)/node_modules ## what Lighthouse says of the site on a phone, the median of 5 (ROUNDS)
	@CHROMIUM=$$($(DEV) browser) LIGHTHOUSE=$(CURDIR)/$(LIGHTHOUSE)/node_modules/.bin/lighthouse $(DEV) with -site -- \
	  node_modules/.bin/vitest run --config e2e/vitest.more.config.ts lighthouse

$(LIGHTHOUSE)/node_modules: e2e/lighthouse/package.json
	@echo 'Installing Lighthouse into $(LIGHTHOUSE), with npm'
	@mkdir -p $(LIGHTHOUSE) && cp $< $(LIGHTHOUSE)/
	@cd $(LIGHTHOUSE) && npm install --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel error
	@touch $@

# Of the doodles that training never saw; the figures of another judge (MODEL=DIR) or on other doodles are printed only.
EVAL := .dev/eval
.PHONY: eval
eval: build $(EVAL)/node_modules ## measures models/doodle on the doodles in DOODLES=DIR, and writes docs/judge.md
	@bin/paintwtf eval -model '$(or $(MODEL),models/doodle)' -fonts $(EVAL)/node_modules \
	  $(if $(DOODLES),-doodles '$(DOODLES)' $(if $(MODEL),,-write docs/judge.md),-downloads $(EVAL)/doodles)

$(EVAL)/node_modules: models/train/data/nsfw/package.json
	@echo 'Installing handwriting fonts and a list of rude words into $(EVAL), with npm'
	@mkdir -p $(EVAL) && cp $< $(EVAL)/
	@cd $(EVAL) && npm install --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel error
	@touch $@

# Go knows itself whether anything has changed.
.PHONY: $(DEV)
$(DEV):
	@command -v go >/dev/null || { echo 'Go is missing: install it from https://go.dev/dl'; exit 1; }
	@go build -o $(DEV) ./dev
