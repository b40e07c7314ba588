"""The notebook: what the user makes, in plain YAML files that are named by the texts they are about.

    FOLDER/articles/SHA256.yaml   star, tags, note, facts, own facts and corrections of one text
    FOLDER/corrections.yaml       corrections of all articles, in the form of `names.yaml`
    FOLDER/queries.yaml           saved queries
    FOLDER/read.yaml              which texts have been opened
    FOLDER/.lock                  held for the moment of a save

The files may be edited by hand, kept in git and shared: keys stand in a fixed order, one a line, and what a newer
version adds is kept. Nothing else is ever written there.
"""
