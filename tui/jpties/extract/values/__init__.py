"""Numbers, dates and quantities in running text."""
