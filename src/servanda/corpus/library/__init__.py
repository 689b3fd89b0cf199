"""A library of documents with their findings, in one SQLite file or on a Postgres server: the same commands."""
