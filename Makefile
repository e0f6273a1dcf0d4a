# `make demo` and `make test` do all the set-up themselves, in .venv.
UV := $(shell command -v uv 2>/dev/null || echo .venv/bin/uv)
PYTHON ?= python3
# The machine's own certificates, so that a company's proxy is trusted where the machine trusts it.
export UV_SYSTEM_CERTS ?= 1
BIN := .venv/bin

.PHONY: demo test check bench picture schemas lock clean

demo: .venv/ready
	$(BIN)/prode-mcp demo s1-onboarding-500
	$(BIN)/prode-mcp demo s4-abort-noise
	$(BIN)/prode-mcp demo s2-queue-saturation
	$(BIN)/prode-mcp demo s3-stale-visit-count
	$(BIN)/prode-mcp demo s3-backfill
	$(BIN)/prode-mcp demo s5-vendor-outage
	$(BIN)/prode-mcp demo s6-flag-rollout

test: .venv/ready
	$(BIN)/python -m pytest -n 3 --dist loadgroup --cov --cov-report=term

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/codespell

bench: .venv/ready
	$(BIN)/python -m benchmarks

picture: .venv/ready
	$(BIN)/python -m benchmarks.picture

schemas: .venv/ready
	$(BIN)/prode-mcp schemas resources/schemas

lock:
	$(UV) lock -q --upgrade
	$(UV) export -q --no-emit-project --all-groups --no-header --format requirements.txt > requirements.lock

.venv/ready: requirements.lock pyproject.toml
	@command -v uv >/dev/null 2>&1 || { test -x .venv/bin/uv || { $(PYTHON) -m venv .venv && .venv/bin/pip install -q uv; }; }
	@test -x .venv/bin/python || $(UV) venv -q .venv
	$(UV) pip install -q -p .venv --require-hashes -r requirements.lock
	$(UV) pip install -q -p .venv --no-deps --no-build-isolation -e .
	@touch .venv/ready

clean:
	rm -rf .venv .prode dist .pytest_cache .ruff_cache .hypothesis .coverage*
