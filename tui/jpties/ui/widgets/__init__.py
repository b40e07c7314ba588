"""The panes and lines of the screen; none of them looks for another."""
