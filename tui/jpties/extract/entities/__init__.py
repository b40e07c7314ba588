"""Mentions of places, people, organizations and events, and their linking."""
