"""The weights that a run leaves behind."""

from __future__ import annotations

import json

from safetensors.torch import save
from torch import nn

from workbench.files import write_atomic
from workbench.plan import Plan
from workbench.runs import RunFolder


def write_weights(run: RunFolder, plan: Plan, model: nn.Module, *, best: bool) -> None:
    """Write weights/last.safetensors, and best.safetensors with the same content if they are it.

    Equal weights give equal files.
    """
    state = {name: t.detach().cpu().contiguous() for name, t in model.state_dict().items()}
    facts = {
        "architecture": plan.card.name,
        "classes": plan.classes,
        "image_size": plan.image_size,
        "channels": plan.channels,
        "mean": plan.mean,
        "std": plan.std,
    }
    # one entry only: safetensors writes several in random order
    content = save(state, {"workbench": json.dumps(facts)})
    write_atomic(run.weights("last"), content)
    if best:
        write_atomic(run.weights("best"), content)
