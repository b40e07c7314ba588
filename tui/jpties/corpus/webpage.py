"""Saved web pages: HTML to canonical text, by trafilatura (the extra `html`), loaded only for such a file.

The canonical text of a saved page is not its markup but the article that trafilatura finds in it: one paragraph,
heading or caption a line, entry points of lists behind `- `, menus and scripts left out; the page's title stands
above where the article does not begin with it. All offsets and `text_sha256` are of this text. Nothing of the page
is loaded, run or followed.
"""

from __future__ import annotations

import html
import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from jpties.errors import FileProblem
from jpties.extract.layout.lines import key_of
from jpties.extract.layout.namelike import name_like
from jpties.model.article import Stated
from jpties.model.edtf import is_edtf
from jpties.model.supplied import Declared
from jpties.text.canonical import Decoded, canonical
from jpties.text.plain import readable

if TYPE_CHECKING:
    from collections.abc import Iterator

EVIDENCE = "html metadata"
"""Why its values are believed, as `jpties show --explain` says."""
MAX_BYTES = 20_000_000
"""Largest saved page; images saved inside one take most of it."""
MAX_TAGS = 100_000
"""Most tags; a long article has some 10,000, and the extraction takes ten seconds for a million."""
LONGEST = 500
"""Code points of the longest value of the metadata."""
_HEAD = 12
"""Lines at the beginning among which the title may stand."""
_EMBEDDED = re.compile(r"data:[a-z]+/[\w.+-]+;base64,[A-Za-z0-9+/=%\s]+")
_REFERENCE = re.compile(r"&#(?:[xX]0{0,6}([0-9a-fA-F]{1,2})|0{0,6}([0-9]{1,3}))(?![0-9a-fA-F]);?")
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160)), " ")
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1980-01-01", "max_date": "2199-12-31"}
"""Only what the page states about itself, the first date of it; fixed bounds, since today is no part of the bytes."""


def available() -> bool:
    """Whether trafilatura is installed; it is looked for, not loaded."""
    return find_spec("trafilatura") is not None


def page_of(decoded: Decoded, path: str) -> tuple[Decoded, Declared]:
    """The canonical text of a saved page, and what the page declares about itself.

    Raises:
        FileProblem: too large, trafilatura is not there, or no article is found in it.
    """
    source = _EMBEDDED.sub("", decoded.text)
    if len(decoded.text) > MAX_BYTES or source.count("<") > MAX_TAGS:
        raise FileProblem(path, "too large for a saved web page; save the page's text as .txt")
    found = _extracted(_without_controls(source), path)
    text = (
        canonical("\n".join(line.rstrip() for line in (found.text or "").split("\n"))).translate(_CONTROLS).strip("\n")
    )
    if not text.strip():
        raise FileProblem(path, "no article was found in this saved page; save the page's text as .txt")
    title = _said(found.title)
    if title is not None and key_of(title) not in {key_of(line) for line in text.split("\n", _HEAD)[:_HEAD]}:
        text = f"{title}\n\n{text}"
    evidence = f"{decoded.evidence}; text extracted from HTML"
    return Decoded(text, decoded.encoding, evidence), Declared(tuple(_fields(found, title)))


def _extracted(source: str, path: str) -> Any:
    """What trafilatura makes of a page; a caption stands behind its figure, since figures are left out."""
    try:
        import trafilatura  # deferred: 230 ms, for saved pages alone
        from trafilatura.utils import load_html
    except ImportError:
        reason = (
            "saved web pages are read by trafilatura, which is not installed: "
            "run `pip install trafilatura lxml-html-clean` (the extra `html`), or save the page's text as .txt"
        )
        raise FileProblem(path, reason) from None
    tree = load_html(source)
    found = None
    if tree is not None:
        for caption in list(tree.iter("figcaption")):
            figure = next(caption.iterancestors("figure"), None)
            if figure is not None:
                caption.tag = "p"
                figure.addnext(caption)
        found = trafilatura.bare_extraction(
            tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES
        )
    if found is None:
        raise FileProblem(path, "no article was found in this saved page; save the page's text as .txt")
    return found


def _without_controls(source: str) -> str:
    """HTML without control signs, as they stand and as character references (`&#27;`); lxml refuses some of them."""
    return _REFERENCE.sub(_without_control, source.translate(_CONTROLS))


def _without_control(match: re.Match[str]) -> str:
    """A character reference, as it stands or as what it may stand for."""
    code = int(match[1], 16) if match[1] else int(match[2])
    if code in (9, 10, 13) or code not in _CONTROLS:
        return match[0]
    return html.unescape(f"&#{code};").translate(_CONTROLS) if code >= 128 else " "  # &#150; is a dash, says HTML


def _said(value: object) -> str | None:
    """A value of the metadata as one line, or None where it is none."""
    said = readable(value) if isinstance(value, str) else ""
    return said if said and len(said) <= LONGEST else None


def _fields(found: Any, title: str | None) -> Iterator[tuple[str, Stated]]:
    """What the page declares, as far as it is of use."""
    byline, source, url, published = (
        _said(getattr(found, name, None)) for name in ("author", "sitename", "url", "date")
    )
    if title:
        yield "title", Stated(title, EVIDENCE)
    if byline and all(name_like(name) for name in byline.split("; ")):
        yield "byline", Stated(byline, EVIDENCE)
    if source:
        yield "source", Stated(source, EVIDENCE)
    if url and url.startswith(("http://", "https://")) and " " not in url:
        yield "url", Stated(url, EVIDENCE)
    if published and is_edtf(published):
        yield "published", Stated(published, EVIDENCE)
