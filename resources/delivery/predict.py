"""Classify images with MODEL.onnx.

    pip install onnxruntime numpy pillow
    python THIS_FILE photo.jpg other.png

Resizing, normalisation and labels are inside the model: it takes raw RGB images of any size.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image, ImageOps

LEVELS = {"white": 255, "black": 0, "grey": 128}


def read(path, background):
    """Return an image file's pixels, uint8 (height, width, 3), the right way up."""
    with Image.open(path) as image:
        image.load()
        image = ImageOps.exif_transpose(image)
        if image.mode in ("I", "F") or image.mode.startswith("I;16"):
            # 16 bits to 8 over their full range: Pillow's own conversion would cut them off
            values = np.asarray(image).astype(np.int64)
            deep = (values * 255 + 32767) // 65535 if values.max() > 255 else values
            image = Image.fromarray(deep.astype(np.uint8))
        if image.has_transparency_data:
            level = LEVELS[background]
            base = Image.new("RGBA", image.size, (level, level, level, 255))
            base.alpha_composite(image.convert("RGBA"))
            image = base
        return np.asarray(image.convert("RGB"))


class Model:
    """The model file with its labels."""

    def __init__(self, path):
        self.session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        about = self.session.get_modelmeta().custom_metadata_map
        self.labels = json.loads(about["labels"])
        self.background = about["background"]
        self.unknown_below = float(about.get("unknown_below", 0))

    def probabilities(self, pixels):
        """Return the probability of each label for pixels, uint8 (height, width, 3)."""
        return self.session.run(["probabilities"], {"image": pixels[None]})[0][0]

    def classify(self, path):
        """Return an image file's most probable label, or "unknown", and its probability."""
        found = self.probabilities(read(path, self.background))
        best = int(found.argmax())
        known = found[best] >= self.unknown_below
        return (self.labels[best] if known else "unknown"), float(found[best])


def main():
    parser = argparse.ArgumentParser(description="Classify images.")
    parser.add_argument("images", nargs="+", type=Path)
    parser.add_argument("--model", type=Path, default=Path(__file__).with_name("MODEL.onnx"))
    options = parser.parse_args()
    model = Model(options.model)
    for path in options.images:
        try:
            label, probability = model.classify(path)
        except OSError as error:
            print(f"{path}: cannot be read ({error})")
            continue
        print(f"{path}: {label} {probability:.1%}")


if __name__ == "__main__":
    main()
