"""Augmentation: settings, presets, and a preview that shows the training tensors themselves."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.panels.augmentation_panel import AugmentationPanel, preset_name
from ui.views.operation_row import range_text, span_scale
from ui.widgets import Choice, IntegerField, LinkButton, NumberField, Segmented
from ui.widgets.range_popup import RangeButton
from workbench.augmentation.render import denormalise
from workbench.data.batches import TrainingBatches
from workbench.data.cache import open_source
from workbench.data.catalog import Catalog, ImageEntry
from workbench.jobs import Job
from workbench.settings import AugmentationSettings, Flip
from workbench.settings.augmentation import PRESETS, ContrastSpan, RotationSpan, ShiftSpan, ZoomSpan

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
SIZE, SEED = 40, 7


@pytest.fixture
def panel(qtbot):
    made = AugmentationPanel()
    made.resize(1080, 640)
    qtbot.addWidget(made)
    yield made
    made.close_threads()


@pytest.fixture
def catalog(tmp_path):
    """Return 20 training images between 5 of validation, one of them unreadable."""
    random, entries = np.random.default_rng(0), []
    for number in range(25):
        name = f"{number:02}.png"
        pixels = random.integers(0, 256, (50, 60, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(tmp_path / name)
        split = "validation" if number % 5 == 2 else "train"
        entries.append(ImageEntry(name, number % 2, split))
    (tmp_path / "03.png").write_bytes(b"not an image")
    return Catalog(tmp_path, ("a", "b"), tuple(entries), checked=True)


def show(panel, qtbot, catalog, channels=3):
    panel.set_input(SIZE, channels, MEAN[:channels], STD[:channels], SEED)
    panel.set_catalog(catalog)
    panel.show()
    wait_for_pictures(panel, qtbot)


def wait_for_pictures(panel, qtbot):
    preview = panel.preview()

    def complete():
        cells = preview.grid().cells()
        return bool(cells) and all(cell.result or cell.error for cell in cells) and not preview.busy

    qtbot.waitUntil(complete, timeout=10_000)


def pixels_of(image):
    image = image.convertToFormat(image.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    # A copy: the memory goes with the converted image.
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def training_tensors(catalog, settings, epoch, channels=3):
    """Return what training feeds in an epoch, by index; the unreadable file counts, as a gap."""
    files = [entry.file for entry in catalog.of_split("train")]
    readable = [index for index, file in enumerate(files) if file != "03.png"]
    # Indices in training are places in this list: here the unreadable one keeps its place.
    stand_in = ["00.png" if file == "03.png" else file for file in files]
    source = open_source(
        catalog.folder, stand_in, image_size=SIZE, channels=channels, background="white", job=Job()
    )
    batches = TrainingBatches(
        source, [0] * len(files), batch_size=4, seed=SEED, augmentation=settings,
        mean=MEAN[:channels], std=STD[:channels], threads=1,
    )  # fmt: skip
    found = {}
    for batch in batches.epoch(epoch):
        found.update(zip(batch.indices.tolist(), batch.images, strict=True))
    source.close()
    return {index: found[index] for index in readable}


# ---- settings


@pytest.mark.parametrize(
    "section",
    [
        *PRESETS.values(),
        AugmentationSettings(
            rotation=RotationSpan(enabled=True, low=-12.5, high=33.3, probability=0.37),
            vertical_flip=Flip(enabled=True, probability=0.01),
            zoom=ZoomSpan(low=0.333, high=4.5),
            fill_mode="constant",
        ),
    ],
)
def test_round_trip(panel, qtbot, section):
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(section)
    assert panel.value() == section


def test_switching_on_and_moving_a_slider_emits(panel, qtbot):
    row = panel.row("rotation")
    with qtbot.waitSignal(panel.value_changed):
        row.switch().click()
    with qtbot.waitSignal(panel.value_changed) as caught:
        QTest.keyClick(row.slider().handles()[1], Qt.Key.Key_Right)
    assert caught.args[0].rotation == RotationSpan(enabled=True, low=-15, high=16)
    assert panel.value() == caught.args[0]


def test_what_is_off_cannot_be_moved(panel):
    row = panel.row("zoom")
    assert not row.slider().isEnabled()
    row.switch().click()
    assert row.slider().isEnabled()


def test_probability_is_edited(panel):
    row = panel.row("vertical_flip")
    row.switch().click()
    row.findChild(NumberField).setValue(0.35)
    assert panel.value().vertical_flip == Flip(enabled=True, probability=0.35)


def test_exact_figures_can_be_typed(panel, qtbot):
    panel.show()
    row = panel.row("horizontal_shift")
    row.switch().click()
    button = row.findChild(RangeButton)
    button.click()
    low, high = button.findChildren(NumberField)
    assert (low.value(), high.value()) == (-10, 10)
    low.setValue(12.5)
    assert panel.value().horizontal_shift == ShiftSpan(enabled=True, low=12.5, high=12.5)
    high.setValue(20)
    assert panel.value().horizontal_shift == ShiftSpan(enabled=True, low=12.5, high=20)
    assert button.text() == "12.5 – 20 %"
    low.window().close()


def test_fill_is_edited(panel):
    panel.findChild(Choice).setCurrentIndex(3)
    assert panel.value().fill_mode == "constant"


def test_presets_are_applied_and_named(panel, qtbot):
    presets = panel.findChild(Segmented)
    panel.findChild(Choice).setCurrentIndex(2)
    with qtbot.waitSignal(panel.value_changed):
        presets.button("standard").click()
    assert panel.value() == PRESETS["standard"].replace(fill_mode="wrap")
    assert presets.value() == "standard"
    panel.row("vertical_flip").switch().click()
    assert presets.value() == "custom"
    assert not presets.button("custom").isHidden()
    panel.row("vertical_flip").switch().click()
    assert presets.value() == "standard"
    assert presets.button("custom").isHidden()


def test_idle_ranges_do_not_make_a_preset_custom():
    none = AugmentationSettings(rotation=RotationSpan(low=-90, high=90), fill_mode="wrap")
    assert preset_name(none) == "none"
    never = AugmentationSettings(vertical_flip=Flip(enabled=True, probability=0))
    assert preset_name(never) == "none"


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ((-10, 10, "%", 0), "± 10 %"),
        ((-5, 12.5, "%", 0), "−5 – 12.5 %"),
        ((0.8, 1.3, "×", 1), "0.8 – 1.3 ×"),
        ((-15, 15, "°", 0), "± 15°"),
        ((5, 5, "°", 0), "5°"),
    ],
)
def test_ranges_in_words(arguments, text):
    assert range_text(*arguments) == text


def test_tracks_have_the_limits_of_the_settings():
    shift, contrast, zoom = map(span_scale, (ShiftSpan, ContrastSpan, ZoomSpan))
    assert (shift.minimum, shift.maximum, shift.neutral, shift.step) == (-100, 100, 0, 1)
    assert (contrast.minimum, contrast.maximum, contrast.logarithmic) == (0, 4, False)
    assert (zoom.minimum, zoom.maximum, zoom.logarithmic, zoom.step) == (0.2, 5, True, 0.01)


def test_it_fits_the_smallest_window(panel):
    assert panel.minimumSizeHint().width() <= 1080
    assert panel.minimumSizeHint().height() <= 640


# ---- preview


@pytest.mark.parametrize("channels", [1, 3])
def test_the_preview_shows_the_training_tensors(panel, qtbot, catalog, channels):
    panel.set_value(PRESETS["standard"])
    show(panel, qtbot, catalog, channels)
    panel.preview().findChild(IntegerField).setValue(3)
    wait_for_pictures(panel, qtbot)
    tensors = training_tensors(catalog, PRESETS["standard"], 2, channels)
    compared = 0
    preview = panel.preview()
    for what, cell in zip(preview.draws(), preview.grid().cells(), strict=True):
        assert what.epoch == 2
        if cell.result is not None:
            expected = denormalise(tensors[what.index], MEAN[:channels], STD[:channels])
            assert np.array_equal(
                pixels_of(cell.result), np.broadcast_to(expected, (SIZE, SIZE, 3))
            )
            compared += 1
    assert compared == 15  # one of the sixteen cannot be read


def test_one_image_is_shown_in_sixteen_epochs(panel, qtbot, catalog):
    panel.set_value(PRESETS["standard"])
    show(panel, qtbot, catalog)
    preview = panel.preview()
    preview.grid().set_current(5)
    index = preview.draws()[5].index
    preview.findChild(Segmented).button("one").click()
    wait_for_pictures(panel, qtbot)
    assert [(what.index, what.epoch) for what in preview.draws()] == [
        (index, epoch) for epoch in range(16)
    ]
    for epoch in (0, 9):
        tensor = training_tensors(catalog, PRESETS["standard"], epoch)[index]
        shown = pixels_of(preview.grid().cells()[epoch].result)
        assert np.array_equal(shown, denormalise(tensor, MEAN, STD))
    assert preview.grid().cells()[9].caption == "epoch 10"


def test_moving_a_slider_changes_the_pictures(panel, qtbot, catalog):
    panel.set_value(PRESETS["none"])
    show(panel, qtbot, catalog)
    preview = panel.preview()
    cell = preview.grid().cells()[0]
    assert np.array_equal(pixels_of(cell.result), pixels_of(cell.original))
    with qtbot.waitSignal(preview.drawn):
        panel.row("rotation").switch().click()
    wait_for_pictures(panel, qtbot)
    cell = preview.grid().cells()[0]
    assert not np.array_equal(pixels_of(cell.result), pixels_of(cell.original))


def test_an_unreadable_file_says_so_in_its_place(panel, qtbot, catalog):
    show(panel, qtbot, catalog)
    errors = [cell for cell in panel.preview().grid().cells() if cell.error]
    assert len(errors) == 1
    assert "03.png" in errors[0].text


def test_without_a_set_it_says_so(panel, qtbot, catalog):
    panel.show()
    preview = panel.preview()
    assert not preview.grid().isVisible()
    show(panel, qtbot, catalog)
    assert preview.grid().isVisible()
    panel.set_catalog(None)
    assert not preview.grid().isVisible()


def test_nothing_is_read_while_hidden(panel, qtbot, catalog):
    panel.set_catalog(catalog)
    assert not panel.preview().busy
    panel.show()
    wait_for_pictures(panel, qtbot)


def test_another_input_reads_the_images_anew(panel, qtbot, catalog):
    show(panel, qtbot, catalog)
    panel.set_input(24, 3, MEAN, STD, SEED)
    wait_for_pictures(panel, qtbot)
    qtbot.waitUntil(lambda: panel.preview().grid().cells()[0].result.width() == 24, timeout=5000)


def test_few_images_are_shown_as_they_are(panel, qtbot, catalog):
    few = catalog.with_entries(catalog.entries[:2])
    show(panel, qtbot, few)
    assert len(panel.preview().grid().cells()) == 2


def test_other_images_can_be_asked_for(panel, qtbot, catalog):
    show(panel, qtbot, catalog)
    before = panel.preview().draws()
    panel.preview()._others.click()
    wait_for_pictures(panel, qtbot)
    assert panel.preview().draws() != before


def test_quiet_texts_name_the_ranges(panel):
    names = [button.accessibleName() for button in panel.findChildren(LinkButton)]
    assert "Rotation: ± 15°" in names
