"""Strings: decoding, canonical form, folding, cleaning for display, cell widths, line breaks.

Nothing here knows articles. Offsets are code points of the canonical text, end exclusive.
"""
