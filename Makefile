.PHONY: run test thorough check bench bundle guide setup translations

PY := .venv/bin/python
# Two a core: half of the time a window under test waits for its timers.
WORKERS = $$((2 * $$(getconf _NPROCESSORS_ONLN)))

setup:
	@scripts/setup.sh

run: setup
	@.venv/bin/elocutio demo

test: setup
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(WORKERS) --dist loadfile

thorough: setup
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist loadfile -m thorough
	ELOCUTIO_EXAMPLES=thorough QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(WORKERS) -m hypothesis

check: setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	MYPYPATH=packaging $(PY) -m mypy packaging/bundle_*.py packaging/linux/deb.py
	.venv/bin/lint-imports
	$(PY) scripts/guide.py --check

bench: setup
	$(PY) -m benchmarks.store

translations: setup
	$(PY) scripts/translations.py

guide: setup
	$(PY) scripts/guide.py
	$(PY) scripts/guide_site.py

bundle: setup
	@scripts/bundle.sh
