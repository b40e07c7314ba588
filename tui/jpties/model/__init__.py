"""What things are: frozen records and the `Model` of look-ups. No file, no screen, no rules."""
