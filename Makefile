# Two commands do the main things: `make report` and `make test`. Each installs the system packages it needs.

.DEFAULT_GOAL := help
.PHONY: help setup build report test bench gallery format lint clean

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
	swift test $(SWIFT_FLAGS) --skip-build

bench: setup ## Time the graph library on the small graphs
	swift build $(SWIFT_FLAGS) --product cityweave-bench
	.build/release/cityweave-bench run --graph tiny,cl17k,twin --repetitions 3

gallery: build ## Draw the pictures of the README anew
	$(PROGRAM) gallery datasets/$(DATASET) -o output/gallery

format: ## Put the code into the house's format
	swift format -i -r Sources Tests Package.swift

lint: ## Check the format of the code
	swift format lint --strict -r Sources Tests Package.swift

clean: ## Delete what was built and written
	rm -rf .build output/$(DATASET)
