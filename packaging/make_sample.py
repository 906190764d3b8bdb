"""Make resources/samples/fashion-mnist from Debian's package dataset-fashion-mnist.

    python packaging/make_sample.py [SOURCE]

Takes the first 100 images of each class of the training set, in file order, so that everybody
gets the same thousand. Run once; its result is part of the repository.
"""

from __future__ import annotations

import gzip
import shutil
import sys
from pathlib import Path

import numpy as np
from PIL import Image

SOURCE = Path("/usr/share/datasets/fashion-mnist")
TARGET = Path(__file__).resolve().parent.parent / "resources" / "samples" / "fashion-mnist"
EACH = 100
# In label order. The set calls its first class "T-shirt/top", which no file system would take.
CLASSES = ("T-shirt", "Trouser", "Pullover", "Dress", "Coat",
           "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot")  # fmt: skip


def read_idx(path: Path) -> np.ndarray:
    """Read an IDX file of unsigned bytes (http://yann.lecun.com/exdb/mnist, "File formats")."""
    content = gzip.decompress(path.read_bytes())
    dimensions = content[3]
    shape = np.frombuffer(content, ">u4", count=dimensions, offset=4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def main(source: Path) -> None:
    """Write TARGET/<class>/NNN.png, replacing the class folders that are there."""
    images = read_idx(source / "train-images-idx3-ubyte.gz")  # N x 28 x 28
    labels = read_idx(source / "train-labels-idx1-ubyte.gz")  # N
    for label, name in enumerate(CLASSES):
        folder = TARGET / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for number, index in enumerate(np.flatnonzero(labels == label)[:EACH]):
            Image.fromarray(images[index]).save(folder / f"{number:03d}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE)
