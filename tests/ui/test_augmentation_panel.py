"""Augmentation: settings, presets, and a preview that shows the training tensors themselves."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QStackedWidget

from ui.panels.augmentation_panel import AugmentationPanel, preset_name
from ui.views.augment.operation_groups import ORDER, OperationGroups
from ui.views.augment.operation_row import range_text, span_scale
from ui.views.augment.preview_render import changes
from ui.views.augment.preview_words import promise
from ui.widgets import Choice, IntegerField, Label, LinkButton, NumberField, Segmented
from ui.widgets.range_popup import RangeButton
from workbench.augmentation.render import denormalise, render
from workbench.data.batches import TrainingBatches
from workbench.data.cache import open_source
from workbench.data.catalog import Catalog, ImageEntry
from workbench.jobs import Job
from workbench.settings import AugmentationSettings, Flip
from workbench.settings.augmentation import (
    PRESETS,
    ContrastSpan,
    CropSpan,
    CutMix,
    ErasingSpan,
    MixUp,
    RotationSpan,
    ShiftSpan,
    ZoomSpan,
    operations,
)

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


def choice(panel, name):
    return next(one for one in panel.findChildren(Choice) if one.accessibleName() == name)


def explanation(panel):
    labels = panel.findChild(OperationGroups).findChildren(Label)
    return next(one for one in labels if one.accessibleName() == "What the operation does")


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


def test_what_is_off_takes_one_line(panel):
    row = panel.row("rotation")
    low = row.sizeHint().height()
    row.switch().click()
    assert not row.slider().isHidden()
    assert row.sizeHint().height() > low + 10


def test_tabs_count_what_is_on(panel):
    panel.set_value(PRESETS["strong"])
    groups = panel.findChild(OperationGroups)
    tabs = groups.findChild(Segmented)
    assert [tabs.button(key).text() for key in ORDER] == ["Geometry 4", "Colour 5", "Quality 2"]
    assert {field for fields in ORDER.values() for field in fields} == set(operations())


def test_the_focused_operation_is_explained(panel, qtbot):
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    words = explanation(panel)
    panel.row("rotation").switch().setFocus()
    assert "6 turns into 9" in words.text()
    tabs = panel.findChild(OperationGroups).findChild(Segmented)
    tabs.button("colour").click()
    panel.row("hue").switch().setFocus()
    assert words.text().startswith("Hue teaches: ")


def test_no_explanation_is_cut_off(panel, qtbot):
    panel.show()
    groups = panel.findChild(OperationGroups)
    words = explanation(panel)
    for field in (*operations(), *operations("mixing")):
        groups.show_words(field)
        assert words.heightForWidth(words.width()) <= words.height(), field


def test_one_at_random_is_chosen(panel):
    choice(panel, "Per image").setCurrentIndex(1)
    assert panel.value().selection == "one"


@pytest.mark.parametrize("name", ["light", "standard", "strong"])
def test_no_scroll_bar_with_a_preset_in_the_smallest_window(panel, qtbot, name):
    panel.set_value(PRESETS[name])
    panel.resize(1080, 640)
    panel.show()
    qtbot.waitExposed(panel)
    groups = panel.findChild(OperationGroups)
    for key in ORDER:
        groups.show_page(key)
        area = groups.findChild(QStackedWidget).currentWidget()
        qtbot.waitUntil(area.isVisible)
        assert area.widget().sizeHint().height() <= area.viewport().height(), key
        assert area.widget().minimumSizeHint().width() <= area.viewport().width(), key


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
    choice(panel, "Fill").setCurrentIndex(3)
    assert panel.value().fill_mode == "constant"


def test_presets_are_applied_and_named(panel, qtbot):
    presets = panel.findChild(Segmented)
    choice(panel, "Fill").setCurrentIndex(2)
    with qtbot.waitSignal(panel.value_changed):
        presets.button("standard").click()
    assert panel.value() == PRESETS["standard"].replace(fill_mode="wrap")
    assert presets.value() == "standard"
    panel.row("vertical_flip").switch().click()
    assert presets.value() == ""
    panel.row("vertical_flip").switch().click()
    assert presets.value() == "standard"
    with qtbot.waitSignal(panel.value_changed):
        presets.button("trivial").click()
    assert panel.value().selection == "one"


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
        ((40, 90, "q", 100), "40 – 90"),
    ],
)
def test_ranges_in_words(arguments, text):
    assert range_text(*arguments) == text


def test_tracks_have_the_limits_of_the_settings():
    shift, contrast, zoom = map(span_scale, (ShiftSpan, ContrastSpan, ZoomSpan))
    assert (shift.minimum, shift.maximum, shift.neutral, shift.step) == (-100, 100, 0, 1)
    assert (contrast.minimum, contrast.maximum, contrast.logarithmic) == (0, 4, False)
    assert (zoom.minimum, zoom.maximum, zoom.logarithmic, zoom.step) == (0.2, 5, True, 0.01)


def test_tracks_that_only_go_one_way_start_where_nothing_changes():
    assert (span_scale(CropSpan).neutral, span_scale(ErasingSpan).neutral) == (100, 0.5)


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
    panel.preview().bar().others().click()
    wait_for_pictures(panel, qtbot)
    assert panel.preview().draws() != before


def pushed(panel, text):
    button = next(one for one in panel.findChildren(QPushButton) if one.text() == text)
    button.click()
    wait_for_pictures(panel, panel.qtbot)


def test_the_difference_is_half_of_it_about_mid_grey(panel, qtbot, catalog):
    panel.qtbot = qtbot
    panel.set_value(PRESETS["none"])
    show(panel, qtbot, catalog)
    pushed(panel, "Difference")
    assert (pixels_of(panel.preview().grid().cells()[0].result) == 128).all()
    flip = AugmentationSettings(horizontal_flip=Flip(enabled=True, probability=1))
    panel.set_value(flip)
    wait_for_pictures(panel, qtbot)
    cell = panel.preview().grid().cells()[0]
    original = pixels_of(cell.original).astype(int)
    expected = (original[:, ::-1] - original) // 2 + 128
    assert np.array_equal(pixels_of(cell.result), expected)
    assert changes(np.uint8([[[255, 0, 7]]]), np.uint8([[[0, 255, 7]]])).tolist() == [
        [[255, 0, 128]]
    ]


def test_a_fixed_draw_changes_all_images_alike(panel, qtbot, catalog):
    panel.qtbot = qtbot
    panel.set_value(AugmentationSettings(rotation=RotationSpan(enabled=True, low=-90, high=90)))
    show(panel, qtbot, catalog)
    pushed(panel, "Fixed draw")
    preview = panel.preview()
    first = preview.draws()[0].index
    assert {what.twin for what in preview.draws()} == {first}
    cell, what = preview.grid().cells()[5], preview.draws()[5]
    tensor = render(
        pixels_of(cell.original), panel.value(), seed=SEED, epoch=0, index=first,
        mean=MEAN, std=STD,
    )  # fmt: skip
    assert what.index != first
    assert np.array_equal(pixels_of(cell.result), denormalise(tensor, MEAN, STD))


@pytest.mark.parametrize(("epoch", "step"), [(0, 0), (2, 1)])
def test_a_batch_is_shown_as_training_takes_it(panel, qtbot, catalog, epoch, step):
    readable = [entry for entry in catalog.entries if entry.file != "03.png"]
    catalog = catalog.with_entries(tuple(readable))
    panel.set_value(PRESETS["standard"])
    panel.set_input(SIZE, 3, MEAN, STD, SEED, "white", 6)
    panel.set_catalog(catalog)
    panel.show()
    preview = panel.preview()
    preview.bar().choose("batch")
    for field, value in zip(preview.findChildren(IntegerField), (epoch, step), strict=True):
        field.setValue(value + 1)
    wait_for_pictures(panel, qtbot)
    files = [entry.file for entry in catalog.of_split("train")]
    source = open_source(
        catalog.folder, files, image_size=SIZE, channels=3, background="white", job=Job()
    )
    batches = TrainingBatches(
        source, [0] * len(files), batch_size=6, seed=SEED, augmentation=panel.value(),
        mean=MEAN, std=STD, threads=1,
    )  # fmt: skip
    batch = list(batches.epoch(epoch))[step]
    source.close()
    cells = preview.grid().cells()
    assert [what.index for what in preview.draws()] == batch.indices.tolist()
    for cell, tensor in zip(cells, batch.images, strict=True):
        assert np.array_equal(pixels_of(cell.result), denormalise(tensor, MEAN, STD))
    low, high = f"{batch.images[0].min():.2f}", f"{batch.images[0].max():.2f}"
    assert f"network sees {low} to {high}".replace("-", "−") in preview.about()


@pytest.mark.parametrize("kind", [{"mixup": MixUp(enabled=True)}, {"cutmix": CutMix(enabled=True)}])
def test_a_mixed_batch_is_shown_as_training_takes_it(panel, qtbot, catalog, kind):
    catalog = catalog.with_entries(tuple(e for e in catalog.entries if e.file != "03.png"))
    panel.set_input(SIZE, 3, MEAN, STD, SEED, "white", 19)
    panel.set_catalog(catalog)
    panel.show()
    preview = panel.preview()
    preview.bar().choose("batch")
    wait_for_pictures(panel, qtbot)
    panel.set_value(PRESETS["light"].replace(**kind))
    wait_for_pictures(panel, qtbot)
    files = [entry.file for entry in catalog.of_split("train")]
    source = open_source(
        catalog.folder, files, image_size=SIZE, channels=3, background="white", job=Job()
    )
    batches = TrainingBatches(
        source, [entry.label for entry in catalog.of_split("train")], batch_size=19, seed=SEED,
        augmentation=panel.value(), mean=MEAN, std=STD, threads=1,
    )  # fmt: skip
    batch = next(iter(batches.epoch(0)))
    source.close()
    assert batch.mix is not None
    for number, cell in enumerate(preview.grid().cells()):
        assert np.array_equal(pixels_of(cell.result), denormalise(batch.images[number], MEAN, STD))
    captions = {cell.caption for cell in preview.grid().cells()}
    own = round(100 * batch.mix.blend.share)
    assert captions & {f"{own} % a + {100 - own} % b", f"{own} % b + {100 - own} % a"}


def test_single_images_do_not_claim_to_be_what_a_mixing_training_sees(panel):
    bar = panel.preview().bar()
    assert promise(bar, mixes=False) == "exactly these pixels"
    assert "before images are mixed" in promise(bar, mixes=True)
    bar.choose("batch")
    assert "exactly these pixels" in promise(bar, mixes=True)


def test_mixing_is_edited(panel, qtbot):
    groups = panel.findChild(OperationGroups)
    row = groups.mix("mixup")
    with qtbot.waitSignal(panel.value_changed):
        row.switch().click()
    row.findChildren(NumberField)[0].setValue(0.75)
    assert panel.value().mixup == MixUp(enabled=True, alpha=0.75)
    assert groups.findChild(Segmented).button("mixing").text() == "Mixing 1"
    with qtbot.assertNotEmitted(panel.value_changed):
        panel.set_value(AugmentationSettings(cutmix=CutMix(enabled=True, probability=0.5)))
    assert not row.switch().isChecked()
    assert panel.findChild(Segmented).value() == ""


def test_a_large_batch_is_leafed_through(panel, qtbot, catalog):
    catalog = catalog.with_entries(tuple(e for e in catalog.entries if e.file != "03.png"))
    panel.set_input(SIZE, 3, MEAN, STD, SEED, "white", 64)
    panel.set_catalog(catalog)
    panel.show()
    bar, seen = panel.preview().bar(), []
    bar.choose("batch")
    for count in (16, 3, 16):
        wait_for_pictures(panel, qtbot)
        assert len(panel.preview().draws()) == count
        seen.append([what.index for what in panel.preview().draws()])
        bar.others().click()
    assert sorted(seen[0] + seen[1]) == list(range(19))
    assert seen[2] == seen[0]


def test_quiet_texts_name_the_ranges(panel):
    names = [button.accessibleName() for button in panel.findChildren(LinkButton)]
    assert "Rotation: ± 15°" in names
