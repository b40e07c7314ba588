"""What is remembered and what the user sets: config, keymap, session, notebook."""
