from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jpties.errors import DecodeError
from jpties.text.canonical import canonical, decode, text_sha256
from text.strategies import texts

FRENCH = "Une délégation de la préfecture de Kumamoto a été reçue à l’hôtel de ville, où l’on a signé un accord."
SPANISH = "El alcalde y el gobernador firmaron ayer en España la prórroga del convenio; mañana viajarán los niños."
DUTCH = "De burgemeester ontving drie Vietnamese coöperaties én een delegatie uit Japan. Het café was open."
JAPANESE = "鳥取県の平井知事は30日、県庁で覚書に署名した。期間は３年間で、若者の往来を増やすという。"
VIETNAMESE = "Đoàn công tác của tỉnh đã thăm và làm việc với lãnh đạo tỉnh Ibaraki về hợp tác nông nghiệp."


@pytest.mark.parametrize(
    ("text", "encoding", "evidence"),
    [
        (FRENCH, "utf-8", "valid UTF-8"),
        (JAPANESE, "utf-8-sig", "byte order mark"),
        (JAPANESE, "utf-16", "byte order mark"),
        (FRENCH, "utf-32", "byte order mark"),
        (FRENCH, "utf-16-le", "detected by its common signs"),
        (JAPANESE, "utf-16-be", "detected by its common signs"),
        (FRENCH, "cp1252", "detected by its letters"),
        (SPANISH, "latin-1", "detected by its letters"),
        (DUTCH, "cp1252", "detected by its letters"),
        (SPANISH + " Cuesta 12 €.", "iso8859-15", "detected by its letters"),
        (JAPANESE, "cp932", "detected by its kana"),
        (JAPANESE, "euc_jp", "detected by its kana"),
        (JAPANESE, "iso2022_jp", "detected by its escapes and kana"),
        (unicodedata.normalize("NFC", VIETNAMESE), "cp1258", "detected"),
    ],
)
def test_every_encoding_gives_the_same_text(text: str, encoding: str, evidence: str) -> None:
    written = text if encoding != "cp1258" else _for_cp1258(text)
    decoded = decode(written.encode(encoding))
    assert decoded.text == canonical(text)
    assert decoded.evidence == evidence


def _for_cp1258(text: str) -> str:
    """Vietnamese as that code page has it: the tone apart from the letter."""
    signs = []
    for sign in text:
        parts = unicodedata.normalize("NFD", sign)
        tones = [part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"]
        letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        signs.append(letter + "".join(tones))
    return "".join(signs)


def test_a_declared_encoding_is_believed_when_it_fits() -> None:
    page = f'<meta charset="shift_jis">\n{JAPANESE}'
    assert decode(page.encode("cp932")).evidence == "declared in the file"


@pytest.mark.parametrize(
    "name", ["hex", "rot13", "base64", "unicode_escape", "utf-7", "idna", "punycode", "undefined", "no-such-thing"]
)
def test_a_declared_encoding_that_is_none_of_text_is_passed_over(name: str) -> None:
    page = f"charset={name}\n{FRENCH}".encode("cp1252")
    assert decode(page).text.endswith(FRENCH)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "not a text file"),
        (FRENCH.encode()[:30] + b"\xff" + FRENCH.encode()[30:], "damaged UTF-8 at byte 30"),
        (JAPANESE.encode()[:-2], "damaged UTF-8 at byte"),
        (b"\xff\xfe\x00\xd8", "not valid utf-16-le at byte"),
        (b"text" + b"\x00" * 40, "NUL at byte 4"),
    ],
)
def test_what_cannot_be_decoded_says_where(data: bytes, says: str) -> None:
    with pytest.raises(DecodeError, match=says) as caught:
        decode(data, "corpus/a.txt")
    assert str(caught.value).startswith("corpus/a.txt: ")


@given(st.binary(max_size=400))
@example(b"\x1b$B\x30\x21")
@example(b"\xfe\xff\xd8\x00")
@example(b"charset=hex \xff\xfe\xfd")
@example(b"\x1b$")
def test_decoding_raises_nothing_but_its_own_error(data: bytes) -> None:
    try:
        decoded = decode(data)
    except DecodeError:
        return
    assert unicodedata.is_normalized("NFC", decoded.text)
    assert "\r" not in decoded.text
    decoded.text.encode("utf-8")


@given(texts)
def test_utf8_comes_back_as_written(text: str) -> None:
    decoded = decode(text.replace("\x00", "").encode("utf-8"))
    if decoded.encoding == "utf-8":
        assert decoded.text == canonical(text.replace("\x00", ""))


@given(texts)
def test_canonical_form_is_stable_and_named(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert len(text_sha256(once)) == 64


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_do_not_matter(end: str) -> None:
    assert canonical(f"one{end}two{end}") == "one\ntwo\n"
