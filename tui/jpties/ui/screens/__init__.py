"""The screens; they wire widgets and hold no rules."""
