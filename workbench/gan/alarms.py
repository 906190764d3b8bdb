"""Alarms: a generator that has collapsed, and a discriminator that has won. No torch.

Each looks at the means of epochs and speaks once, when a trouble has lasted for some epochs; it may
speak again after the trouble has gone.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from workbench.events import GanEpoch, Noted

COLLAPSED, COLLAPSED_EPOCHS = 0.1, 2
"""Below this share of the real images' variety, for so many epochs, the generator makes one image
over and over."""
EARLY, DEAF = 600, 0.005
"""In so many first steps a healthy generator has little variety too (on photographs 0.018 to 0.12
was seen): only one that does not heed the noise at all is below this."""
FALLEN, FALLEN_EPOCHS, REACHED = 0.15, 3, 0.5
"""Once it has been above `REACHED`, falling below `FALLEN` is a partial collapse. Of healthy runs
on the sample, three went down to 0.22 before variety grew again."""
FIRST_OUTLINE = 5
"""Epochs in which variety says nothing of what a generator can: noise varies too."""
ALIKE, HALVED, SEEN, MEASURED = 0.1, 0.5, 0.4, 2
"""In features, after the first `EARLY` steps: below `ALIKE` images are the same to look at, and so
they have become, mostly, below `HALVED` of the best, once that is `SEEN`; at so many measurements.
Healthy runs had 0.28 or more on photographs from then on, and never less than 0.7 of the best."""
SURE = 0.98
"""From this share of rightly sorted images on the discriminator cannot be fooled."""
HELPLESS = 0.05
"""And below this D(G(z)) the generator's images do not even make it doubt."""
SURE_EPOCHS = 5
COLLAPSE, WINS = "mode-collapse", "discriminator-wins"


@dataclass
class Watch:
    """What the alarms remember between epochs; plain numbers, so that a checkpoint holds it."""

    repeating: int = 0
    fallen: int = 0
    best: float = 0.0
    sure: int = 0
    alike: int = 0
    best_seen: float = 0.0
    told: dict[str, bool] = field(default_factory=dict)

    def state(self) -> dict[str, Any]:
        return asdict(self)

    def look(self, epoch: GanEpoch, *, augmented: bool) -> list[Noted]:
        """Return the alarms that this epoch gives rise to.

        `augmented` says whether the discriminator sees changed images; what is advised goes by it.
        """
        limit = DEAF if epoch.step < EARLY else COLLAPSED
        self.repeating = self.repeating + 1 if epoch.diversity < limit else 0
        if epoch.epoch >= FIRST_OUTLINE:
            self.best = max(self.best, epoch.diversity)
        fell = self.best >= REACHED and epoch.diversity < FALLEN
        self.fallen = self.fallen + 1 if fell else 0
        self._look_at_features(epoch)
        beaten = epoch.accuracy >= SURE and epoch.fake_score < HELPLESS
        self.sure = self.sure + 1 if beaten else 0
        found = []
        repeats = self.repeating >= COLLAPSED_EPOCHS or self.fallen >= FALLEN_EPOCHS
        there = repeats or self.alike >= MEASURED
        if self._new(COLLAPSE, there, gone=not (self.repeating or self.fallen or self.alike)):
            found.append((_collapse if repeats else _alike)(epoch, _remedy(augmented)))
        if self._new(WINS, self.sure >= SURE_EPOCHS, gone=self.sure == 0):
            found.append(_wins(epoch))
        return found

    def _look_at_features(self, epoch: GanEpoch) -> None:
        found = epoch.feature_diversity
        if found is None or epoch.step < EARLY:
            return
        limit = HALVED * self.best_seen if self.best_seen >= SEEN else 0.0
        self.alike = self.alike + 1 if found < max(ALIKE, limit) else 0
        if epoch.epoch >= FIRST_OUTLINE:
            self.best_seen = max(self.best_seen, found)

    def _new(self, code: str, there: bool, *, gone: bool) -> bool:
        if gone:
            self.told[code] = False
        if not there or self.told.get(code):
            return False
        self.told[code] = True
        return True


def _remedy(augmented: bool) -> str:
    # On 245 photographs of 64 px leaving it out ended a collapse that lasted for 1,300 steps.
    if augmented:
        return "try a lower rate, R1 or no differentiable augmentation"
    return "try a lower rate, R1 or differentiable augmentation"


def _collapse(epoch: GanEpoch, remedy: str) -> Noted:
    share = 100 * epoch.diversity
    return Noted(
        code=COLLAPSE,
        step=epoch.step,
        text=f"Mode collapse: generated images differ only {share:.0f} % as much as real ones; "
        f"{remedy}",
        values={"epoch": epoch.epoch, "diversity": epoch.diversity},
    )


def _alike(epoch: GanEpoch, remedy: str) -> Noted:
    seen, pixels = 100 * (epoch.feature_diversity or 0.0), 100 * epoch.diversity
    return Noted(
        code=COLLAPSE,
        step=epoch.step,
        text=f"Mode collapse: what generated images show differs only {seen:.0f} % as much as in "
        f"real ones, although their pixels differ {pixels:.0f} % as much; {remedy}",
        values={
            "epoch": epoch.epoch,
            "diversity": epoch.diversity,
            "feature_diversity": epoch.feature_diversity or 0.0,
        },
    )


def _wins(epoch: GanEpoch) -> Noted:
    right = 100 * epoch.accuracy
    return Noted(
        code=WINS,
        step=epoch.step,
        text=f"The discriminator wins: it sorts {right:.0f} % of the images rightly, and the "
        "generator learns little from it; try label smoothing, R1 or a lower discriminator’s rate",
        values={"epoch": epoch.epoch, "accuracy": epoch.accuracy, "gradient": epoch.gradient},
    )
