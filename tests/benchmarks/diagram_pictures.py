"""Draw the three blocks of the textbook anew: an inception, a residual stage, a dense block.

    python tests/benchmarks/diagram_pictures.py [FOLDER]

The pictures in resources/screenshots are what the window itself draws of the networks as they are
built, at twice the natural size, cut out around one block.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.theme import LIGHT, apply_theme, base_font
from ui.views.diagram.scene import DiagramScene
from workbench.diagram.graph import LayerGraph

ROOT = Path(__file__).resolve().parents[2]
SCALE, MARGIN, LABEL = 2.0, 10.0, 12.0
# File -> network, the block that is cut out, and what else is open in it.
PICTURES = {
    "inception": ("googlenet_paper", "inception3a", ()),
    "residual": ("resnet18", "layer2:", ("layer2.0", "layer2.1")),
    "dense": ("densenet121", "features.denseblock1:", ("features.denseblock1.denselayer2",)),
}


def graph_of(network: str) -> LayerGraph:
    """Return what the engine says of a network."""
    command = [sys.executable, "-m", "workbench", "inspect", network, "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return LayerGraph.from_dict(json.loads(done.stdout))


def picture(network: str, block: str, inside: tuple[str, ...]) -> QImage:
    """Return the drawing of one block with what is open in it."""
    scene = DiagramScene()
    scene.set_graph(graph_of(network))
    number = scene.tree.find(block)
    if number is None:
        raise LookupError(f"{network} has no block {block}")
    scene.open_around(number)
    scene.open_keys |= {block, *inside}
    scene.build(QSizeF(1200, 300), LIGHT, base_font())
    cell = scene.cell(number)
    if cell is None:
        raise LookupError(f"{block} is not visible")
    area = QRectF(cell.x, cell.y, cell.width, cell.height + LABEL)
    area = area.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    image = QImage((area.size() * SCALE).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    painter.translate(-area.topLeft())
    scene.sheet.render_all(painter)  # the scene is not shown
    painter.end()
    return image


def main() -> None:
    """Write the pictures."""
    app = QApplication(sys.argv[:1])
    apply_theme(app, "light")
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (network, block, inside) in PICTURES.items():
        image = picture(network, block, inside)
        path = folder / f"{name}.png"
        if not image.save(str(path)):
            raise OSError(f"cannot write {path}")
        print(f"{path}: {image.width()} x {image.height()}")


if __name__ == "__main__":
    main()
