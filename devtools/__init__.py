"""The workshop behind dev.py: standard library only, Linux and Windows.

The version is asked here, before any other part is read: an older Python would stop at the first
newer word of the language, with a trace instead of a sentence.
"""

import sys

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}")
