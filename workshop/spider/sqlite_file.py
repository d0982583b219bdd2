"""A database as SQLite file, as schema.sql and as an entry of tables.json; the same bytes on every build."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from workshop.helpers import write_text
from workshop.spider.world import Column, Database, Table, Value

SQL_TYPES = {"id": "INTEGER", "link": "INTEGER", "number": "INTEGER", "label": "TEXT", "text": "TEXT"}
# SQLite writes the version of the library that made a file into its header; ours must not depend on the machine.
VERSION_FIELD, VERSION = 96, (3_040_001).to_bytes(4, "big")


def schema_sql(database: Database) -> str:
    statements = [statement for table in _parents_first(database) for statement in _statements(database, table)]
    return "\n".join(statements) + "\n"


def write_database(database: Database, folder: Path) -> None:
    script = schema_sql(database)
    write_text(folder / "schema.sql", script)
    path = folder / f"{database.name}.sqlite"
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    try:
        connection.executescript(f"PRAGMA page_size = 1024; PRAGMA foreign_keys = ON; BEGIN;\n{script}COMMIT; VACUUM;")
    finally:
        connection.close()
    content = bytearray(path.read_bytes())
    content[VERSION_FIELD : VERSION_FIELD + 4] = VERSION
    path.write_bytes(content)


def in_memory(database: Database) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema_sql(database))
    return connection


def tables_entry(database: Database) -> dict[str, Any]:
    """Spider's tables.json: columns numbered through all tables, number 0 is '*'."""
    columns = [(index, column) for index, table in enumerate(database.tables.values()) for column in table.columns]
    names = list(database.tables)
    place = {(names[index], column.name): number for number, (index, column) in enumerate(columns, start=1)}
    return {
        "column_names": [[-1, "*"], *([index, column.noun] for index, column in columns)],
        "column_names_original": [[-1, "*"], *([index, column.name] for index, column in columns)],
        "column_types": ["text", *("text" if column.kind in ("label", "text") else "number" for _, column in columns)],
        "db_id": database.name,
        "foreign_keys": [
            [place[link.child, link.column], place[link.parent, f"{link.parent}_id"]] for link in database.links
        ],
        "primary_keys": [place[name, table.key] for name, table in database.tables.items()],
        "table_names": [name.replace("_", " ") for name in names],
        "table_names_original": names,
    }


def _parents_first(database: Database) -> list[Table]:
    ordered: list[Table] = []

    def add(table: Table) -> None:
        for link in database.links:
            if link.child == table.name:
                add(database.tables[link.parent])
        if table not in ordered:
            ordered.append(table)

    for table in database.tables.values():
        add(table)
    return ordered


def _statements(database: Database, table: Table) -> list[str]:
    lines = [_definition(column) for column in table.columns]
    lines += [
        f"FOREIGN KEY ({link.column}) REFERENCES {link.parent} ({link.parent}_id)"
        for link in database.links
        if link.child == table.name
    ]
    create = f"CREATE TABLE {table.name} (\n  " + ",\n  ".join(lines) + "\n);"
    return [create, *(f"INSERT INTO {table.name} VALUES ({', '.join(map(_literal, row))});" for row in table.rows)]


def _definition(column: Column) -> str:
    return f"{column.name} {SQL_TYPES[column.kind]}" + (" PRIMARY KEY" if column.kind == "id" else "")


def _literal(value: Value) -> str:
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
