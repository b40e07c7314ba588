"""How the styles of citations write dates."""

from __future__ import annotations

from dataclasses import replace

from jpties.model.date_words import SHORT, DateStyle, in_words, seasons

__all__ = ["APA", "CHICAGO", "ENGLISH", "FRENCH", "SIST", "DateStyle", "in_words"]

_NBSP = "\u00a0"


def _named(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ENGLISH_MONTHS = _named("January February March April May June July August September October November December")
_ENGLISH_SEASONS = seasons(
    *("spring {year}", "summer {year}", "autumn {year}", "winter {year}"),
    *("first quarter of {year}", "second quarter of {year}", "third quarter of {year}", "fourth quarter of {year}"),
    *("first half of {year}", "second half of {year}"),
)
ENGLISH = replace(SHORT, months=_ENGLISH_MONTHS, seasons=_ENGLISH_SEASONS)
"""Plain and Markdown: 3 November 2014."""
CHICAGO = replace(
    ENGLISH,
    day="{month} {day}, {year}",
    day_of_month="{month} {day}",
    unknown_year="{date}, n.d.",
    about="[ca. {date}]",
    uncertain="[{date}?]",
    span="{start}, to {end}",
)
"""Chicago: November 3, 2014; [2014?]."""
APA = replace(
    ENGLISH,
    day="{year}, {month} {day}",
    month="{year}, {month}",
    day_of_month="{month} {day}",
    seasons={
        number: "{year}, " + words.replace(" of", "").replace(" {year}", "")
        for number, words in _ENGLISH_SEASONS.items()
    },
    unknown_year="n.d., {date}",
    about="ca. {date}",
    day_in_decade="{year}, {date}",
    said_once="at the start",
)
"""APA, inside its brackets: 2014, November 3."""
FRENCH = DateStyle(
    months=_named("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    day="{day} {month} {year}",
    month="{month} {year}",
    day_of_month="{day} {month}",
    seasons=seasons(
        *("printemps {year}", "été {year}", "automne {year}", "hiver {year}"),
        *("1er trimestre {year}", "2e trimestre {year}", "3e trimestre {year}", "4e trimestre {year}"),
        *("1er semestre {year}", "2e semestre {year}"),
    ),
    decade="années {year}",
    century="entre {start} et {end}",
    unknown_year="{date}, année non indiquée",
    about="vers {date}",
    uncertain="{date}" + _NBSP + "?",
    span="{start} – {end}",
    since="à partir de {start}",
    until="jusqu’en {end}",
    either=" ou ",
    first_day="1er",
    since_day="à partir du {start}",
    until_day="jusqu’au {end}",
)
"""ISO 690 in French: 3 novembre 2014."""
SIST = DateStyle(
    months=tuple(f"{month:02}" for month in range(1, 13)),
    day="{year}-{month}-{day}",
    month="{year}-{month}",
    day_of_month="{month}-{day}",
    seasons=seasons(
        *("{year}年春", "{year}年夏", "{year}年秋", "{year}年冬"),
        *("{year}年第1四半期", "{year}年第2四半期", "{year}年第3四半期", "{year}年第4四半期"),
        *("{year}年上半期", "{year}年下半期"),
    ),
    decade="{year}年代",
    century="{start}年から{end}年の間",
    unknown_year="{date} [年不明]",
    about="[{date}頃]",
    uncertain="[{date}?]",
    span="{start}/{end}",
    since="{start}以降",
    until="{end}まで",
    either="または",
    first_day="01",
    day_in_decade="{year} {date}",
    padded=True,
    said_once="never",
)
"""SIST 02: 2014-11-03; [2014頃]."""
