"""The project file: the only place that knows SQL."""

from __future__ import annotations

from annotations.store.store import Store, Transaction

__all__ = ["Store", "Transaction"]
