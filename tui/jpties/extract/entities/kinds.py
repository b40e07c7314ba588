"""Kinds of words that the finders ask for, as bits: `view.kinds[index] & (TITLES | HONORIFICS)`.

Those that are asked most come first, since Python counts fastest with small numbers.
"""

from __future__ import annotations

from jpties.extract.entities.phrases import bits_of


def _kind(category: str) -> int:
    return bits_of((category,))


TITLES = _kind("people/titles")
HONORIFICS = _kind("people/honorifics")
NAME_BREAKERS = _kind("people/name_breakers")
COUNTRIES = _kind("demonyms/countries")
"""Words for the people of a country, and the adjective of one."""
HEADS = _kind("organizations/heads")
MISSIONS = _kind("organizations/missions")
SOCIETIES = _kind("organizations/societies")
EVENT_HEADS = _kind("events/heads")
CLASS_BEFORE = _kind("places/class_before")
CLASS_AFTER = _kind("places/class_after")
BUILDINGS = _kind("places/buildings")
FUNCTION_WORDS = _kind("language/function_words")
DETERMINERS = _kind("organizations/determiners")
LINKERS = _kind("organizations/linkers")
COORDINATORS = _kind("organizations/coordinators")
CONCEPTS = _kind("organizations/concepts")
ADJECTIVES = _kind("organizations/adjectives")
COMPANY_NOUNS = _kind("organizations/company_nouns")
COMPANY_WORDS = _kind("organizations/company_words")
LEGAL_FORMS = _kind("organizations/legal_forms")
BODIES = _kind("organizations/bodies")
"""Bodies whose whole name the lexicon has."""
NO_ACRONYMS = _kind("organizations/acronyms_not_names")
SPEECH_VERBS = _kind("people/speech_verbs")

ACTING_VERBS = _kind("people/acting_verbs")
AGENTS = _kind("people/agents")
AGE_WORDS = _kind("people/age_words")
COPULAS = _kind("people/copulas")
FAMILY_NAMES = _kind("people/family_names")
MEETING_VERBS = _kind("people/meeting_verbs")
PLURALS = _kind("people/plurals")
"""Offices and callings of several persons."""
RELATIVES = _kind("people/relatives")
ROLE_FILLERS = _kind("people/role_fillers")

AFTER_PLACE = _kind("organizations/after_place")
COMPANY_FORMS = _kind("organizations/company_forms")
COMPANY_ONLY = _kind("organizations/company_only")
COMPANY_TAILS = _kind("organizations/company_tails")
COMPANY_VERBS = _kind("organizations/company_verbs")
DEPARTMENTS = _kind("organizations/departments")
GENERIC_HEADS = _kind("organizations/generic_heads")
LOWER_HEADS = _kind("organizations/lower_heads")
MEDIA_CUES = _kind("organizations/media_cues")
NAMED_AFTER = _kind("organizations/named_after")
NAME_WORDS = _kind("organizations/name_words")
OFFICES = _kind("organizations/offices")
OWN_HEADS = _kind("organizations/own_heads")
TOPICS = _kind("organizations/topics")
TOPIC_LINKERS = _kind("organizations/topic_linkers")
VERBS = _kind("organizations/verbs")
VERB_TOPICS = _kind("organizations/verb_topics")
WITHIN = _kind("organizations/within")

BUILDINGS_BEFORE = _kind("places/buildings_before")
CLASS_LEVELS = _kind("places/class_levels")
INSIDE = _kind("places/inside")
LANDMARKS = _kind("places/landmarks")
NATURAL = _kind("places/natural")
NOT_PLACES = _kind("places/not_places")
PREPOSITIONS = _kind("places/prepositions")
SIGNS = _kind("places/signs")
"""Words that make a place after them the name of a street or a shop."""

EVENT_NAMES = _kind("events/names")
EVENT_NOUNS = _kind("events/nouns")
GENERIC_EVENTS = _kind("events/generic")
NUMBERED_EVENTS = _kind("events/numbered")
ORDINALS = _kind("events/ordinals")
YEAR_WORDS = _kind("events/year_words")

AMBIGUOUS_NAMES = _kind("companies/ambiguous")
CAPITAL_NAMES = _kind("companies/capitals")
COMPANY_NAMES = _kind("companies/names")

ARTICLES = _kind("leftovers/articles")
BODY_VERBS = _kind("leftovers/body_verbs")
BUSINESS_OFFICES = _kind("leftovers/business_offices")
MEMBERS = _kind("leftovers/members")
OWNED = _kind("leftovers/owned")

NAME_STOPS = TITLES | HONORIFICS | NAME_BREAKERS
"""What ends the name of a body."""
