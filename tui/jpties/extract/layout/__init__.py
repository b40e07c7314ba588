"""The shape of an article: language, blocks, sentences, metadata."""
