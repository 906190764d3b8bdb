"""The images as a map: what a layer makes of each, brought down to two dimensions."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal, get_args

import numpy as np
import numpy.typing as npt
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness
from sklearn.preprocessing import StandardScaler

from workbench.errors import DataError, SettingsError
from workbench.evaluation.probe import pooled_columns
from workbench.explain.opened import Opened
from workbench.jobs import Job
from workbench.runs import SplitRow
from workbench.transfer.pooled import pooled_layers

Method = Literal["pca", "tsne", "umap"]
Points = npt.NDArray[np.float32]

# More points hide each other, and t-SNE takes minutes.
MOST_IMAGES = 5000
_PERPLEXITY, _NEIGHBOURS = 30, 15
# t-SNE and UMAP are given principal components (van der Maaten and Hinton 2008, section 4.2).
_COMPONENTS = 50
# Trustworthiness compares all pairs; a sample says the same.
_COMPARED = 1000


@dataclass(frozen=True)
class Embedding:
    """Places of images on a map.

    Attributes
    ----------
    rows : tuple of SplitRow
    places : float32 array (images, 2)
    width : int
        Features of an image at the layer.
    kept : float
        For PCA, the share of the variance that the two axes hold; else 0.
    trustworthiness : float
        0 to 1: whether those that are neighbours on the map were neighbours before (Venna and
        Kaski 2001, section 2); of up to 1,000 images and a dozen neighbours.
    """

    rows: tuple[SplitRow, ...]
    places: Points
    width: int
    kept: float
    trustworthiness: float


def methods() -> tuple[Method, ...]:
    """Return the methods that this installation has: UMAP is a package of its own."""
    known: tuple[Method, ...] = get_args(Method)
    return known if find_spec("umap") else known[:2]


def embed(opened: Opened, layer: str, method: Method, job: Job, seed: int = 0) -> Embedding:
    """Map the training and validation images of a run as one of its layers sees them.

    Parameters
    ----------
    layer : str
        As in the network's graph; empty is what enters the head. Maps are averaged over their area.
    method : "pca", "tsne" or "umap"
        Principal components (Jolliffe 2002); t-SNE (van der Maaten and Hinton 2008), perplexity 30;
        UMAP (McInnes, Healy and Melville 2018), 15 neighbours, if its package is installed.

    Raises
    ------
    DataError
        There are fewer than three images.
    ArchitectureError
        The network has no such layer, or cannot be taken apart.
    SettingsError
        The method is unknown or not installed.
    """
    if method not in methods():
        raise SettingsError(
            f"There is no method {method}", where="method", hint=f"Choose one of {methods()}."
        )
    rows = sample(opened.plan.train, opened.plan.validation)
    if len(rows) < 3:
        raise DataError("A map needs three images or more", hint="Add images.")
    # a copy: what is computed in inference mode must not touch the weights that gradients need
    own = deepcopy(opened.model.network)
    network = pooled_layers(own, [layer], opened.plan.card.head)
    features = pooled_columns(opened.plan, network, rows, job)[0]
    # a feature with large numbers must not outshout the others
    scaled = StandardScaler().fit_transform(np.asarray(features, np.float64))
    job.report("Drawing the map")
    job.check()
    places, kept = _reduced(scaled, method, seed)
    job.check()
    compared = np.linspace(0, len(rows) - 1, min(len(rows), _COMPARED)).round().astype(int)
    near = min(12, (len(compared) - 1) // 2)
    trust = trustworthiness(scaled[compared], places[compared], n_neighbors=near)
    found = np.ascontiguousarray(places, np.float32)
    return Embedding(rows, found, features.shape[1], kept, float(trust))


def sample(train: tuple[SplitRow, ...], validation: tuple[SplitRow, ...]) -> tuple[SplitRow, ...]:
    """Return all images, or of more than 5,000 as many, evenly spread over each part's files."""
    rows = (*train, *validation)
    chosen = np.linspace(0, len(rows) - 1, min(len(rows), MOST_IMAGES)).round().astype(int)
    return tuple(rows[index] for index in np.unique(chosen))


def _reduced(scaled: npt.NDArray[np.float64], method: Method, seed: int) -> tuple[Any, float]:
    most = min(_COMPONENTS, *scaled.shape)
    components = PCA(max(2, most), svd_solver="full") if min(scaled.shape) > 1 else None
    if components is None:
        return np.column_stack([scaled[:, 0], np.zeros(len(scaled))]), 1.0
    ahead = components.fit_transform(scaled)
    if method == "pca":
        return ahead[:, :2], float(components.explained_variance_ratio_[:2].sum())
    if method == "tsne":
        perplexity = min(_PERPLEXITY, (len(ahead) - 1) / 3)
        return TSNE(perplexity=perplexity, init="pca", random_state=seed).fit_transform(ahead), 0.0
    umap = import_module("umap")  # an extra of its own, with a compiler inside
    near = min(_NEIGHBOURS, len(ahead) - 1)
    # with a seed it computes in one thread; told so, it does not warn
    made = umap.UMAP(n_neighbors=near, random_state=seed, n_jobs=1)
    return made.fit_transform(ahead), 0.0
