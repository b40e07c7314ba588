"""`jpties check`: every sidecar, quote, code and date, `names.yaml` and the notebook."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from jpties.cli.corpus import opened
from jpties.cli.notes import is_place, notebook_faults
from jpties.corpus.listing import built_in
from jpties.model.edtf import is_edtf
from jpties.text.clean import display_line

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from jpties.model.analysis import Analysis

CITED_FIELDS = ("title", "published", "byline", "source")
"""What a citation wants; missing ones are told, and are no fault."""


def check(options: argparse.Namespace) -> int:
    """Print faults on standard output and missing fields on standard error; 1 where there are faults."""
    with opened(options, say=False) as model:
        faults = [str(problem) for problem in model.problems]
        for analysis in model.analyses():
            faults += _faults(analysis)
            _tell_missing(analysis)
        if not options.no_sidecar:
            faults += notebook_faults(model, options.paths or [built_in()])
    for fault in faults:
        print(display_line(fault))
    articles = f"{len(model.rows)} article{'s' if len(model.rows) != 1 else ''}"
    print(f"jpties: {articles} checked, {len(faults)} fault{'s' if len(faults) != 1 else ''}", file=sys.stderr)
    return 1 if faults else 0


def _tell_missing(analysis: Analysis) -> None:
    """Say which fields a citation of the article will lack."""
    path = analysis.article.path
    for field in CITED_FIELDS:
        if getattr(analysis.article.metadata, field) is None:
            sidecar = f"{path.rsplit('.', 1)[0]}.yaml"
            print(display_line(f"{path}: no {field}; {sidecar} may supply it"), file=sys.stderr)


def _faults(analysis: Analysis) -> Iterator[str]:
    article = analysis.article
    for fact in analysis.facts:
        where = f"{article.path}: fact {fact.id}"
        if article.text[fact.start : fact.end] != fact.quote:
            yield f"{where}: its quote is not the text at {fact.start}-{fact.end}"
        if fact.as_of is not None and not is_edtf(fact.as_of):
            yield f"{where}: as_of {fact.as_of!r} is no EDTF date"
        for subject in fact.subjects:
            if fact.origin == "curated" and subject.startswith("place:") and not is_place(subject):
                yield f"{where}: there is no {subject}"
    for field in ("published", "updated", "event_date"):
        stated = getattr(article.metadata, field)
        if stated is not None and not is_edtf(stated.value):
            yield f"{article.path}: {field} {stated.value!r} is no EDTF date"
