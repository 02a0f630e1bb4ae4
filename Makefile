# Năm Rõ. `make demo` and `make test` are all that a newcomer needs.

SWIFT ?= swift
IMPORT_CHECK = --explicit-target-dependency-import-check error
APT = libcurl4-openssl-dev libsqlite3-dev sqlite3
APT_ALL = $(APT) curl chromium chromium-driver fonts-liberation2 postgresql-15 python3-venv

.PHONY: demo test test-all check format bench fuzz build packages packages-all

## Installs what is missing, builds, and runs the practice group and the bot; SCRIPT=1 plays the script and ends.
demo: packages
	$(SWIFT) build $(IMPORT_CHECK) --product namro
	.build/debug/namro demo $(if $(SCRIPT),--script)

## The whole test suite; what needs a server that is not installed is skipped and says how to get it.
test: packages
	$(SWIFT) build $(IMPORT_CHECK) --build-tests
	$(SWIFT) test $(IMPORT_CHECK) --skip-build

## Installs those servers too and runs everything.
test-all: packages-all
	$(SWIFT) build $(IMPORT_CHECK) --build-tests
	Scripts/with-servers $(SWIFT) test $(IMPORT_CHECK) --skip-build

## The code's form, the imports, and the office's configuration.
check:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Benchmarks/Sources Benchmarks/Reading Benchmarks/Reminders Package.swift Benchmarks/Package.swift
	$(SWIFT) build $(IMPORT_CHECK)
	.build/debug/namro check

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Benchmarks/Sources Benchmarks/Reading Benchmarks/Reminders Package.swift Benchmarks/Package.swift

## Figures of the README, as ratios within one run.
bench: packages
	$(SWIFT) build -c release --product namro --static-swift-stdlib --scratch-path .build-release
	cd Benchmarks && $(SWIFT) run -c release namro-bench ../.build-release/release/namro ../bot-config
	$(SWIFT) build -c release --product namro-reminders --static-swift-stdlib --scratch-path .build-release
	.build-release/release/namro-reminders

## A million random and mutated messages, the growth with length, and the time for a usual one; some minutes.
fuzz: packages
	$(SWIFT) build -c release --product namro-fuzz --static-swift-stdlib --scratch-path .build-release
	.build-release/release/namro-fuzz bot-config Tests/ConversationTests/Fixtures/messages.jsonl

packages:
	Scripts/install-packages $(APT)

packages-all:
	Scripts/install-packages $(APT_ALL)
