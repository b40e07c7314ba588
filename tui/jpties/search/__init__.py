"""The query language and what answers it: text to query, query to SQL, hits in their context."""
