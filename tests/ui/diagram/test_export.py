"""The diagram as a file and on the clipboard."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from ui.theme import LIGHT, apply_theme
from ui.views.diagram.export import copy_picture, export_picture, picture_of
from ui.views.diagram.menu import diagram_menu, scene_of
from workbench.errors import StorageError


@pytest.fixture
def view(make_view):
    made = make_view("mixed")
    made.reveal(made.tree().find("inception1.branch1.conv"))
    return made


def test_svg_has_the_words_as_text_and_parses(view, tmp_path):
    path = tmp_path / "network.svg"
    export_picture(scene_of(view), path)
    root = ElementTree.parse(path).getroot()
    assert root.tag.endswith("svg")
    words = {(e.text or "").strip() for e in root.iter() if e.tag.endswith("text")}
    assert {"conv 5×5", "concatenate", "max pool 3×3", "ReLU"} <= words
    assert any(word.startswith("inception1") for word in words)
    width, height = map(float, root.attrib["viewBox"].split()[2:])
    assert (width, height) == pytest.approx(
        (scene_of(view).picture.width + 32, scene_of(view).picture.height + 32), abs=1
    )


def test_pdf_is_one_page_of_the_size_of_the_picture(view, tmp_path):
    path = tmp_path / "network.pdf"
    export_picture(scene_of(view), path)
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    box = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", content)
    expected = (scene_of(view).picture.width + 32) * 72 / 96
    assert float(box.group(1)) == pytest.approx(expected, abs=2)


def test_png_is_sharp_and_light_whatever_the_theme(view, qapp, tmp_path):
    apply_theme(qapp, "dark")
    try:
        export_picture(scene_of(view), tmp_path / "network.png")
    finally:
        apply_theme(qapp, "light")
    image = QImage(str(tmp_path / "network.png"))
    assert image.width() == pytest.approx(2 * (scene_of(view).picture.width + 32), abs=2)
    assert image.pixelColor(1, 1) == QColor(LIGHT.surface)
    colours = {image.pixel(x, image.height() // 2) for x in range(0, image.width(), 3)}
    assert len(colours) > 5


def test_a_huge_diagram_is_reduced_not_refused(make_view, monkeypatch):
    view = make_view("large")
    view.open_all()
    monkeypatch.setattr("ui.views.diagram.export.MOST_PIXELS", 200_000)
    image = picture_of(scene_of(view))
    assert 100_000 < image.width() * image.height() <= 202_000


@pytest.mark.parametrize("suffix", ["svg", "pdf", "png"])
def test_what_cannot_be_written_is_said(view, tmp_path, suffix):
    with pytest.raises(StorageError) as caught:
        export_picture(scene_of(view), tmp_path / "missing" / f"network.{suffix}")
    assert "missing" in caught.value.where


def test_the_menu_exports_to_the_chosen_file(view, tmp_path, monkeypatch):
    chosen = tmp_path / "picture"
    monkeypatch.setattr(
        "ui.views.diagram.menu.QFileDialog.getSaveFileName", lambda *_: (str(chosen), "")
    )
    menu = diagram_menu(view)
    by_text = {action.text(): action for action in menu.actions()}
    for suffix in ("svg", "png", "pdf"):
        by_text[f"Export as {suffix.upper()}…"].trigger()
        assert chosen.with_name(f"picture.{suffix}").stat().st_size > 1000
    menu.deleteLater()


def test_the_menu_says_when_it_cannot(view, tmp_path, monkeypatch):
    monkeypatch.setattr(
        "ui.views.diagram.menu.QFileDialog.getSaveFileName",
        lambda *_: (str(tmp_path / "no" / "a.svg"), ""),
    )
    menu = diagram_menu(view)
    next(a for a in menu.actions() if a.text() == "Export as SVG…").trigger()
    (box,) = view.findChildren(QMessageBox)
    assert "could not be written" in box.text()
    box.reject()
    menu.deleteLater()


def test_numbers_and_picture_go_to_the_clipboard(view):
    view.choose(view.tree().find("inception1.branch5.conv"))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = dict(line.split("\t") for line in QGuiApplication.clipboard().text().splitlines())
    layer = next(x for x in view.tree().graph.layers if x.name == "inception1.branch5.conv")
    assert rows["Name"] == layer.name
    assert rows["Parameters"].replace(",", "") == str(layer.parameters)
    assert rows["kernel_size"] == "[5, 5]"
    copy_picture(scene_of(view))
    assert QGuiApplication.clipboard().image().width() > 1000


def test_nothing_to_export_is_not_offered(view):
    view.set_graph(None)
    menu = diagram_menu(view)
    assert not any(a.isEnabled() for a in menu.actions() if not a.isSeparator())
    menu.deleteLater()
