"""The map of the images as the engine's answer fills it."""

import numpy as np
import pytest

from ui.views.explain.embedding_map import EmbeddingView
from ui.views.explain.subject import Subject
from workbench.explain.store import write_arrays
from workbench.runs import RunFolder

CLASSES = ("ant", "bee")


@pytest.fixture
def view(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("CNN_WORKBENCH_CACHE", str(tmp_path / "cache"))
    made = EmbeddingView()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    yield made
    made.close_threads()


def answer(tmp_path, methods):
    facts = {
        "files": ["ant/a.png", "bee/b.png", "bee/c.png"], "labels": [0, 1, 1],
        "validation": [0, 0, 1], "folder": str(tmp_path), "width": 120, "kept": 0.42,
        "trustworthiness": 0.9,
    }  # fmt: skip
    places = np.array([[0, 0], [1, 1], [2, 0]], np.float32)
    return {"file": str(write_arrays("map", {"places": places}, facts)), "methods": methods}


def test_it_asks_only_when_told_and_by_the_chosen_method(view, tmp_path):
    asked = []
    view.asked.connect(lambda method, values: asked.append((method, values)))
    run = RunFolder(tmp_path / "run")
    view.show_subject(Subject(run=run, classes=CLASSES, layer="conv2"))
    assert asked == []
    view.ask()
    wanted = {"run": str(run.path), "layer": "conv2", "method": "pca"}
    assert asked == [("embedding", wanted)]
    view._method.button("tsne").click()
    assert asked[1] == ("embedding", {**wanted, "method": "tsne"})


def test_the_answer_becomes_points_words_and_a_table(view, tmp_path, qtbot):
    view.show_subject(Subject(run=RunFolder(tmp_path / "run"), classes=CLASSES, layer="fc"))
    view.ask()
    view.show_answer(answer(tmp_path, ["pca", "tsne"]))
    qtbot.waitUntil(lambda: view._map.count() == 3)
    assert view._facts_label.text() == (
        "3 images, 120 features each; neighbours kept: 90 %. "
        "The two axes hold 42 % of the variance."
    )
    assert view._map._hollow.tolist() == [False, False, True]
    assert view._map._text(2) == "bee/c.png\nbee, validation image"
    assert view.data_table().rows[1] == ["bee/b.png", "bee", 1.0, 1.0]
    assert not view._method.button("umap").isVisible()
    view.show_answer(answer(tmp_path, ["pca", "tsne", "umap"]))
    assert view._method.button("umap").isVisible()
