"""Files: opening safely, caps, the YAML loader, atomic writing, folders. No knowledge of articles."""
