"""Reading a page: which lines are the article, what is said about it, where its sentences end.

`blocks_of` makes rows of the page's lines (`lines`, `wrapping`, `page`), weighs them by words (`chrome`, `captions`,
`metalines`), by repetition (`repetition`, `sections`), by likeness to a title (`titles`) and by place (`placing`).
`metadata_of` reads the lines about the article again (`bylines`, `published`, `sources`, `eventdate`), `sentences_of`
splits the blocks. All rules see plain text; results are in offsets of the canonical text.
"""
