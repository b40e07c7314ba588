"""Money: signs and codes before or behind a number. Codes are ISO 4217."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jpties.extract.values.view import View

SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₫": "VND",
    "₩": "KRW",
    "₹": "INR",
    "฿": "THB",
    "₱": "PHP",
    "₪": "ILS",
    "₽": "RUB",
    "₺": "TRY",
    "₮": "MNT",
}
_DOLLARS = {
    "us": "USD",
    "nt": "TWD",
    "tw": "TWD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "hk": "HKD",
    "s": "SGD",
    "sg": "SGD",
    "nz": "NZD",
    "mx": "MXN",
    "r": "BRL",
    "jp": "JPY",
    "cn": "CNY",
    "rmb": "CNY",
}
_CODES = frozenset(
    [
        "usd",
        "eur",
        "jpy",
        "gbp",
        "cny",
        "rmb",
        "twd",
        "ntd",
        "hkd",
        "sgd",
        "aud",
        "cad",
        "nzd",
        "krw",
        "vnd",
        "vnđ",
        "inr",
        "idr",
        "myr",
        "thb",
        "php",
        "mxn",
        "ars",
        "clp",
        "cop",
        "pen",
        "brl",
        "chf",
        "sek",
        "nok",
        "dkk",
        "ils",
        "rub",
        "try",
        "aed",
        "sar",
        "zar",
        "mnt",
        "lak",
        "khr",
        "mmk",
        "pln",
        "czk",
        "huf",
        "uah",
        "kzt",
        "uzs",
        "egp",
        "kes",
        "bdt",
        "pkr",
        "lkr",
        "npr",
        "bob",
        "mzn",
        "uyu",
        "pyg",
        "crc",
        "gtq",
        "dop",
        "ngn",
        "ghs",
        "tzs",
        "ugx",
        "etb",
        "xof",
        "xaf",
        "zmw",
        "aoa",
        "qar",
        "kwd",
        "omr",
        "jod",
        "bnd",
        "fjd",
        "pgk",
        "mop",
        "bgn",
        "isk",
        "gel",
        "amd",
        "kgs",
        "azn",
    ]
)
_OTHER_NAMES = {"rmb": "CNY", "ntd": "TWD", "vnđ": "VND", "rs": "INR", "rm": "MYR", "rp": "IDR", "bs": "BOB"}
_PESOS = {
    "MXN": ("mexic", "méxic", "メキシコ"),
    "ARS": ("argentin", "アルゼンチン"),
    "CLP": ("chile", "チリ"),
    "COP": ("colombi", "kolumbi", "コロンビア"),
    "PHP": ("philippin", "filipin", "フィリピン", "マニラ"),
    "UYU": ("urugua", "ウルグアイ"),
    "CUP": ("cuba", "キューバ"),
    "DOP": ("dominican", "ドミニカ"),
}


def code_of(word: str) -> str | None:
    """The ISO 4217 code that a word is, or stands for (`Rs`)."""
    if word in _OTHER_NAMES:
        return _OTHER_NAMES[word]
    return word.upper() if word in _CODES else None


@functools.lru_cache(maxsize=8)
def peso_of(flat: str) -> str:
    """Whose pesos a text speaks of: of the country that it names most, Mexico's where it names none."""
    counts = {code: sum(flat.count(stem) for stem in stems) for code, stems in _PESOS.items()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else "MXN"


def money_before(view: View, token: int) -> tuple[int, str] | None:
    """A sign or code in front of a number: its first token and its code."""
    sign = view.word(token - 1)
    local = _local_sign(view, token)
    if local is not None:
        return local
    if sign == "." and view.word(token - 2) in {"rs", "rp"}:
        return token - 2, _OTHER_NAMES[view.word(token - 2)]
    if sign in SIGNS and view.starts[token] - view.ends[token - 1] <= 1:
        letters = view.word(token - 2)
        if sign in "$¥" and token > 1 and view.touching(token - 2) and letters in _DOLLARS:
            if letters == "s" and view.word(token - 4) == "u":  # "U.S.$"
                return token - 4, "USD"
            return token - 2, _DOLLARS[letters]
        if letters == "." and view.word(token - 3) == "s" and view.word(token - 5) == "u":
            return token - 5, "USD"
        return token - 1, _plain_sign(view, sign)
    code = code_of(sign)
    if code is not None and (sign not in {"rs", "rm", "rp", "bs", "try", "all"} or view.capital(token - 1)):
        return (
            (token - 1, code) if view.sign(view.ends[token - 1] - 1).isupper() or sign in {"rs", "rp", "bs"} else None
        )
    return None


def _local_sign(view: View, token: int) -> tuple[int, str] | None:
    """`P1.3 billion` in a text about the Philippines, `S/ 9.90` in Peru, `R$ 5`."""
    sign = view.word(token - 1)
    if sign == "p" and view.touching(token - 1) and view.capital(token - 1):
        named = any(stem in view.flat for stem in _PESOS["PHP"])
        return (token - 1, "PHP") if named else None
    if sign == "/" and view.word(token - 2) == "s" and view.touching(token - 2) and view.capital(token - 2):
        return (token - 2, "PEN") if view.starts[token] - view.ends[token - 1] <= 1 else None
    if sign == "." and view.word(token - 2) == "/" and view.word(token - 3) == "s" and view.touching(token - 3):
        return token - 3, "PEN"
    return None


def _plain_sign(view: View, sign: str) -> str:
    """A bare $ is the US dollar, but where a Spanish text speaks of pesos alone."""
    if sign == "$" and view.lang == "es" and "peso" in view.flat and "dolar" not in view.flat:
        return peso_of(view.flat)
    return SIGNS[sign]


def money_behind(view: View, token: int) -> tuple[int, str] | None:
    """A sign or code behind a number: the token behind it and the code."""
    word = view.word(token)
    if not word or not view.same_line(token - 1, token):
        return None
    if word in _DOLLARS and view.word(token + 1) == "$" and view.touching(token):
        return token + 2, _DOLLARS[word]
    if word in SIGNS:
        return token + 1, _plain_sign(view, word)
    if word == "đ" or (code_of(word) and word not in {"try", "all", "rs", "rm", "bs"}):
        upper = view.sign(view.starts[token]).isupper() or word == "đ"
        return (token + 1, code_of(word) or "VND") if upper or word == "euro" else None
    return None
