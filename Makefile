# Năm Rõ. `make demo` and `make test` are all that a newcomer needs.

SWIFT ?= swift
IMPORT_CHECK = --explicit-target-dependency-import-check error
APT = libcurl4-openssl-dev libsqlite3-dev sqlite3
APT_ALL = $(APT) curl chromium chromium-driver fonts-liberation2 postgresql-15 python3-venv

.PHONY: demo test test-all check format simulate kills drills score mended train trained sanitize release release-lab bench fuzz packages packages-all

## Installs what is missing, builds, and runs the practice group and the bot; SCRIPT=1 plays the script and ends.
demo: packages
	$(SWIFT) build $(IMPORT_CHECK) --product namro-lab
	.build/debug/namro-lab demo $(if $(SCRIPT),--script)

# Tests that run beside each other: hundreds at once starve each other, and what they talk to loses patience.
WIDTH = --experimental-maximum-parallelization-width 6

## The whole test suite; what needs a server that is not installed is skipped and says how to get it.
test: packages
	$(SWIFT) build $(IMPORT_CHECK) --build-tests
	$(SWIFT) test $(IMPORT_CHECK) --skip-build $(WIDTH)

## Installs those servers too and runs everything; by themselves the tests that kill a server, or whose foreign programs lose patience.
APART = SynapseTests|MatrixDrillTests|ClientTests|BrowserTests
test-all: packages-all
	$(SWIFT) build $(IMPORT_CHECK) --build-tests
	Scripts/with-servers $(SWIFT) test $(IMPORT_CHECK) --skip-build $(WIDTH) --skip "$(APART)"
	Scripts/with-servers Scripts/with-synapse $(SWIFT) test $(IMPORT_CHECK) --skip-build --no-parallel --filter "$(APART)"

## The code's form, its documentation comments, the imports, and the office's configuration.
check:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Benchmarks/Sources Benchmarks/Reading Benchmarks/Reminders Package.swift Benchmarks/Package.swift
	Scripts/check-docs
	$(SWIFT) build $(IMPORT_CHECK)
	.build/debug/namro check

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Benchmarks/Sources Benchmarks/Reading Benchmarks/Reminders Package.swift Benchmarks/Package.swift

## Runs of a simulated office where processes die, disks fail and answers get lost: SEEDS of chance, and one death at every POINTS-th act.
SEEDS ?= 2000
POINTS ?= 40
SIMULATOR ?= .build/debug/namro-lab
simulate: packages
	$(if $(filter .build/debug/namro-lab,$(SIMULATOR)),$(SWIFT) build $(IMPORT_CHECK) --product namro-lab)
	SWIFT_DETERMINISTIC_HASHING=1 $(SIMULATOR) simulate --seeds $(SEEDS)
	SWIFT_DETERMINISTIC_HASHING=1 $(SIMULATOR) simulate --every-point $(POINTS)

## Drills of real processes: kills KILLS times in each mode under a stream of messages, take-overs, stops. BINARY: another build than that of
## the tests.
KILLS ?= 100
kills: packages
	$(SWIFT) build $(IMPORT_CHECK) --build-tests
	NAMRO_KILLS=$(KILLS) $(if $(BINARY),NAMRO_BINARY=$(BINARY)) $(SWIFT) test $(IMPORT_CHECK) --skip-build --no-parallel \
		--filter "KillTests|TakeOverTests|ShutdownTests"

## The long form of both, and queries of 1,000 offices of chance beside them, some hours; CI runs the short one.
drills:
	$(MAKE) simulate SEEDS=10000 POINTS=4
	$(MAKE) kills KILLS=500
	NAMRO_QUERY_OFFICES=1000 $(SWIFT) test $(IMPORT_CHECK) --skip-build --filter OracleTests
	NAMRO_LONG=1 $(SWIFT) test $(IMPORT_CHECK) --skip-build $(WIDTH) --filter "DamageTests|RobustnessTests|SpeechTests"

## The suite under a sanitizer, SANITIZER=thread or address; a quarter of an hour and more. Without the page's test, whose time is limited. The
## thread sanitizer does not see the library's Mutex (docs/decisions/0018), so the files that have one are left out of its reports.
SANITIZER ?= thread
sanitize: packages
	$(SWIFT) build $(IMPORT_CHECK) --build-tests --sanitize $(SANITIZER) --scratch-path .build-$(SANITIZER)
	grep -rl 'import Synchronization' Sources Tests | sed 's/^/race:/' > .build-$(SANITIZER)/suppressions
	TSAN_OPTIONS="suppressions=$(CURDIR)/.build-$(SANITIZER)/suppressions" ASAN_OPTIONS=detect_leaks=0 \
		$(SWIFT) test $(IMPORT_CHECK) --skip-build --sanitize $(SANITIZER) --scratch-path .build-$(SANITIZER) --no-parallel \
		--skip BrowserTests

## The program as it is installed: .build-release/release/namro.
release: packages
	$(SWIFT) build -c release --product namro --static-swift-stdlib --scratch-path .build-release

## The developers' program, with optimisation, for long simulations: .build-release/release/namro-lab.
release-lab: packages
	$(SWIFT) build -c release --product namro-lab --static-swift-stdlib --scratch-path .build-release

## Measures the release build, as ratios within one run, and writes docs/benchmarks.md; half an hour and more; SIZE=nightly: some minutes.
bench: packages
	SWIFT=$(SWIFT) Scripts/bench $(if $(SIZE),--$(SIZE))

## A million random and mutated messages, the growth with length, and the time for a usual one; some minutes.
fuzz: packages
	$(SWIFT) build -c release --product namro-fuzz --static-swift-stdlib --scratch-path .build-release
	.build-release/release/namro-fuzz bot-config Tests/ConversationTests/Fixtures/messages.jsonl

## Learns anew which acts words speak of, from the labelled speech; Sources/Understanding/Acts/ActWeights.swift is what comes of it.
train: packages
	$(SWIFT) build -c release --product namro-train --scratch-path .build-release
	.build-release/release/namro-train $(SPEECH) Sources/Understanding/Acts/ActWeights.swift

## Whether what was learned is of the labelled speech as it is now.
trained: packages
	$(SWIFT) build $(IMPORT_CHECK) --product namro-train
	.build/debug/namro-train $(SPEECH)

## How the labelled speech is understood, by writer, act and slot; SET=aside: the rows that are set aside, of which only the figures are shown;
## ROWS='own/*': those that the developers wrote themselves.
SET ?= open
ROWS ?= w*
SPEECH = Tests/ConversationTests/Fixtures/speech
score: packages
	$(SWIFT) build $(IMPORT_CHECK) --product namro
	python3 Scripts/score_speech.py --set $(SET) --list $(SPEECH)/set-aside.txt $(SPEECH)/$(ROWS).jsonl -- .build/debug/namro explain --stdin --format speech

## What was once read right in the labelled speech is read right still; `Scripts/check-mended --write -- …` makes the list anew.
mended: packages
	$(SWIFT) build $(IMPORT_CHECK) --product namro
	Scripts/check-mended -- .build/debug/namro explain --stdin --format speech

packages:
	Scripts/install-packages $(APT)

packages-all:
	Scripts/install-packages $(APT_ALL)
