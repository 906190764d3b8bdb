"""The one program that is window, engine and command line; its first word says which.

    cnn-workbench [FOLDER | PROJECT | RUN | IMAGE... | MODEL]   opens the window
    cnn-workbench train ...                                     is `workbench train ...`

It stands above `ui` and `workbench`: neither may import the other's weight. What is not asked for
is not imported, and torch never after Qt, which fails on Windows.
"""

from __future__ import annotations

import multiprocessing
import sys

from workbench.program import is_command


def main() -> int:
    """Do what the command line asks for; return the exit status."""
    multiprocessing.freeze_support()  # first: a worker process of the packaged program ends here
    if is_command(sys.argv[1:]):
        from workbench.cli import main as command_line

        command_line()
        return 0
    from ui.app import main as window

    return window()


if __name__ == "__main__":
    sys.exit(main())
