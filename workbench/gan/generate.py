"""Images from a trained generator."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError
from safetensors.torch import load, save
from torch import Tensor

from workbench.errors import RunError
from workbench.files import write_atomic
from workbench.gan.folder import GanFolder, GanSpec
from workbench.gan.networks import Generator, make_generator
from workbench.gan.noise import Noise
from workbench.gan.pictures import Pixels
from workbench.jobs import Job

_BATCH = 128


def to_pixels(images: Tensor) -> Tensor:
    """Return images (N, C, H, W) in -1..1 as uint8 (N, H, W, C), rounded."""
    scaled = (images.permute(0, 2, 3, 1) + 1) * 127.5
    return scaled.round().clamp(0, 255).to(torch.uint8)


def generate(model: Generator, noise: Noise, job: Job, text: str = "") -> Pixels:
    """Return the images of `noise`, uint8 (N, H, W, C), by the model in evaluation mode.

    `text` names the work to the job; without one only its cancelling is heeded.
    """
    device = next(model.parameters()).device
    training = model.training
    model.eval()
    pieces = []
    try:
        with torch.inference_mode():
            for part in noise.parts(_BATCH):
                labels = None if part.labels is None else part.labels.to(device)
                pieces.append(to_pixels(model(part.values.to(device), labels)).cpu().numpy())
                done = sum(len(piece) for piece in pieces)
                _tell(job, text, done, len(noise))
    finally:
        model.train(training)
    shape = (0, model.side, model.side, model.channels)
    return np.concatenate(pieces) if pieces else np.zeros(shape, np.uint8)


def write_generator(folder: GanFolder, model: Generator) -> None:
    """Write weights/last.safetensors; equal weights give equal files."""
    state = {name: t.detach().cpu().contiguous() for name, t in model.state_dict().items()}
    facts = {"latent": model.latent, "side": model.side, "classes": model.classes}
    write_atomic(folder.weights("last"), save(state, {"workbench": json.dumps(facts)}))


def load_generator(folder: GanFolder, spec: GanSpec | None = None) -> Generator:
    """Return the generator with the weights after the last epoch, in evaluation mode.

    Raises
    ------
    RunError
        There are none yet, or they are damaged.
    """
    path = folder.weights("last")
    model = make_generator(spec or folder.gan_spec())
    try:
        model.load_state_dict(load(Path(path).read_bytes()))
    except FileNotFoundError:
        raise RunError(
            "This GAN has no weights yet", where=folder.path, hint="Train at least one epoch."
        ) from None
    except (OSError, RuntimeError, SafetensorError) as error:
        raise RunError(
            f"The generator's weights cannot be read ({str(error).splitlines()[0]})",
            where=path,
            hint="Resume the GAN: they are written anew after the next epoch.",
        ) from error
    return model.eval()


def _tell(job: Job, text: str, done: int, total: int) -> None:
    if text:
        job.report(text, done, total)
    else:
        job.check()
