"""Texts that hurt: every kind of space, mark, control, width and script."""

from __future__ import annotations

from hypothesis import strategies as st

NASTY = (
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u202e\u2066\u00a0\u202f\u3000\x1b\x00\x07\x9b\x85\u2028"
    "ﾞﾟｶﾊかﾞガ`’´ﬁœßİıĐđ½㎞①…。、「」（）"
)

texts = st.text(
    st.one_of(st.sampled_from(NASTY), st.sampled_from("abc ABC.\n\t|:12"), st.characters(exclude_categories=["Cs"])),
    max_size=120,
)
