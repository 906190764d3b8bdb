"""What the choices of the transfer lab mean, in sentences. Plain text, no widget."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from ui.widgets.phrases import count, file_size
from workbench.diagram.graph import LayerGraph
from workbench.settings import FreezeSettings, Project, TransferSettings
from workbench.transfer.reuse import Reuse


def strategy_name(strategy: str) -> str:
    """Return what a strategy is called in the window."""
    names = {
        "from-scratch": _tr("From scratch"),
        "feature-extractor": _tr("Feature extractor"),
        "fine-tune": _tr("Fine-tune all"),
        "fine-tune-freeze": _tr("Fine-tune and freeze"),
        "custom": _tr("Custom"),
    }
    return names.get(strategy, strategy)


def batch_statistics(
    graph: LayerGraph,
    frozen: Collection[str],
    freeze: FreezeSettings,
    transfer: TransferSettings,
    *,
    pretrained: bool,
) -> str:
    """Return what becomes of means and variances in this network with this strategy."""
    norms = [x for x in graph.layers if x.details.get("statistics")]
    held = sum(layer.name in frozen for layer in norms)
    if not norms:
        return _tr(
            "This network has no layer with running statistics, so the choice changes nothing."
        )
    if held == len(norms):
        return _tr(
            "All {n} normalising layers are frozen: they keep the mean and variance that they "
            "have, whatever is chosen here."
        ).format(n=count(held))
    if transfer.batch_norm == "keep" and not pretrained:
        return _tr(
            "Kept values are those of random weights, mean 0 and variance 1: the layers then do "
            "not normalise at all. Learning them is what a network needs from scratch."
        )
    if transfer.batch_norm == "keep":
        return _tr(
            "All {n} normalising layers keep the pretrained mean and variance; scale and shift "
            "learn in those that the strategy trains."
        ).format(n=count(len(norms)))
    if held:
        return _tr(
            "{held} frozen normalising layers keep the pretrained mean and variance; the {n} "
            "others take theirs from your images, batch by batch."
        ).format(held=count(held), n=count(len(norms) - held))
    text = _tr("All {n} normalising layers take mean and variance from your images.")
    if freeze.strategy == "fine-tune":
        text += " " + _tr("With small batches these are rough: keeping them is then safer.")
    return text.format(n=count(len(norms)))


def views_words(reuse: Reuse, project: Project) -> str:
    """Return what cached augmented views do here, and whether that is an approximation."""
    changes, epochs = project.augmentation, project.training.epochs
    if reuse.why == "nothing-frozen":
        return _tr("Nothing is frozen in front of what learns, so there is nothing to keep.")
    if reuse.why == "mixed":
        return _tr("MixUp and CutMix mix images, which features cannot repeat: nothing is kept.")
    if not changes.active:
        return _tr(
            "Augmentation is off: one view of each image is all there is, and keeping it is exact."
        )
    if reuse.why == "augmented":
        return _tr("0: every epoch computes new views of each image. Exact, and slowest.")
    if reuse.exact:
        return _tr("As many views as epochs: exactly what training would see anyway.")
    return _tr(
        "An approximation: {epochs} epochs take turns at {views} views of each image, so that the "
        "layers behind the cut see less variety."
    ).format(epochs=count(epochs), views=count(reuse.views))


def reuse_words(reuse: Reuse, images: int) -> str:
    """Return whether the frozen layers are computed once, and what that takes."""
    if reuse.why == "nothing-frozen":
        return _tr("No frozen layers in front: every epoch computes the whole network.")
    if reuse.why == "mixed":
        return _tr("Frozen layers are computed in every epoch, because images are mixed.")
    if reuse.why == "augmented":
        return _tr(
            "Frozen layers are computed in every epoch, because augmentation is on. Cached views "
            "(Head and rates) would be an approximation."
        )
    size = file_size(reuse.bytes)
    if not reuse.views:
        text = _tr("Frozen layers are computed once: {n} images, {size} on the disk. Exact.")
    elif reuse.exact:
        text = _tr("Frozen layers are computed once: {views} views, {size} on the disk. Exact.")
    else:
        text = _tr(
            "Frozen layers are computed once: {views} views, {size} on the disk. An approximation."
        )
    return text.format(n=count(images), views=count(reuse.views), size=size)


def _tr(text: str) -> str:
    return QCoreApplication.translate("transfer", text)
