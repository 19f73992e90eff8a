# The commands of this project. Each sets up what it lacks before it starts.

help:
	@echo "make serve   the page at http://127.0.0.1:8080"
	@echo "make test    all tests, fast ones first"
	@echo "make build   the page into dist/, for any web server"
	@echo "make dist    the same with headers, licences, compressed files, one file (BASE_URL=https://…)"
	@echo "make bench   engine, reading and search beside their peers, in one Chromium"
	@echo "make bench-charts  our charts beside their peers, in one Chromium"
	@echo "make bench-search  our search beside its peers, in one Chromium"
	@echo "make fuzz    every door under damaged input, SECONDS each (600)"
	@echo "make look    every page in both languages, themes and widths, on one sheet"
	@echo "make weight  what a first visit costs to fetch"

serve build dist test bench bench-charts bench-search:
	@bash .setup/run.sh $@

# Without the page's build: nothing here needs a browser.
fuzz:
	@cargo run --quiet --example fuzz -- $(or $(SECONDS),600)

weight: build
	@node .setup/weight.mjs

.PHONY: help serve build dist test look bench bench-charts bench-search fuzz weight
