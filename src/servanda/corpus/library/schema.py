"""The tables of a library, as steps: a store remembers how many it has taken and takes the missing ones when opened.

A step that was published is never edited; a change of the tables is a further step.  `{…}` is what the two dialects
put differently.
"""

from __future__ import annotations

from collections.abc import Mapping

_ARTICLES = """
CREATE TABLE articles (
  id {id}, name TEXT NOT NULL UNIQUE, family BIGINT NOT NULL, latest BIGINT NOT NULL, added TEXT NOT NULL
){strict};
CREATE INDEX articles_family ON articles (family);
CREATE INDEX articles_latest ON articles (latest);
CREATE TABLE versions (
  id {id}, article BIGINT NOT NULL REFERENCES articles (id), number BIGINT NOT NULL, sha256 TEXT NOT NULL,
  title TEXT NOT NULL, outlet TEXT NOT NULL, url TEXT NOT NULL, published TEXT NOT NULL, added TEXT NOT NULL,
  text TEXT NOT NULL, changes TEXT NOT NULL, UNIQUE (article, number)
){strict};
CREATE INDEX versions_sha256 ON versions (sha256);
CREATE TABLE readings (
  id {id}, version BIGINT NOT NULL REFERENCES versions (id), judged_as_of TEXT NOT NULL, made TEXT NOT NULL,
  code TEXT NOT NULL, law TEXT NOT NULL, record TEXT NOT NULL, current BIGINT NOT NULL, result TEXT NOT NULL
){strict};
CREATE INDEX readings_version ON readings (version, current);
CREATE TABLE claims (
  reading BIGINT NOT NULL REFERENCES readings (id), position BIGINT NOT NULL, type TEXT NOT NULL,
  verdict TEXT NOT NULL, sentence TEXT NOT NULL, args TEXT NOT NULL, attributed_to TEXT NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (reading, position)
){strict};
CREATE INDEX claims_type ON claims (type, verdict);
CREATE TABLE bands (
  band BIGINT NOT NULL, digest TEXT NOT NULL, article BIGINT NOT NULL REFERENCES articles (id),
  PRIMARY KEY (band, digest, article)
){strict};
CREATE TABLE signatures (article {key} REFERENCES articles (id), minhash {bytes} NOT NULL){strict};
"""

_WORDS = """{words}"""

_ALERTS = """
CREATE TABLE alerts (
  id {id}, name TEXT NOT NULL UNIQUE, version BIGINT NOT NULL REFERENCES versions (id), raised TEXT NOT NULL,
  told BIGINT NOT NULL, content TEXT NOT NULL
){strict};
"""

STEPS = (_ARTICLES, _WORDS, _ALERTS)


def statements(step: str, dialect: Mapping[str, str]) -> list[str]:
    """The statements of a step in a dialect.  `;;` ends a statement that holds semicolons of its own."""
    for gap, filling in dialect.items():
        step = step.replace(f"{{{gap}}}", filling)
    parts = step.split(";;") if ";;" in step else step.split(";")
    return [part.strip() for part in parts if part.strip()]
