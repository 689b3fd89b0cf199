# servanda: two commands do everything.
#   make run     answers a real question from the bundled record
#   make test    passes the tests (style, types, tests)
PY ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)

.PHONY: score run test check style bench lock articles serve clean

run: $(VENV)/ready
	@$(BIN)/servanda ask netanyahu --in Hungary --on 2025-04-03

test: $(VENV)/ready style
	$(BIN)/pytest -n auto

check: $(VENV)/ready
	$(BIN)/servanda record check

style: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

serve: $(VENV)/ready
	$(BIN)/servanda serve --open

# the peers live in an environment of their own; SWI-Prolog is used where it is installed
bench: .venv-bench/ready
	.venv-bench/bin/python bench/run.py

.venv-bench/ready: pyproject.toml .uv/ready
	$(UV) venv --quiet --allow-existing --python $(PY) .venv-bench
	$(UV) pip install --quiet --python .venv-bench/bin/python --compile-bytecode -e '.[matrix,read]' \
	  duckdb polars pyarrow openfisca-core clingo datasette spacy
	@touch $@

# the coverage page, printed from the rules' own citations
articles: $(VENV)/ready
	$(BIN)/python -m servanda.law.coverage > docs/articles.md

# the reader on the annotated texts beside the checkout
score: $(VENV)/ready
	-$(PY) ../shared/bench/score_read.py ../shared/documents/icc-dev.jsonl -- $(BIN)/servanda
	-$(PY) ../shared/bench/score_read.py ../shared/documents/real-dev.jsonl -- $(BIN)/servanda

lock: .uv/ready
	$(UV) pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
	  --all-extras --group dev pyproject.toml -o requirements.lock

$(VENV)/ready: requirements.lock pyproject.toml .uv/ready
	$(UV) venv --quiet --allow-existing --python $(PY) $(VENV)
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --compile-bytecode -e .
	@touch $@

# uv is fetched when it is missing
.uv/ready:
	@command -v uv >/dev/null || { $(PY) -m venv .uv && .uv/bin/pip install --quiet uv; }
	@mkdir -p .uv && touch $@

clean:
	rm -rf $(VENV) .uv .mypy_cache .ruff_cache .pytest_cache
