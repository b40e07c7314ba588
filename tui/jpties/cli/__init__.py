"""The `jpties` command.

The first word that is a command is the command, else everything is a path to browse. Results go to
standard output, talk and problems to standard error.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from jpties.errors import JptiesError, QueryError

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
"""Exit code after ctrl+c, as shells have it."""
FAILED = 70
"""Exit code after an error inside the program (EX_SOFTWARE of sysexits.h)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line and return its exit code."""
    from jpties.cli.arguments import parsed

    words = list(sys.argv[1:] if argv is None else argv)
    try:
        options = parsed(words)
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has gone: say nothing, and keep Python from saying it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except QueryError as error:
        from jpties.cli.querying import caret_lines

        for line in (f"jpties: {error}", *caret_lines(error)):
            _say(line)
        return error.exit_code
    except JptiesError as error:
        _say(f"jpties: {error}")
        return error.exit_code
    except Exception as error:
        if os.environ.get("JPTIES_DEBUG"):
            raise
        return _failed(error)
    return code


def _failed(error: Exception) -> int:
    """Say that something inside went wrong: neither a traceback nor what was being read belongs on the screen."""
    from jpties.failure import failure_of
    from jpties.files.folders import folders
    from jpties.state.log import FILE_NAME, Log

    failure = failure_of(error)
    state = folders().state
    log = Log(state)
    log.tell(failure.report)
    log.close()
    _say(
        f"jpties: something inside went wrong ({failure.sentence}); please report it with the end of {state / FILE_NAME}"
    )
    return FAILED


def _say(sentence: str) -> None:
    from jpties.text.clean import display_line

    print(display_line(sentence), file=sys.stderr)
