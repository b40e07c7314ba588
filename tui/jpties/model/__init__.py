"""What things are: frozen records and the `Model` of look-ups. No file, no screen, no rules.

What a cache gives back by the thousand (articles, mentions, facts, rows, places) is a named tuple, which costs half of a
frozen dataclass to make and a tenth to define; what a view works out for itself is a frozen, slotted dataclass.
"""
