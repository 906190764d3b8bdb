#!/usr/bin/env python3
"""Set up CNN Workbench in this folder and start it. Needs Python 3.11 or newer, nothing else.

    start.py [FOLDER]        open the window (on the images in FOLDER); without a screen, do the
                             main job in the terminal
    start.py test [STAGE..]  run all that CI runs, or only the named stages

Options and stages: start.py --help
"""

# Every Python must be able to read this file, so that an old one can say what is wrong: nothing
# here that Python 2 does not know. The work is done in packaging/starting.
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is where the minimum is enforced
    sys.stderr.write(
        "CNN Workbench needs Python 3.11 or newer; this is Python "
        + sys.version.split()[0]
        + ".\nInstall a newer one (https://www.python.org/downloads) and start again with it, "
        "for instance:\n    python3.11 packaging/start.py\n"
    )
    sys.exit(1)

from starting.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
