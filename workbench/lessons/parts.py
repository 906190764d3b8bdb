"""What a lesson can have done: the typed description of each kind of part. No torch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, model_validator

from workbench.lessons.words import Words
from workbench.settings.base import Section

PHOTOS_MADE = 2
"""Raised when "photos" of the same description are other crops than before."""


class ImageSet(Section):
    """Images that come with the program, some of them made on the spot.

    Attributes
    ----------
    source : str
        "sample" is the bundled Fashion-MNIST sample, "digits" scikit-learn's handwritten digits,
        "photos" are crops of its two photographs, "folder" is the lesson's own.
    folder : str
        Of "folder": its path beside lesson.toml.
    classes : tuple of str
        Takes only these classes; empty takes all.
    per_class : int
        Takes so many images of each class, chosen by the seed; 0 takes all.
    merge : dict
        New class -> the classes that it is made of.
    grey : bool
        Takes the colour out of "photos", and with it the easiest way to tell them apart.
    whole : bool
        Takes crops of whole "photos". Otherwise those to learn from and those to be asked about
        show different quarters; crops of the whole overlap, so any accuracy would be too high.
    """

    source: Literal["sample", "digits", "photos", "folder"] = "sample"
    folder: str = ""
    classes: tuple[str, ...] = ()
    per_class: int = Field(0, ge=0, le=5000)
    merge: dict[str, tuple[str, ...]] = Field({})
    grey: bool = False
    whole: bool = False

    @model_validator(mode="after")
    def _cuts_photos_only(self) -> Self:
        for name in ("grey", "whole"):
            if getattr(self, name) and self.source != "photos":
                raise ValueError(f'"{name}" goes with source = "photos"')
        return self

    @model_validator(mode="after")
    def _knows_its_folder(self) -> Self:
        if (self.source == "folder") != bool(self.folder):
            raise ValueError('"folder" is the path of the images, and goes with source = "folder"')
        return self


class Part(Section):
    """Base of all parts.

    Attributes
    ----------
    title : Words
    weight : float
        Its share of the lesson's time, among the weights of the others.
    """

    MEASURED: ClassVar[tuple[str, ...]] = ()
    """Short names of what it measures."""
    SAID: ClassVar[dict[str, tuple[str, ...]]] = {}
    """Of those that are words: which there are."""

    title: Words
    weight: float = Field(1.0, gt=0)

    def measures(self, name: str) -> bool:
        """Return whether it measures a value of this short name."""
        return name in self.MEASURED


class ImagePart(Part):
    """A part with images and settings.

    Attributes
    ----------
    images : ImageSet or None
        Instead of the lesson's.
    settings : dict
        Settings by their paths, beyond the lesson's.
    network : str
        The file of an own network beside lesson.toml; empty takes the settings' network.
    """

    images: ImageSet | None = None
    settings: dict[str, Any] = Field({})
    network: str = ""


class NetworkPart(Part):
    """A network that is only drawn and counted.

    It measures parameters, macs, activation_bytes, depth (layers with weights) and layers; of each
    layer LAYER.parameters, macs, receptive_field, channels, height, width, and the sums of each
    block.
    """

    MEASURED = ("parameters", "macs", "activation_bytes", "depth", "layers")
    OF_LAYERS: ClassVar[Sequence[str]] = (
        "parameters", "macs", "channels", "height", "width", "receptive_field",
    )  # fmt: skip

    name: str = ""
    network: str = ""
    classes: int = Field(0, ge=0)
    channels: int = Field(0, ge=0)
    image_size: int = Field(0, ge=0)

    @model_validator(mode="after")
    def _is_one_network(self) -> Self:
        if bool(self.name) == bool(self.network):
            raise ValueError('give either "name", of the atlas, or "network", a file')
        return self

    def measures(self, name: str) -> bool:
        layer, _, key = name.rpartition(".")
        return key in self.OF_LAYERS if layer else super().measures(name)


class ViewPart(ImagePart):
    """Augmented training images, drawn as training would see them.

    It measures changed (share of the pictures that differ from their original), distinct (different
    pictures of one image, as a share of those drawn), repeated (share that comes out equal when it
    is drawn once more), images (on the disk) and seen (pictures drawn over all epochs).
    """

    MEASURED = ("changed", "distinct", "repeated", "images", "seen")

    epochs: int = Field(8, ge=1, le=100)
    count: int = Field(12, ge=1, le=500)


class RunPart(ImagePart):
    """A training.

    It measures training_accuracy, validation_accuracy, training_loss, validation_loss (of the last
    weights, on unchanged images), gap, best_accuracy, lowest_loss, parameters,
    trainable_parameters, epoch_seconds, seconds, epochs, count (of validation images) and loss_gap.
    """

    MEASURED = ("training_accuracy", "validation_accuracy", "training_loss", "validation_loss",
                "gap", "loss_gap", "best_accuracy", "lowest_loss", "parameters",
                "trainable_parameters", "epoch_seconds", "seconds", "epochs",
                "count")  # fmt: skip

    weight: float = Field(10.0, gt=0)


class ProbePart(ImagePart):
    """Classifiers on the features of a network's layers.

    It measures, of the last layer, accuracy, low, high (95 % interval), count, train_count and
    features; and of each layer LAYER.accuracy and LAYER.features, of "" as "head".
    """

    MEASURED = ("accuracy", "low", "high", "features", "count", "train_count")

    weight: float = Field(6.0, gt=0)
    classifier: Literal["svm-linear", "svm-rbf", "logistic", "knn"] = "logistic"
    layers: tuple[str, ...] = Field(("",), min_length=1)

    def measures(self, name: str) -> bool:
        layer, _, key = name.rpartition(".")
        if layer in {own or "head" for own in self.layers}:
            return key in ("accuracy", "features")
        return super().measures(name)


class PixelPart(ImagePart):
    """A classifier on the pixels themselves, for comparison; measures as a probe does."""

    MEASURED = ProbePart.MEASURED

    classifier: Literal["svm-linear", "svm-rbf", "logistic", "knn"] = "svm-linear"


class AdvicePart(ImagePart):
    """The advisor's answer on a set of images.

    It measures quadrant, strategy and size (words), similarity, per_class, images and
    weights_per_image.
    """

    MEASURED = ("quadrant", "strategy", "size", "similarity", "per_class", "images",
                "weights_per_image")  # fmt: skip
    SAID: ClassVar[dict[str, tuple[str, ...]]] = {
        "quadrant": ("small-similar", "small-different", "large-similar", "large-different"),
        "strategy": ("from-scratch", "feature-extractor", "fine-tune", "fine-tune-freeze"),
        "size": ("small", "large"),
    }

    weight: float = Field(6.0, gt=0)


class MapPart(Part):
    """Where a trained network looks, with the tests that such a map can fail.

    It measures accepted (share of the maps that pass), beaten (mean share of random orders that a
    map beats), likeness (mean rank correlation with maps of scrambled weights) and
    scrambled_accepted (share of these that beat the random orders too) and count.
    """

    MEASURED = ("accepted", "beaten", "likeness", "scrambled_accepted", "count")

    weight: float = Field(6.0, gt=0)
    run: str = Field(min_length=1)
    method: Literal["gradcam", "integrated-gradients", "occlusion"] = "gradcam"
    count: int = Field(8, ge=1, le=100)


class GanPart(ImagePart):
    """A GAN's training.

    It measures kid_before (of the untrained generator), kid_first, kid_last (of the first and the
    last epoch in which it was measured), diversity, real_score, fake_score, epochs,
    generator_parameters and discriminator_parameters.
    """

    MEASURED = ("kid_before", "kid_first", "kid_last", "diversity", "real_score", "fake_score",
                "epochs", "generator_parameters", "discriminator_parameters")  # fmt: skip

    weight: float = Field(30.0, gt=0)
