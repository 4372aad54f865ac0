# Two commands do the main things: `make report` and `make test`. Each installs the system packages it needs.

.DEFAULT_GOAL := help
.PHONY: help setup build report test bench gallery pictures format lint clean

SWIFT_FLAGS := -c release
DATASET := asia-cooperation
PROGRAM := .build/release/cityweave

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## Install the system packages that are missing
	@./scripts/install-system-packages

build: setup ## Build the program
	swift build $(SWIFT_FLAGS) --product cityweave

report: build ## Do the main job on the bundled data set
	$(PROGRAM) report datasets/$(DATASET) -o output/$(DATASET)
	@echo
	@echo "Look at output/$(DATASET)/report.html in a browser; tables are the .csv files beside it."

test: setup ## Build everything and run the tests
	swift build $(SWIFT_FLAGS) --build-tests
	@# Apart, as drawings wait for their workers where other tests hold every thread until a program has ended.
	swift test $(SWIFT_FLAGS) --skip-build --filter 'GraphvizTests|DiagramsTests'
	swift test $(SWIFT_FLAGS) --skip-build --skip 'GraphvizTests|DiagramsTests'

bench: setup ## Time the graph library on the small graphs
	swift build $(SWIFT_FLAGS) --product cityweave-bench
	.build/release/cityweave-bench run --graph tiny,cl17k,twin --repetitions 3

gallery: build ## Draw the pictures of the README anew
	$(PROGRAM) gallery datasets/$(DATASET) -o output/gallery

pictures: build ## Check the pictures of made-up networks of five sizes, in SVG and PDF
	test -x .build/pictures/bin/python || python3 -m venv .build/pictures
	.build/pictures/bin/pip install --quiet fonttools
	.build/pictures/bin/python scripts/test_check_pictures.py
	rm -rf output/pictures
	$(PROGRAM) gallery datasets/$(DATASET) --formats svg,pdf -o output/pictures/$(DATASET)
	for size in 5 50 500 5000 20000; do \
	  $(PROGRAM) generate output/pictures/data-$$size --cities $$size --seed 7 && \
	  $(PROGRAM) gallery output/pictures/data-$$size --formats svg,pdf -o output/pictures/made-up-$$size || exit 1; \
	done
	.build/pictures/bin/python scripts/check_pictures.py output/pictures/$(DATASET) output/pictures/made-up-*

format: ## Put the code into the house's format
	swift format -i -r Sources Tests Package.swift

lint: ## Check the format of the code
	swift format lint --strict -r Sources Tests Package.swift

clean: ## Delete what was built and written
	rm -rf .build output/$(DATASET)
