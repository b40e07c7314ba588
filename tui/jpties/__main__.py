"""`python -m jpties`."""

import sys

from jpties.cli import main

sys.exit(main())
