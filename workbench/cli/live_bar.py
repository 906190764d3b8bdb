"""The bar of whoever listens to training, and shows on the terminal how far it is."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Self

from rich.progress import Progress, TaskID

from workbench.cli.common import new_bar


class LiveBar:
    """Shows a bar from `with` to its end; nothing when `quiet`.

    Parameters
    ----------
    total : int or None
        Of one task that is there from the beginning; None for tasks that come and go.
    """

    def __init__(self, *, quiet: bool, total: int | None = None) -> None:
        self._quiet, self._total = quiet, total
        self._stack = ExitStack()
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        if not self._quiet:
            self._bar = self._stack.enter_context(new_bar("{task.fields[note]}"))
            if self._total is not None:
                self._task = self._bar.add_task("", total=self._total, note="")
        return self

    def _show_task(self, text: str, done: int, total: int | None, note: str = "") -> None:
        """Show the task called `text`, in place of any other."""
        if self._bar is None:
            return
        if self._task is None or self._bar.tasks[0].description != text:
            if self._task is not None:
                self._bar.remove_task(self._task)
            self._task = self._bar.add_task(text, total=total, note=note)
        self._bar.update(self._task, completed=done, total=total, note=note)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stack.close()
