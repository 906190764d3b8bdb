"""What a lesson is: words, parts that are run, a question, and statements. No torch.

A lesson is a folder: lesson.toml holds a `Lesson`, text.en.md and text.fr.md what is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from workbench.lessons.parts import (
    AdvicePart,
    GanPart,
    ImageSet,
    MapPart,
    NetworkPart,
    Part,
    PixelPart,
    ProbePart,
    RunPart,
    ViewPart,
)
from workbench.lessons.sense import complaint
from workbench.lessons.statements import Check
from workbench.lessons.words import Words
from workbench.settings.base import Section

Page = Literal["data", "architecture", "augment", "freeze", "train", "results", "explain", "export",
               "predict", "gan", "runs"]  # fmt: skip
KINDS = ("networks", "views", "runs", "pixels", "probes", "advice", "maps", "gans")
"""The groups of parts, in the order in which they are run."""


class Step(Section):
    """Something to look at: a sentence, and the page of the window where it is seen.

    Attributes
    ----------
    text : Words
    page : str
        A page of the main window, "gan" for the studio or "runs" for the library.
    part : str
        "runs.residual" or "networks.alexnet": what the page is to show; empty leaves what is open.
    """

    text: Words
    page: Page
    part: str = ""


class Question(Section):
    """What the reader should decide before the outcome is shown.

    Attributes
    ----------
    ask : Words
    choices : tuple of Words
    right : int
        Which choice is right, from 1.
    why : Words
        The explanation, once answered.
    """

    ask: Words
    choices: tuple[Words, ...] = Field(min_length=2, max_length=6)
    right: int = Field(ge=1)
    why: Words

    @model_validator(mode="after")
    def _one_is_right(self) -> Self:
        if self.right > len(self.choices):
            raise ValueError(f"there are {len(self.choices)} choices, so none is right")
        return self


class Lesson(Section):
    """A lesson's complete description.

    Attributes
    ----------
    title, summary : Words
    minutes : float
        What running it takes on two cores.
    needs : str
        "nothing" runs on what is bundled; "pretrained" also takes the pretrained features that
        come with the program.
    images : ImageSet
        Of every part that names none of its own.
    settings : dict
        Settings by their paths ("training.epochs") of every part that trains or looks at images.
    networks, views, runs, pixels, probes, advice, maps, gans
        The parts by their names.
    steps : tuple of Step
    question : Question
    check : tuple of Check
        What the outcome must be.
    """

    title: Words
    summary: Words
    minutes: float = Field(gt=0, le=60)
    needs: Literal["nothing", "pretrained"] = "nothing"
    images: ImageSet = ImageSet()
    settings: dict[str, Any] = Field({})
    networks: dict[str, NetworkPart] = Field({})
    views: dict[str, ViewPart] = Field({})
    runs: dict[str, RunPart] = Field({})
    pixels: dict[str, PixelPart] = Field({})
    probes: dict[str, ProbePart] = Field({})
    advice: dict[str, AdvicePart] = Field({})
    maps: dict[str, MapPart] = Field({})
    gans: dict[str, GanPart] = Field({})
    steps: tuple[Step, ...] = ()
    question: Question
    check: tuple[Check, ...] = Field(min_length=1)

    def parts(self) -> Iterator[tuple[str, Part]]:
        """Yield each part's address, such as "runs.residual", and the part, in order of running."""
        for kind in KINDS:
            for name, part in getattr(self, kind).items():
                yield f"{kind}.{name}", part

    @model_validator(mode="after")
    def _speaks_of_its_parts(self) -> Self:
        known = dict(self.parts())
        for number, check in enumerate(self.check, 1):
            if said := complaint(check, number, known):
                raise ValueError(said)
        for number, step in enumerate(self.steps, 1):
            if step.part and step.part not in known:
                raise ValueError(
                    f'Step {number} speaks of the part "{step.part}", but the lesson has only '
                    f"{', '.join(known) or 'none'}"
                )
        for address, part in self.parts():
            if isinstance(part, MapPart) and part.run not in self.runs:
                raise ValueError(f'{address} looks into the run "{part.run}", which is not there')
        return self
