"""One step of a GAN: the discriminator learns, then the generator.

References
----------
Goodfellow et al. 2014, algorithm 1, with the generator's non-saturating loss of section 3; Radford
et al. 2016, section 4, for Adam's settings.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from workbench.gan.augment import augmented, share_at
from workbench.gan.folder import GanSpec
from workbench.gan.networks import make_discriminator, make_generator
from workbench.gan.noise import some_noise, stream
from workbench.training.average import Average

Change = Callable[[Tensor], Tensor]
MOMENTS = (0.5, 0.999)
FIGURES = (
    "discriminator_loss", "generator_loss", "real_score", "fake_score", "accuracy", "gradient",
)  # fmt: skip
"""What `Stepper.take` returns, in its order."""


class Stepper:
    """Both networks with their optimisers, and what changes them."""

    def __init__(self, spec: GanSpec, device: torch.device) -> None:
        self._spec, self._device = spec, device
        settings = self._settings = spec.settings
        self.generator = make_generator(spec).to(device)
        self.discriminator = make_discriminator(spec).to(device)
        rate = settings.learning_rate
        self._optimisers = {
            "generator": torch.optim.Adam(self.generator.parameters(), rate, MOMENTS),
            "discriminator": torch.optim.Adam(
                self.discriminator.parameters(), rate * settings.rate_ratio, MOMENTS
            ),
        }
        self.average = Average(self.generator, settings.average) if settings.average else None

    def take(self, images: Tensor, labels: Tensor, step: int) -> Tensor:
        """Learn from one batch, and return `FIGURES`, float64 (6,), on the device.

        Parameters
        ----------
        images : Tensor float32 (N, C, H, W)
            Real, in -1..1, on the device.
        labels : Tensor int64 (N,)
        step : int
            From 0; all that is drawn depends on it and the seed alone.
        """
        noise = some_noise(self._spec, labels, len(images), "steps", step)
        changed = self._change(step)
        kinds = noise.labels
        fakes = self.generator(noise.values.to(self._device), kinds)

        # the discriminator: real images are to be real, but not too surely; generated ones not
        loss, real, fake = self._judge(changed(images), fakes.detach(), kinds, changed)
        self._descend("discriminator", loss)

        # the generator: its images are to be taken for real
        self.discriminator.requires_grad_(False)
        verdict = self.discriminator(changed(fakes), kinds)
        wish = functional.binary_cross_entropy_with_logits(verdict, torch.ones_like(verdict))
        self._descend("generator", wish)
        self.discriminator.requires_grad_(True)
        if self.average is not None:
            self.average.update()

        right = ((real > 0).float().mean() + (fake <= 0).float().mean()) / 2
        slope = _length(self.generator)
        figures = [loss.detach(), wish.detach(), real.sigmoid().mean(), fake.sigmoid().mean()]
        return torch.stack([*figures, right, slope]).detach().to(_widest(self._device))

    def _judge(
        self, shown: Tensor, fakes: Tensor, kinds: Tensor | None, changed: Change
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return the discriminator's loss, and its logits of real and generated images.

        `shown` are real ones as they are shown to it, and `fakes` are to be changed likewise.
        """
        settings = self._settings
        if settings.r1:
            shown = shown.detach().requires_grad_(True)
        real = self.discriminator(shown, kinds)
        fake = self.discriminator(changed(fakes), kinds)
        wanted = torch.full_like(real, 1 - settings.label_smoothing)
        loss = functional.binary_cross_entropy_with_logits(real, wanted)
        loss = loss + functional.binary_cross_entropy_with_logits(fake, torch.zeros_like(fake))
        if settings.r1:
            # Mescheder et al. 2018, equation 9
            (slopes,) = torch.autograd.grad(real.sum(), shown, create_graph=True)
            loss = loss + settings.r1 / 2 * slopes.square().sum((1, 2, 3)).mean()
        return loss, real.detach(), fake.detach()

    def _change(self, step: int) -> Change:
        """Return how images are changed before the discriminator sees them."""
        if not self._settings.augment:
            return lambda images: images
        draws = stream(self._settings.seed, "steps", -1 - step & 0xFFFFFFFF)
        return partial(augmented, draws=draws, share=share_at(step))

    def _descend(self, which: str, loss: Tensor) -> None:
        optimiser = self._optimisers[which]
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()

    def state(self) -> dict[str, Any]:
        """Return all that `restore` needs."""
        return {
            "generator": self.generator.state_dict(),
            "discriminator": self.discriminator.state_dict(),
            "optimisers": {name: one.state_dict() for name, one in self._optimisers.items()},
            "average": self.average.state() if self.average else {},
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what `state` returned; KeyError or RuntimeError if it is of other networks."""
        self.generator.load_state_dict(state["generator"])
        self.discriminator.load_state_dict(state["discriminator"])
        for name, optimiser in self._optimisers.items():
            optimiser.load_state_dict(state["optimisers"][name])
        if self.average is not None:
            self.average.restore(state["average"])


def _length(model: nn.Module) -> Tensor:
    """Return the length of the gradient of all weights."""
    slopes = [p.grad for p in model.parameters() if p.grad is not None]
    return torch.linalg.vector_norm(torch.stack(torch._foreach_norm(slopes)))


def _widest(device: torch.device) -> torch.dtype:
    return torch.float32 if device.type == "mps" else torch.float64  # MPS has no doubles
