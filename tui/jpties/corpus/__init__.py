"""Folder to model: listing, reading, sidecars, analysing in processes, cache, linking."""
