"""Draw resources/theme/app.svg in all sizes that the systems want.

    icons.py FOLDER     writes app.png (512), hicolor/*, app.ico and app.icns there

Needs PySide6 and Pillow, which are shipped anyway.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).resolve().parents[1] / "resources" / "theme" / "app.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = [(size, size) for size in (16, 24, 32, 48, 64, 128, 256)]


def draw(size: int) -> QImage:
    """Return the icon with sides of `size` pixels on nothing."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    return image


def main(folder: Path) -> None:
    """Write all icons into `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QGuiApplication([])
    for size in SIZES:
        path = folder / "hicolor" / f"{size}x{size}" / "apps" / "cnn-workbench.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        draw(size).save(str(path))
    scalable = folder / "hicolor" / "scalable" / "apps" / "cnn-workbench.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(SOURCE, scalable)
    draw(1024).save(str(folder / "app.png"))
    with Image.open(folder / "app.png") as image:
        image.save(folder / "app.ico", sizes=ICO_SIZES)
        image.save(folder / "app.icns")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
