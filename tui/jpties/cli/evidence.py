"""What the rules of mentions mean, in words: `jpties entities --explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.model.mention import Mention

_AROUND = 24
"""Code points of the text that are shown on each side of a mention."""
_MEANINGS = {
    "acronym": "capitals, alone or in brackets after the whole name",
    "acronym-expanded": "its initials stand in brackets after it",
    "acronym-place": "capitals with a place behind them",
    "acting": "it does what companies do",
    "adjective-noun": "a capitalised adjective before a noun",
    "after-preposition": "a preposition that places follow",
    "age": "an age or a clause about a person follows",
    "agent": "words before it that only persons follow",
    "apposition": "its kind stands beside it, after a comma or in brackets",
    "attributive": "a number joined to its noun",
    "bare": "a number whose noun was said before",
    "before-brackets": "its country stands in brackets",
    "body": "the lexicon has the whole name",
    "brackets": "a country in brackets after a place",
    "branch": "a word for a branch behind a body",
    "building": "a class word of buildings",
    "building-name": "a word for a building before it",
    "calendar": "a date of the calendar",
    "class": "a class word of places beside it",
    "class-word": "a class word in or beside the name",
    "company-noun": "a noun that announces a company",
    "company-verb": "it buys, sells or invests",
    "company-word": "a word of company names",
    "counted": "a number and what it counts",
    "counter": "a number and its counter",
    "edition": "a name with its year or number",
    "era": "a year of an era",
    "fiscal": "a fiscal year",
    "fraction": "a part of a whole",
    "gazetteer": "the gazetteer knows the name, and nothing speaks against it",
    "hyphen": "a hyphen joins it to what belongs to a body",
    "in-list": "joined to another name of its kind",
    "japanese-name": "a Japanese name with an article",
    "known": "known everywhere by this name",
    "landmark": "a landmark that everybody knows",
    "landscape": "a landscape, by its ending or adjective",
    "legal-form": "a legal form behind it",
    "list": "in a list of bodies",
    "medium": "the lexicon has it as a paper or station",
    "met": "a verb whose object is often a person",
    "mission": "a class word of missions abroad",
    "mixed-capitals": "capitals inside the word",
    "money": "an amount of money",
    "name-list": "given and family name of the public lists",
    "national": "an adjective of a country among its words",
    "natural": "a class word of landscapes",
    "neighbour": "another place beside it",
    "of-country": "an adjective of its country before it",
    "office-after": "an office or form of address behind it",
    "office-of": "somebody's office is in it",
    "opener": "a word that begins the names of companies, and a place",
    "other-script": "a person's name again, in another script",
    "party": "a party in brackets after a person",
    "position": "its place in a picture stands in brackets",
    "prefix": "a class word before it",
    "preposition": "a preposition of places before it",
    "quoted": "a title in quotation marks after a word for a gathering",
    "reading": "the reading of the name before it",
    "repeated": "the article has told it elsewhere",
    "role-after": "a role behind it",
    "saint": "begins as towns named after saints or spas",
    "season": "a season of a year",
    "short-form": "short for a name of the article",
    "source": "named as the source",
    "speaking": "it speaks, with an article",
    "speech": "a verb of saying beside it",
    "suffix": "a suffix of its kind",
    "team": "an article, a place and a plural",
    "title-before": "an office or form of address before it",
    "title-comma": "an office, a comma, then the name",
    "title-complement": "an office and what it is over before it",
    "titled": "a title behind a word for an exhibition",
    "with-country": "a country in a run of capitals",
}
"""By the last part of a rule; parts of a place's rule are joined by `+`."""


def meaning(rule: str) -> str:
    """What a rule says, in words; the rule itself where nothing more is known of it."""
    parts = rule.rpartition("/")[2].split("+")
    return "; ".join(_MEANINGS.get(part, rule) for part in parts)


def evidence(mention: Mention, text: str) -> str:
    """The meaning of a mention's rule, and the words around the mention."""
    before = text[max(0, mention.start - _AROUND) : mention.start]
    after = text[mention.end : mention.end + _AROUND]
    around = " ".join(f"{before}[{text[mention.start : mention.end]}]{after}".split())
    return f"{meaning(mention.rule)}: {around}"
