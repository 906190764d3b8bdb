"""Which parts of an image speak for a class: Grad-CAM, integrated gradients, occlusion.

All three are captum's, on the network's logits and on the very input that it is fed in use.

References
----------
Selvaraju et al.: Grad-CAM, visual explanations from deep networks. ICCV 2017, section 3.
Sundararajan, Taly, Yan: Axiomatic attribution for deep networks. ICML 2017, section 3.
Zeiler, Fergus: Visualizing and understanding convolutional networks. ECCV 2014, section 4.2.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, fx, nn
from torch.nn import functional

from workbench.errors import ArchitectureError
from workbench.explain.maps import as_maps, why_no_maps
from workbench.explain.recording import Subject
from workbench.jobs import Job

Method = Literal["gradcam", "integrated-gradients", "occlusion"]
METHODS: tuple[Method, ...] = ("gradcam", "integrated-gradients", "occlusion")
Map = npt.NDArray[np.float32]

STEPS, MORE_STEPS = 48, 192
"""Images on the way from grey to the image; the completeness gap tells whether they were enough."""
COMPLETE = 0.1
"""Gap up to which they were."""
SQUARES = 8
"""Sides of the occluding square that fit into the image's side; it moves by half its side."""
_BATCH = 12


@dataclass(frozen=True)
class Attribution:
    """How much each place speaks for a class.

    Attributes
    ----------
    values : float32 (S, S)
        On the network's input; above zero speaks for the class, below zero against it. Grad-CAM
        only tells what speaks for it.
    layer : str
        The layer that Grad-CAM looked at; empty for the others.
    gap : float or None
        Of integrated gradients: how far their sum is from the difference between the logits of the
        image and of a grey one, as a share of that difference; 0 is complete.
    """

    values: Map
    layer: str = ""
    gap: float | None = None


@dataclass(frozen=True)
class Network:
    """A network whose gradients can be asked for, by itself or with its weights scrambled.

    Attributes
    ----------
    subject : Subject
        Tells the layers' names.
    module : nn.Module
        Takes float32 (N, C, S, S), gives logits: the traced graph, or the network itself where it
        could not be traced.
    """

    subject: Subject
    module: nn.Module

    @classmethod
    def of(cls, subject: Subject) -> Network:
        """Return the subject's own network."""
        return cls(subject, subject.traced if subject.traced is not None else subject.network)


def last_maps(subject: Subject) -> str:
    """Return the last layer whose maps have more than one place: Grad-CAM's usual one.

    Raises
    ------
    ArchitectureError
        There is none.
    """
    for layer in reversed(subject.graph.layers):
        shape = layer.output_shape
        if len(shape) == 3 and len({*shape[1:]} | {*shape[:2]}) < 3 and _places(shape) > 1:
            return layer.name
    raise ArchitectureError(
        "No layer of this network has maps, so Grad-CAM has nothing to look at",
        hint="Choose integrated gradients or occlusion.",
    )


def attribute(
    network: Network,
    image: Tensor,
    target: int,
    method: Method,
    layer: str,
    job: Job,
    text: str,
    *,
    thorough: bool = False,
) -> Attribution:
    """Return how much each place of `image` speaks for class `target`.

    Parameters
    ----------
    image : Tensor float32 (1, C, S, S)
        Normalised.
    layer : str
        For Grad-CAM: a layer with maps; empty is `last_maps`.
    job : Job
        Reported to at every batch, under `text`.
    thorough : bool
        Integrated gradients that are not complete are computed again, with more steps.

    Raises
    ------
    ArchitectureError
        There is no such layer, or it has no maps.
    """
    if method == "gradcam":
        return _gradcam(network, image, target, layer or last_maps(network.subject), job, text)
    if method == "integrated-gradients":
        found = _integrated_gradients(network, image, target, job, text, STEPS)
        if thorough and found.gap is not None and found.gap > COMPLETE:
            found = _integrated_gradients(network, image, target, job, text, MORE_STEPS)
        return found
    return _occlusion(network, image, target, job, text)


def _gradcam(
    network: Network, image: Tensor, target: int, layer: str, job: Job, text: str
) -> Attribution:
    from captum.attr import LayerGradCam

    index = network.subject.layer(layer)
    module, place = _tapped(network, layer)
    job.report(text)
    try:
        found = LayerGradCam(module, place).attribute(
            image.clone().requires_grad_(), target=target, relu_attributions=True
        )
    except (AssertionError, IndexError, RuntimeError) as error:
        shape = network.subject.graph.layers[index].output_shape
        raise ArchitectureError(
            f"Grad-CAM needs maps that the class depends on. {why_no_maps(shape)}",
            where=layer,
            hint="Choose another layer.",
        ) from error
    maps = found.detach()
    if maps.dim() != 4 or maps.shape[2] != maps.shape[3]:
        shape = network.subject.graph.layers[index].output_shape
        raise ArchitectureError(why_no_maps(shape), where=layer, hint="Choose an earlier layer.")
    grown = functional.interpolate(maps, image.shape[2:], mode="bilinear", align_corners=False)
    return Attribution(grown[0, 0].numpy(), layer)


def _integrated_gradients(
    network: Network, image: Tensor, target: int, job: Job, text: str, steps: int
) -> Attribution:
    from captum.attr import IntegratedGradients

    # ends twice: the sum is compared with the logits of both ends
    told = _Told(network.module, job, text, -(-steps // _BATCH) + 4)
    grey = torch.zeros_like(image)
    found, delta = IntegratedGradients(told).attribute(
        image.clone().requires_grad_(), baselines=grey, target=target, n_steps=steps,
        internal_batch_size=_BATCH, return_convergence_delta=True,
    )  # fmt: skip
    with torch.no_grad():
        ends = network.module(torch.cat([image, grey]))[:, target]
    rise = float(ends[0] - ends[1])
    gap = abs(float(delta)) / max(abs(rise), 1e-6)
    return Attribution(found.detach()[0].sum(0).float().numpy(), gap=gap)


def _occlusion(network: Network, image: Tensor, target: int, job: Job, text: str) -> Attribution:
    from captum.attr import Occlusion

    channels, size = image.shape[1:3]
    side = max(2, size // SQUARES)
    step = max(1, side // 2)
    places = (1 + -(-(size - side) // step)) ** 2
    told = _Told(network.module, job, text, -(-places // _BATCH) + 1)
    with torch.no_grad():
        found = Occlusion(told).attribute(
            image, sliding_window_shapes=(channels, side, side), strides=(channels, step, step),
            baselines=0, target=target, perturbations_per_eval=_BATCH,
        )  # fmt: skip
    # every channel of a pixel was covered together, and so has the same value
    return Attribution(found[0, 0].float().numpy())


class _Told(nn.Module):
    """Reports every batch that goes through a network, and lets it be cancelled."""

    def __init__(self, module: nn.Module, job: Job, text: str, batches: int) -> None:
        super().__init__()
        self._inner: Callable[[Tensor], Tensor] = module
        self._job, self._text, self._batches, self._done = job, text, batches, 0
        job.report(text, 0, batches)

    def forward(self, images: Tensor) -> Tensor:
        logits = self._inner(images)
        self._done = min(self._done + 1, self._batches)
        self._job.report(self._text, self._done, self._batches)
        return logits


class _Tap(nn.Module):
    """Passes a layer's output on, channels first while it goes through `inside`."""

    def __init__(self, *, channels_last: bool) -> None:
        super().__init__()
        self.inside = nn.Identity()
        self._last = channels_last

    def forward(self, made: Tensor) -> Tensor:
        maps = made.permute(0, 3, 1, 2) if self._last else made
        # copied: the next layer may write into what was looked at
        maps = self.inside(maps.clone())
        return maps.permute(0, 2, 3, 1) if self._last else maps


def _tapped(network: Network, layer: str) -> tuple[nn.Module, nn.Module]:
    """Return a module that computes the same, and one in it that `layer`'s output goes through."""
    if not isinstance(network.module, fx.GraphModule):
        return network.module, network.module.get_submodule(layer)
    graph = fx.Graph()
    copies: dict[fx.Node, fx.Node] = {}
    result = graph.graph_copy(network.module.graph, copies)
    wanted = network.subject.nodes[layer].name  # the same in a copy of the graph
    node = next(made for old, made in copies.items() if old.name == wanted)
    shape = network.subject.graph.layers[network.subject.layer(layer)].output_shape
    maps = as_maps(torch.empty(1, *shape, device="meta"))
    tap = _Tap(channels_last=maps is not None and tuple(maps.shape[1:]) != tuple(shape))
    with graph.inserting_after(node):
        through = graph.call_module("tap", (node,))
    node.replace_all_uses_with(through, delete_user_cb=lambda user: user is not through)
    graph.output(through if result is node else result)
    host = nn.Module()
    for name, child in network.module.named_children():
        host.add_module(name, child)
    for name, value in (*_tensors(network.module),):
        setattr(host, name, value)
    host.add_module("tap", tap)
    return fx.GraphModule(host, graph).eval(), tap.inside


def _tensors(module: nn.Module) -> list[tuple[str, Tensor]]:
    """Return the parameters and buffers that `module` itself holds."""
    own = [*module.named_parameters(recurse=False), *module.named_buffers(recurse=False)]
    return [(name, tensor) for name, tensor in own if tensor is not None]


def _places(shape: tuple[int, ...]) -> int:
    sides = [side for side in shape if list(shape).count(side) > 1]
    return sides[0] ** 2 if sides else 1
