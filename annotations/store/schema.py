"""The tables of a project file (schema version 2).

Texts that depend on the language, attributes and metadata are JSON text. No column holds a
floating-point number: the history keeps old rows as JSON, where binary fractions might be rounded.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

APPLICATION_ID = 0x456C6F63
"""In the header of every project file: "Eloc"."""

SCHEMA_VERSION = 2
"""In the header as ``user_version``."""

metadata = MetaData()


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _uid() -> Column[str]:
    return Column("uid", Text, nullable=False, unique=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _json(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="{}")


def _owner(name: str, table: str, *, nullable: bool = False) -> Column[int]:
    key = ForeignKey(f"{table}.id", ondelete="CASCADE", deferrable=True)
    return Column(name, Integer, key, nullable=nullable)


def _user(name: str, table: str) -> Column[int]:
    """A reference that keeps its target from being deleted."""
    return Column(name, Integer, ForeignKey(f"{table}.id", deferrable=True), nullable=False)


project = Table(
    "project",
    metadata,
    _key(),
    _uid(),
    _text("name"),
    _text("language"),
    _text("created"),
)

annotator = Table(
    "annotator",
    metadata,
    _key(),
    _uid(),
    Column("name", Text, nullable=False, unique=True),
    _text("colour"),
    _text("created"),
)

codebook = Table(
    "codebook",
    metadata,
    _key(),
    Column("uid", Text, nullable=False, unique=True),
    _text("version"),
    Column("position", Integer, nullable=False),
    _json("name"),
    _json("description"),
    _text("source"),
    _text("licence"),
    _json("languages"),
    _json("attributes"),
    _json("relations"),
)

# What a codebook was when a version of it was published; version "" notes the changes since.
codebook_version = Table(
    "codebook_version",
    metadata,
    _key(),
    _owner("codebook_id", "codebook"),
    _text("version"),
    _json("content"),
    _json("changes"),
    _text("note"),
    _text("annotator"),
    _text("created"),
    UniqueConstraint("codebook_id", "version"),
)

label = Table(
    "label",
    metadata,
    _key(),
    _uid(),
    _owner("codebook_id", "codebook"),
    Column("position", Integer, nullable=False),
    Column("code", Text, nullable=False),
    _text("parent"),
    _text("kind"),
    _text("level"),
    _text("abbreviation"),
    _text("key"),
    Column("retired", Integer, nullable=False, server_default="0"),
    _json("name"),
    _json("colour"),
    _json("help"),
    UniqueConstraint("codebook_id", "code"),
)

document = Table(
    "document",
    metadata,
    _key(),
    _uid(),
    Column("position", Integer, nullable=False),
    _text("title"),
    _text("language"),
    Column("length", Integer, nullable=False),
    Column("sha256", Text, nullable=False, index=True),
    _text("file_name"),
    _text("encoding"),
    _text("file_sha256"),
    _json("metadata"),
    _text("created"),
    _text("modified"),
)

# Apart from "document", so that editing a title does not copy the text into the history.
document_text = Table(
    "document_text",
    metadata,
    Column(
        "id",
        Integer,
        ForeignKey("document.id", ondelete="CASCADE", deferrable=True),
        primary_key=True,
    ),
    Column("text", Text, nullable=False),
)

# One row an annotation: its hull, and the fragments as JSON where there is more than one.
annotation = Table(
    "annotation",
    metadata,
    _key(),
    _uid(),
    _owner("document_id", "document"),
    _user("label_id", "label"),
    _user("annotator_id", "annotator"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("fragments"),
    _text("status"),
    _text("origin"),
    _json("attributes"),
    _text("note"),
    _text("codebook_version"),
    _text("created"),
    _text("modified"),
    CheckConstraint("0 <= start AND start < end", name="hull"),
    Index(
        "annotation_is_unique",
        "document_id",
        "start",
        "end",
        "label_id",
        "annotator_id",
        "fragments",
        unique=True,
    ),
    Index("annotation_by_label", "label_id"),
    Index("annotation_by_annotator", "annotator_id"),
)

relation = Table(
    "relation",
    metadata,
    _key(),
    _uid(),
    _owner("head_id", "annotation"),
    _owner("child_id", "annotation"),
    _text("label"),
    _user("annotator_id", "annotator"),
    _text("note"),
    _text("created"),
    Index("relation_by_head", "head_id"),
    Index("relation_by_child", "child_id"),
)

document_label = Table(
    "document_label",
    metadata,
    _key(),
    _uid(),
    _owner("document_id", "document"),
    _user("label_id", "label"),
    _user("annotator_id", "annotator"),
    _text("created"),
    UniqueConstraint("document_id", "label_id", "annotator_id"),
    Index("document_label_by_label", "label_id"),
)

reading = Table(
    "reading",
    metadata,
    _key(),
    _owner("document_id", "document"),
    _owner("annotator_id", "annotator"),
    _text("status"),
    UniqueConstraint("document_id", "annotator_id"),
)

history_step = Table(
    "history_step",
    metadata,
    _key(),
    _uid(),
    Column("op", Text, nullable=False),
    _json("detail"),
    _text("annotator"),
    _text("created"),
    Column("undone", Integer, nullable=False, server_default="0"),
)

# What flips the step: kind "i" (rows to delete: row_id and the next row_count - 1 ones),
# "u" (old row to write back), "d" (old row to insert again); "old" is a JSON array in column order.
history_change = Table(
    "history_change",
    metadata,
    Column("step_id", Integer, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("row_count", Integer, nullable=False, server_default="1"),
    Column("old", Text, nullable=True),
    sqlite_with_rowid=False,
)

# Where the window and the commands left off; no part of the history.
state = Table(
    "state",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

UNRECORDED = frozenset({"history_step", "history_change", "state"})
RECORDED = {table.name: table for table in metadata.sorted_tables if table.name not in UNRECORDED}
"""The tables whose changes are undone and redone, parents before children."""
