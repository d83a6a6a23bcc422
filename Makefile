# What a person does here. `make demo` needs Python 3.11 or newer and, for the default matcher,
# a C compiler; everything else is installed into .venv.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo agreement install test check format bench fuzz wheels clean

demo: install
	@$(BIN)/wenze propose examples/village-cashier

agreement: install
	@$(BIN)/wenze agreement examples/public

install: $(VENV)/installed

$(VENV)/installed: pyproject.toml constraints.txt .ci/install
	@PYTHON="$(PYTHON)" .ci/install $(VENV)
	@touch $@

$(VENV)/installed-test: pyproject.toml constraints.txt .ci/install
	@PYTHON="$(PYTHON)" .ci/install $(VENV) test
	@touch $@ $(VENV)/installed

check: $(VENV)/installed-test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: check
	@$(BIN)/pytest -n auto --dist worksteal

format: $(VENV)/installed-test
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/installed-test
	@$(BIN)/python -m benchmarks $(if $(FULL),--full)

fuzz: $(VENV)/installed-test
	@$(BIN)/python benchmarks/fuzz_matchers.py --sheets 1000000
	@$(BIN)/python benchmarks/fuzz_input.py --seconds 3600

wheels: $(VENV)/installed
	@$(BIN)/python -m pip wheel --quiet --constraint constraints.txt --wheel-dir wheels ".[docx,xlsx,sign,watch]"

clean:
	@rm -rf $(VENV) wheels dist build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
