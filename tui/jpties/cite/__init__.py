"""A fact or an article as text in every format; pure functions."""
