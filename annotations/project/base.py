"""What all parts of a project share: the store, the lookup, listeners, one way to change things."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from annotations.changes import Changes, Op
from annotations.model import Annotation, Label
from annotations.offsets import checked_text
from annotations.project.lookup import Lookup
from annotations.store import Connection, Store, Transaction, writes

Listener = Callable[[Changes], None]


class ProjectBase:
    """Holds an open store and tells listeners about every change."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lookup = Lookup(store)
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after every change, in the thread that made it; return its remover."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _changed(self, changes: Changes | None) -> None:
        if changes is None:
            return
        self._lookup.forget(changes)
        for listener in tuple(self._listeners):
            listener(changes)

    @contextmanager
    def _operation(
        self, op: Op, detail: Mapping[str, Any] | None = None, annotator: str = ""
    ) -> Iterator[Transaction]:
        who = self._who(annotator)
        with self._store.transact(op, detail or {}, who) as transaction:
            yield transaction
        self._changed(transaction.changes)

    @property
    def _connection(self) -> Connection:
        return self._store.connection

    @property
    def current_annotator(self) -> str:
        """The name that changes are signed with where none is given."""
        return str(self._store.state("annotator", "")) or _login_name()

    def _who(self, annotator: str) -> str:
        """Return who signs: the name given, else the current annotator."""
        return checked_text(annotator.strip(), "The annotator's name") or self.current_annotator

    def _annotator_row(self, name: str) -> int:
        """Return an annotator's row inside an operation; somebody new is added."""
        there = self._lookup.annotator(name)
        return there.row if there else writes.insert_annotator(self._store.writing(), name)

    @staticmethod
    def _label_detail(label: Label | Annotation) -> dict[str, Any]:
        code = label.label if isinstance(label, Annotation) else label.code
        return {"label": [label.codebook, code]}


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "annotator"
