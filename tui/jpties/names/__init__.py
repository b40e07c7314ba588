"""What the world is called: the gazetteer of places and the lexicons of each language."""
