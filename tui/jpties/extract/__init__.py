"""Text to blocks, metadata, mentions, facts and ties: pure functions over one article, and linking over many."""
