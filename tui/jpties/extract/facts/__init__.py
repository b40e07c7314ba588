"""Facts and who takes part: from sentences and mentions."""
