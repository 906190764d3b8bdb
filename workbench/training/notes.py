"""What a trainer decides that the user should know, in English sentences."""

from __future__ import annotations

from collections.abc import Callable

from workbench.events import Noted
from workbench.training.announce import Speaker
from workbench.training.lost import named


class Notes:
    """Announces such decisions, each with the step that the run has come to."""

    def __init__(self, announce: Speaker, step: Callable[[], int]) -> None:
        self._announce, self._step = announce, step

    def divided(self, pieces: int) -> None:
        text = (
            f"There is not enough memory for a whole batch: it is computed in {pieces} pieces, "
            "and the effective batch size stays"
        )
        self._say("batch-divided", text, pieces=pieces)

    def rate_lowered(self, rate: float) -> None:
        text = f"The learning rate is now {rate:.2g}: validation had stopped improving"
        self._say("rate-lowered", text, rate=rate)

    def stopped_early(self, epochs: int) -> None:
        text = f"Stopped early: {epochs} epochs brought no better validation result"
        self._say("stopped-early", text, epochs=epochs)

    def rewound(self, step: int, place: str, to: int) -> None:
        text = (
            f"The loss ran away near step {step}{f' ({place})' if place else ''}: back to step "
            f"{to}, with half the learning rate"
        )
        self._say("rewound", text, step=step, place=place, to=to)

    def left_out(self, files: tuple[str, ...]) -> None:
        text = f"{len(files):,} images are gone and are left out: {named(files)}"
        self._say("files-lost", text, count=len(files), names=named(files))

    def stood_in_for(self, files: tuple[str, ...]) -> None:
        text = f"Images are gone, and others of their class stand in for them: {named(files)}"
        self._say("files-lost", text, count=len(files), names=named(files), stand_ins=True)

    def history_ended(self, why: str) -> None:
        self._say("history-ended", f"Epochs are no longer kept for the time machine: {why}")

    def _say(self, code: str, text: str, **values: object) -> None:
        self._announce(Noted(code=code, step=self._step(), text=text, values=values))
