"""What is said about the preview's pictures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.views.augment.preview_bar import BATCH, PreviewBar
from ui.views.augment.preview_paint import PLUS
from ui.views.augment.preview_render import Draw
from ui.widgets.phrases import decimal
from workbench.data.catalog import Catalog, ImageEntry
from workbench.settings import AugmentationSettings


def promise(bar: PreviewBar, *, mixes: bool) -> str:
    """Return how near the pictures are to what training sees."""
    if bar.difference():
        return _tr("the difference: grey is unchanged")
    if bar.same_draw():
        return _tr("one fixed draw for all, to compare; training draws for each")
    if bar.mode() == BATCH:
        return _tr("this batch, in this order, exactly these pixels")
    if mixes:
        return _tr("before images are mixed; Batch shows them mixed")
    return _tr("exactly these pixels")


def result_words(bar: PreviewBar) -> str:
    """Return what stands under an enlarged result."""
    if bar.difference():
        return _tr("difference from the original")
    if bar.same_draw():
        return _tr("with the draws of the first image")
    return _tr("what the network is shown")


def blend_words(catalog: Catalog, entries: tuple[ImageEntry, ...], what: Draw) -> str:
    """Return the mixed label: "70 % ants + 30 % bees"; empty for an image of its own."""
    if what.blend is None or what.partner is None:
        return ""
    own, other = (catalog.classes[entries[index].label] for index in (what.index, what.partner))
    share = round(100 * what.blend.share)
    return own if own == other else f"{share} % {own}{PLUS}{100 - share} % {other}"


def order_words(settings: AugmentationSettings, image_size: int) -> str:
    """Return in which order operations are applied, and what a crop does to sharpness."""
    text = _tr(
        "The order is fixed: flips, crop, zoom, shear, rotation and shift in one step; blur, "
        "noise, JPEG; colours; erasing; mixing."
    )
    crop = settings.resized_crop
    if not (crop.enabled and crop.probability > 0):
        return text
    note = _tr(
        "A crop is enlarged from the network’s {size} px, so it is softer than that part of the "
        "file."
    )
    return f"{text} {note.format(size=image_size)}"


def values_words(values: tuple[float, float, float]) -> str:
    """Return the normalised values of a tensor in words."""
    low, mean, high = (decimal(value, ".2f").replace("-", "−") for value in values)
    text = _tr("network sees {low} to {high}, mean {mean}")
    return text.format(low=low, mean=mean, high=high)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PreviewWords", text)
