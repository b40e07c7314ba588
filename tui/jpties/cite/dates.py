"""How the styles of citations write dates."""

from __future__ import annotations

from jpties.model.date_words import DateStyle, in_words

__all__ = ["APA", "CHICAGO", "ENGLISH", "FRENCH", "SIST", "DateStyle", "in_words"]

_NBSP = "\u00a0"


def _named(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ENGLISH_MONTHS = _named("January February March April May June July August September October November December")
_ENGLISH_SEASONS = {
    21: "spring {year}",
    22: "summer {year}",
    23: "autumn {year}",
    24: "winter {year}",
    33: "first quarter of {year}",
    34: "second quarter of {year}",
    35: "third quarter of {year}",
    36: "fourth quarter of {year}",
    40: "first half of {year}",
    41: "second half of {year}",
}
ENGLISH = DateStyle(
    months=_ENGLISH_MONTHS,
    day="{day} {month} {year}",
    month="{month} {year}",
    day_of_month="{day} {month}",
    seasons=_ENGLISH_SEASONS,
    decade="{year}s",
    century="between {start} and {end}",
    unknown_year="{date}, year not stated",
    about="about {date}",
    uncertain="{date}?",
    span="{start} to {end}",
    since="from {start}",
    until="until {end}",
    either=" or ",
)
"""Plain and Markdown: 3 November 2014."""
CHICAGO = DateStyle(
    months=_ENGLISH_MONTHS,
    day="{month} {day}, {year}",
    month="{month} {year}",
    day_of_month="{month} {day}",
    seasons=_ENGLISH_SEASONS,
    decade="{year}s",
    century="between {start} and {end}",
    unknown_year="{date}, n.d.",
    about="[ca. {date}]",
    uncertain="[{date}?]",
    span="{start}, to {end}",
    since="from {start}",
    until="until {end}",
    either=" or ",
)
"""Chicago: November 3, 2014; [2014?]."""
APA = DateStyle(
    months=_ENGLISH_MONTHS,
    day="{year}, {month} {day}",
    month="{year}, {month}",
    day_of_month="{month} {day}",
    seasons={
        number: "{year}, " + words.replace(" of", "").replace(" {year}", "")
        for number, words in _ENGLISH_SEASONS.items()
    },
    decade="{year}s",
    century="between {start} and {end}",
    unknown_year="n.d., {date}",
    about="ca. {date}",
    uncertain="{date}?",
    span="{start} to {end}",
    since="from {start}",
    until="until {end}",
    either=" or ",
    day_in_decade="{year}, {date}",
    said_once="at the start",
)
"""APA, inside its brackets: 2014, November 3."""
FRENCH = DateStyle(
    months=_named("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    day="{day} {month} {year}",
    month="{month} {year}",
    day_of_month="{day} {month}",
    seasons={
        21: "printemps {year}",
        22: "été {year}",
        23: "automne {year}",
        24: "hiver {year}",
        33: "1er trimestre {year}",
        34: "2e trimestre {year}",
        35: "3e trimestre {year}",
        36: "4e trimestre {year}",
        40: "1er semestre {year}",
        41: "2e semestre {year}",
    },
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
    seasons={
        21: "{year}年春",
        22: "{year}年夏",
        23: "{year}年秋",
        24: "{year}年冬",
        33: "{year}年第1四半期",
        34: "{year}年第2四半期",
        35: "{year}年第3四半期",
        36: "{year}年第4四半期",
        40: "{year}年上半期",
        41: "{year}年下半期",
    },
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
