"""The one YAML loader: strings only, and everything that could hurt is refused with its line."""

from __future__ import annotations

import threading

import pytest

from jpties.errors import YamlError
from jpties.files.yaml import MAX_BYTES, MAX_DEPTH, load_yaml
from jpties.text.clean import display_line


@pytest.mark.parametrize("scalar", ["NO", "on", "12:30", "0123", "1_000", "2024-05-01", "2025-02-30", "=", "1e3", "~"])
def test_a_plain_scalar_stays_the_text_that_was_written(scalar: str) -> None:
    assert load_yaml(f"key: {scalar}\n", "f.yaml").value == {"key": scalar}


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("a: &x 1\nb: *x\n", 1, "anchors and aliases"),
        ("b: *x\n", 1, "anchors and aliases"),
        ("ok: 1\na: !!python/object/apply:os.system [id]\n", 2, "tags"),
        ("a: !custom 1\n", 1, "tags"),
        ("a: 1\nb: 2\na: 3\n", 3, "stands twice"),
        ("a: {x: 1,\n x: 2}\n", 2, "stands twice"),
        ("a: 1\n<<: {b: 2}\n", 2, "merge keys"),
        ("a: 1\n---\nb: 2\n", 2, "more than one document"),
        ("a: 1\n? [1, 2]\n: 3\n", 2, "plain text"),
        ("a: 1\n\tb: 2\n", 2, "not valid YAML"),
        ("a: 'open\n", None, "not valid YAML"),
        ('a: "\\ud800"\n', None, "surrogate|not valid YAML"),
        ("a: \x1b]52;c;x\n", None, "not valid YAML"),
    ],
)
def test_what_could_hurt_is_refused_with_its_line(source: str, line: int | None, reason: str) -> None:
    with pytest.raises(YamlError, match=reason) as caught:
        load_yaml(source, "f.yaml")
    assert str(caught.value).startswith("f.yaml")
    if line is not None:
        assert caught.value.line == line


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_and_never_reaches_the_c_stack(opening: str) -> None:
    with pytest.raises(YamlError, match=f"deeper than {MAX_DEPTH}"):
        load_yaml(opening * 50_000, "f.yaml")


def test_deep_nesting_is_refused_in_a_thread_with_a_small_stack_too() -> None:
    caught: list[BaseException] = []

    def load() -> None:
        try:
            load_yaml("[" * 50_000, "f.yaml")
        except YamlError as error:
            caught.append(error)

    old = threading.stack_size(256 * 1024)
    try:
        thread = threading.Thread(target=load)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(old)
    assert len(caught) == 1


def test_a_bomb_of_aliases_is_refused_at_the_first_anchor() -> None:
    bomb = 'a: &a ["x","x"]\n' + "".join(
        f"{b}: &{b} [*{a},*{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(YamlError, match="anchors and aliases") as caught:
        load_yaml(bomb, "f.yaml")
    assert caught.value.line == 1


@pytest.mark.parametrize("number", [1_000, 50_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: ", "!!seq ["])
def test_no_nesting_reaches_the_c_stack_in_a_small_thread(opening: str, number: int) -> None:
    """libyaml crashes the process at some 2,000 in a thread of 512 KB; nothing in Python would catch it."""
    assert len(_in_a_small_thread(opening * number)) == 1


def test_nesting_within_the_depth_is_read_in_a_small_thread() -> None:
    assert _in_a_small_thread("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []


def _in_a_small_thread(source: str) -> list[YamlError]:
    """The error of loading in a thread with the smallest stack that Python starts in."""
    caught: list[YamlError] = []

    def load() -> None:
        try:
            load_yaml(source, "f.yaml")
        except YamlError as error:
            caught.append(error)

    old = threading.stack_size(128 * 1024)
    try:
        thread = threading.Thread(target=load)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(old)
    return caught


@pytest.mark.parametrize(
    "scalar", [r'"\x1b]52;c;eA==\x07"', r'"\e[31m"', r'"\u009b31m"', r'"\0"', r'"\N\L\P"', '"\u202e"', '"\u200b"']
)
def test_an_escaped_control_sign_is_a_sign_like_others_until_it_is_shown(scalar: str) -> None:
    value = load_yaml(f"a: {scalar}\n", "f.yaml").value
    assert isinstance(value, dict)
    assert isinstance(value["a"], str)
    assert display_line(value["a"]).isprintable()


@pytest.mark.parametrize(
    "source",
    [
        "a: !!python/object/apply:os.system [touch RAN]\n",
        "a: !!python/object/new:subprocess.Popen [[touch, RAN]]\n",
        "!!python/name:os.system\n",
        "a: !!timestamp 2025-02-30\n",
        "a: !!binary AAAA\n",
        "%TAG ! tag:yaml.org,2002:python/\n---\na: !object/apply:os.system [id]\n",
        "&x [*x]\n",
        "{<<: *x}\n",
        "a: [1, 2\n",
        "\x9b31m: x\n",
        "a: |\n  \x00\n",
        "- [a, b]: c\n",
        "'",
        "%",
        "--- a\n... b\n",
        "\u2028: - :\n\t",
    ],
)
def test_nothing_but_our_own_error_comes_out(source: str) -> None:
    with pytest.raises(YamlError) as caught:
        load_yaml(source, "f.yaml")
    assert "\n" not in str(caught.value)


def test_a_scalar_of_a_megabyte_is_a_string() -> None:
    assert load_yaml(f"a: {'x' * 1_000_000}\n", "f.yaml").value == {"a": "x" * 1_000_000}


def test_a_file_above_the_cap_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(YamlError, match="larger than"):
        load_yaml(b"a: " + b"x" * MAX_BYTES, "f.yaml")


def test_an_empty_file_is_an_empty_mapping() -> None:
    assert load_yaml("", "f.yaml").value == {}
    assert load_yaml("# only a comment\n", "f.yaml").value == {}


def test_a_byte_order_mark_is_dropped_and_bad_utf8_is_refused() -> None:
    assert load_yaml(b"\xef\xbb\xbfa: 1\n", "f.yaml").value == {"a": "1"}
    with pytest.raises(YamlError, match="byte 3"):
        load_yaml(b"a: \xff\n", "f.yaml")


def test_each_value_knows_its_line() -> None:
    loaded = load_yaml("title: x\nfacts:\n  - quote: a\n    kind: b\n  - quote: c\n", "f.yaml")
    assert loaded.line("title") == 1
    assert loaded.line("facts", 1) == 5
    assert loaded.line("facts", 0, "kind") == 4
    assert loaded.line("facts", 0, "missing") == 3
