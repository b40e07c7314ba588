"""The tables that a search asks: what is in them, and their SQL. The corpus fills them, a query is compiled to them.

Beside them a query uses `occurrence (entity, article)`: which entity of the corpus is named in which article proper.
Terms are those of `text/terms.py`; texts are kept as lines of terms.
"""

from __future__ import annotations

INDEX_TABLES = (
    "document",
    "document_place",
    "fact_field",
    "term",
    "form",
    "document_words",
    "statement_words",
    "form_words",
)
"""Names of the tables."""

INDEX_SCHEMA = """
CREATE TABLE document (        -- one row an article that could be read
  id INTEGER PRIMARY KEY,      -- rowid in document_words
  article TEXT NOT NULL UNIQUE,
  sha TEXT NOT NULL,           -- text_sha256
  lang TEXT NOT NULL,          -- BCP 47, lower case
  source TEXT NOT NULL,        -- terms of the source, a blank before, between and behind
  first TEXT, last TEXT);      -- ISO days between which it was published, NULL where not known
CREATE INDEX document_newest ON document (first DESC, article, last, lang, source);
CREATE INDEX document_sha ON document (sha);
CREATE TABLE document_place (  -- the places of its ties and all places that these lie in
  code TEXT, side TEXT, document INTEGER, PRIMARY KEY (code, side, document)) WITHOUT ROWID;
CREATE INDEX document_place_of ON document_place (document);
CREATE TABLE fact_field (      -- one row a fact of the article proper
  document INTEGER, number INTEGER, kind TEXT, origin TEXT,
  unit TEXT, low REAL, high REAL,   -- NULL where the fact has no quantity, the unit in lower case
  first TEXT, last TEXT,       -- ISO days between which it holds or happened, NULL where not known
  PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE INDEX fact_field_kind ON fact_field (kind, document);
CREATE INDEX fact_field_unit ON fact_field (unit, high, low, kind) WHERE unit IS NOT NULL;
CREATE INDEX fact_field_high ON fact_field (high, low, kind) WHERE high IS NOT NULL;
CREATE INDEX fact_field_days ON fact_field (first, last, kind) WHERE first IS NOT NULL;
CREATE TABLE term (term TEXT PRIMARY KEY) WITHOUT ROWID;  -- words of spaced scripts, some perhaps gone
CREATE TABLE form (            -- every form of every entity of the corpus
  id INTEGER PRIMARY KEY,      -- rowid in form_words
  entity TEXT, type TEXT,
  words TEXT);                 -- its terms
CREATE INDEX form_by_words ON form (words);
"""
"""SQL of the plain tables. `document_newest` holds all but the text's name in the order of answers, so that `NOT the` or
`-lang:en` reads it from end to end and sorts nothing; the indexes of facts hold what is asked together, and only facts
that have it. Measured with 100,000 articles: `when:` 327 ms without `fact_field_days`, 71 ms with it."""

INDEX_WORDS = """
CREATE VIRTUAL TABLE document_words USING fts5(title, body, tokenize = 'ascii', prefix = '2 3');
CREATE VIRTUAL TABLE statement_words USING fts5(words, tokenize = 'ascii', prefix = '2 3');
CREATE VIRTUAL TABLE form_words USING fts5(words, content = '', tokenize = 'ascii');
"""
"""SQL of the full-text tables, for which SQLite needs FTS5. `document_words` has the title and the article proper;
`statement_words`, by the same rowid, what the facts say in words that these may not have, a break between facts: lists
of facts are asked for words of an article in another language. FTS5's `ascii` tokenizer parts at blanks and at nothing else
that a term may hold, so that all cutting is ours. Measured: prefix indexes of 2 and 3 letters cost a quarter of the
size and make `ha*` fifteen times faster."""
