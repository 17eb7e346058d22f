"""Bringing older project files up to date, one schema version at a time.

``MIGRATIONS`` lists every step explicitly (a frozen program finds nothing by discovery). Each step
uses alembic's operations, because SQLite's own ALTER TABLE cannot change constraints.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from annotations.errors import UserError
from annotations.store.migrations.steps import versions_of_codebooks
from annotations.store.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from alembic.operations import Operations

Migration = Callable[["Operations"], None]

MIGRATIONS: Mapping[int, Migration] = {1: versions_of_codebooks}
"""From which schema version a step leads to the next one."""


def migrate(
    connection: Connection,
    path: Path,
    version: int,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    wanted: int = SCHEMA_VERSION,
    *,
    keep: bool = True,
) -> None:
    """Bring an open project file from ``version`` to ``wanted``; keep a copy of it first.

    ``keep=False`` leaves the copy out, for a file that is one itself. All steps are one
    transaction. Raises UserError for a version without a way forward.
    """
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    missing = [step for step in range(version, wanted) if step not in migrations]
    if missing:
        raise UserError(
            "Project files of version {missing} can no longer be opened.",
            file=str(path),
            missing=missing[0],
        )
    if keep:
        keep_copy(connection, path, version)
    run = connection.exec_driver_sql
    run("PRAGMA foreign_keys = OFF")
    try:
        run("BEGIN IMMEDIATE")
        operations = Operations(MigrationContext.configure(connection))
        for step in range(version, wanted):
            migrations[step](operations)
        run(f"PRAGMA user_version = {int(wanted)}")
        run("COMMIT")
    except BaseException:
        run("ROLLBACK")
        raise
    finally:
        run("PRAGMA foreign_keys = ON")


def keep_copy(connection: Connection, path: Path, version: int) -> Path:
    """Copy the project beside itself before it is changed; return the copy's path."""
    copy = path.with_name(f"{path.stem}.version-{version}{path.suffix}")
    number = 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.stem}.version-{version}-{number}{path.suffix}")
    copy_to(connection, copy)
    return copy


def copy_to(connection: Connection, copy: Path) -> None:
    """Copy an open project file, what is not yet folded into it included."""
    source: Any = connection.connection.dbapi_connection
    with sqlite3.connect(copy) as target:
        source.backup(target)
    target.close()
