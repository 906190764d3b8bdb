"""A small project with a graph, and an engine that answers what a test says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

from ui.catalog_summary import summarise
from ui.engine import Reply
from ui.panels.freeze_panel import FreezePanel
from ui.transfer_lab_control import TransferLabControl
from ui.workspace import SECTION_FIELDS
from workbench.data.catalog import Catalog, ImageEntry
from workbench.diagram.graph import LayerGraph
from workbench.settings import FreezeSettings, Project

NETWORKS = json.loads((Path(__file__).parents[1] / "data" / "networks.json").read_text("utf-8"))
GRAPH = LayerGraph.from_dict(NETWORKS["resnet18"]["graph"])
FACTS = {**NETWORKS["resnet18"]["card"], "weights": {"available": True}}


def cost(seconds: float, cut: str = "") -> dict[str, Any]:
    return {
        "cut": cut, "trainable": 1000, "memory_bytes": 41_000_000, "seconds": seconds,
        "seconds_spread": seconds / 6, "seconds_training": 0.9 * seconds,
        "seconds_run": 20 * seconds + 1, "epochs": 20,
    }  # fmt: skip


ESTIMATES: dict[str, Any] = {
    "strategies": {
        "from-scratch": cost(14.0),
        "feature-extractor": cost(0.12),
        "fine-tune": cost(14.0),
        "fine-tune-freeze": cost(4.2),
    },
    "chosen": cost(14.0),
}

ADVICE: dict[str, Any] = {
    "architecture": "resnet18", "measured_with": "efficientnet_lite0", "classes": ["ants", "bees"],
    "size": {"images": 244, "per_class": 122, "smallest_class": 60, "border": 500.0},
    "similarity": 0.88, "similarity_interval": [0.84, 0.92], "near_from": 0.5, "divergence": 0.03,
    "layers": [{"name": f"bn{n}", "depth": n, "divergence": 0.01 * (n + 1)} for n in range(5)],
    "calibration": [
        {"name": "flowers", "divergence": 0.043, "similarity": 0.82},
        {"name": "cats and dogs", "divergence": 0.035, "similarity": 0.83},
        {"name": "brain scans", "divergence": 0.167, "similarity": 0.37},
    ],
    "calibration_text": "It was set once.",
    "quadrant": "small-different",
    "probes": [
        {"layer": "layer1", "depth": 0, "accuracy": 0.62, "interval": [0.56, 0.68]},
        {"layer": "", "depth": 1, "accuracy": 0.94, "interval": [0.90, 0.96]},
    ],
    "candidates": [
        {"strategy": "feature-extractor", "architecture": "resnet18", "accuracy": 0.94,
         "interval": [0.90, 0.96], "basis": "probe", "reason": "k-fold", **cost(0.12)},
        {"strategy": "fine-tune-freeze", "architecture": "resnet18", "accuracy": None,
         "interval": None, "basis": "rule", "reason": "not tried", **cost(4.2, "layer3")},
    ],
    "recommendation": "fine-tune-freeze",
    "cut": "layer3",
    "reasons": [{"code": "small", "text": "It is small."}, {"code": "far", "text": "It is far."}],
    "notes": ["400 of 800 images were probed."],
    "seconds": 29.4,
}  # fmt: skip

REPORT: dict[str, Any] = {
    "architecture": "resnet18", "weights": "", "classifier": "logistic",
    "classes": ["ants", "bees"], "train_count": 244, "pooling": "global average of maps",
    "scores": [
        {"layer": name, "depth": depth, "features": 64, "correct": 90, "count": 153, "note": note,
         "accuracy": accuracy, "interval": [accuracy - 0.06, accuracy + 0.04]}
        for depth, (name, accuracy, note) in enumerate(
            [("layer1", 0.6, ""), ("layer3", 0.94, "fitted on a part"), ("", 0.91, "")]
        )
    ],
}  # fmt: skip


class FakeWorkspace(QObject):
    """Has a project and its images, and takes changed sections."""

    opened = Signal(object)
    project_changed = Signal(object)
    catalog_changed = Signal(object)
    progress = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder, self.data_error, self.busy = folder, None, False
        architecture = {"name": "resnet18", "pretrained": True}
        freeze = {"strategy": "feature-extractor"}
        self.project = Project.parse(
            {"name": "insects", "architecture": architecture, "freeze": freeze}
        )
        names = ["train"] * 6 + ["validation"] * 4
        entries = tuple(ImageEntry(f"{n}.png", n % 2, split) for n, split in enumerate(names))
        catalog = Catalog(folder / "images", ("ants", "bees"), entries, checked=True)
        self.summary = summarise(catalog)

    def change(self, section: Any) -> None:
        self.project = self.project.replace(**{SECTION_FIELDS[type(section)]: section})
        self.project_changed.emit(self.project)


class FakeNetwork(QObject):
    """Knows ResNet-18."""

    graph_changed = Signal(object, object)
    cards_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.graph: LayerGraph | None = GRAPH
        self.facts, self.error, self.trouble = FACTS, None, None
        self.titles = {"resnet18": "ResNet-18", "efficientnet_lite0": "EfficientNet-Lite0"}


class FakeRuns(QObject):
    """Trains nothing."""

    followed = Signal(object)
    ended = Signal(object, str)
    state_changed = Signal(str)
    busy = False


class FakeEngine(QObject):
    """Notes what it is asked; tests answer through the replies."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, dict[str, Any], Reply]] = []

    def request(self, method: str, params: dict[str, Any], latest: str = "") -> Reply:
        reply = Reply(self, len(self.asked))  # type: ignore[arg-type]
        self.asked.append((method, params, reply))
        return reply

    def forget(self, reply: Reply) -> None:
        self.asked = [
            (m, p, r) if r is not reply else ("forgotten", p, r) for m, p, r in self.asked
        ]

    def methods(self) -> list[str]:
        return [method for method, _, _ in self.asked]


class Lab:
    """All that a test of the lab touches."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.network = FakeWorkspace(folder), FakeNetwork()
        self.runs, self.engine = FakeRuns(), FakeEngine()
        self.panel = FreezePanel()
        self.panel.resize(1100, 660)
        self.panel.set_graph(GRAPH, FACTS)
        self.panel.set_pretrained(True)
        self.control = TransferLabControl(
            self.panel, self.workspace, self.network, self.runs, self.engine, self.panel
        )  # type: ignore[arg-type]
        self.panel.value_changed.connect(self.workspace.change)
        self.workspace.project_changed.connect(self._follow)
        self._follow(self.workspace.project)

    def _follow(self, project: Project) -> None:
        """What the panel host does."""
        if self.panel.value() != project.freeze:
            self.panel.set_value(project.freeze)
        self.panel.set_pretrained(project.architecture.pretrained)

    def choose(self, strategy: str) -> None:
        self.workspace.change(FreezeSettings.parse({"strategy": strategy}))


@pytest.fixture
def lab(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lab]:
    monkeypatch.setenv("CNN_WORKBENCH_CACHE", str(tmp_path / "cache"))
    made = Lab(tmp_path / "project")
    qtbot.addWidget(made.panel)
    yield made
    made.panel.close_threads()
