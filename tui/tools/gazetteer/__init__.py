"""How the gazetteer is made: sources in, one SQLite file out. Never part of the wheel."""
