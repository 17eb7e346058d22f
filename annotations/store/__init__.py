"""The project file: the only place that knows SQL."""

from __future__ import annotations

from sqlalchemy import Connection

from annotations.store.store import Store, Transaction

__all__ = ["Connection", "Store", "Transaction"]
