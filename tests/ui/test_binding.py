"""A section and its form agree, whatever the fields."""

from __future__ import annotations

from typing import Literal

import pytest
from pydantic import Field
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ui.binding import Form, choice_label, limits, unit
from ui.engine_words import speak_engine
from ui.widgets import Choice, IntegerField, NumberField, ScientificField, Segmented, Switch
from workbench.settings import (
    ArchitectureSettings,
    DataSettings,
    GanSettings,
    Section,
    TrainingSettings,
)


class Everything(Section):
    """One field of each kind."""

    text: str = Field("a", title="Text")
    flag: bool = Field(False, title="Flag", description="On or off.")
    whole: int = Field(3, ge=1, le=9, title="Whole", json_schema_extra={"unit": "px"})
    share: float = Field(0.5, ge=0, le=1, title="Share")
    rate: float = Field(0.001, gt=0, le=10, title="Rate")
    few: Literal["one", "two"] = Field("one", title="Few")
    many: Literal["alpha", "beta", "gamma", "delta"] = Field("alpha", title="Many")
    names: tuple[str, ...] = ()


@pytest.fixture
def form(qtbot) -> Form:
    made = Form(Everything)
    qtbot.addWidget(made)
    made.show()
    return made


OTHER = Everything(text="b", flag=True, whole=7, share=0.25, rate=3e-5, few="two", many="gamma",
                   names=("kept",))  # fmt: skip


def test_round_trip_is_silent(qtbot, form: Form) -> None:
    with qtbot.assertNotEmitted(form.value_changed):
        form.set_value(OTHER)
    assert form.value() == OTHER


def test_every_kind_of_field_has_its_editor(form: Form) -> None:
    kinds = {"text": QLineEdit, "flag": Switch, "whole": IntegerField, "share": NumberField,
             "rate": ScientificField, "few": Segmented, "many": Choice}  # fmt: skip
    assert {name: type(form.editor(name)) for name in kinds} == kinds


def test_an_edit_emits_the_whole_section(qtbot, form: Form) -> None:
    form.set_value(OTHER)
    field = form.editor("whole")
    with qtbot.waitSignal(form.value_changed) as blocker:
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert blocker.args == [OTHER.replace(whole=8)]
    with qtbot.waitSignal(form.value_changed) as blocker:
        qtbot.mouseClick(form.editor("flag"), Qt.MouseButton.LeftButton)
    assert blocker.args == [OTHER.replace(whole=8, flag=False)]
    with qtbot.waitSignal(form.value_changed) as blocker:
        qtbot.mouseClick(form.editor("few").button("one"), Qt.MouseButton.LeftButton)
    assert blocker.args[0].few == "one"


def test_limits_and_units_come_from_the_fields(form: Form) -> None:
    fields = Everything.model_fields
    assert limits(fields["whole"]) == (1, 9)
    assert unit(fields["whole"]) == "px"
    whole = form.editor("whole")
    assert (whole.minimum(), whole.maximum(), whole.suffix()) == (1, 9, " px")
    assert form.editor("flag").toolTip() == "On or off."
    assert form.editor("flag").accessibleDescription() == "On or off."
    assert form.editor("rate").minimum() > 0


@pytest.mark.parametrize("section", [TrainingSettings, DataSettings, ArchitectureSettings])
def test_every_section_has_names_for_all_its_editors(qtbot, section) -> None:
    made = Form(section)
    qtbot.addWidget(made)
    assert made.value() == section()
    for name in made._editors:
        assert made.editor(name).accessibleName(), name


def test_a_learning_rate_is_typed_in_the_form(qtbot) -> None:
    made = Form(TrainingSettings, ["learning_rate"])
    qtbot.addWidget(made)
    made.show()
    field = made.editor("learning_rate")
    field.selectAll()
    qtbot.keyClicks(field, "3e-4")
    assert made.value() == TrainingSettings(learning_rate=3e-4)


def test_values_that_contradict_each_other_are_told_and_not_emitted(qtbot) -> None:
    made = Form(DataSettings, ["validation_percent", "test_percent"])
    qtbot.addWidget(made)
    made.show()
    made.editor("validation_percent").setValue(70)
    with qtbot.assertNotEmitted(made.value_changed):
        made.editor("test_percent").setValue(40)
    assert made._error.isVisible()
    assert "10 %" in made._error.text()
    with qtbot.waitSignal(made.value_changed):
        made.editor("test_percent").setValue(10)
    assert not made._error.isVisible()


def test_fields_without_an_editor_are_refused_by_name(qtbot) -> None:
    with pytest.raises(TypeError):
        Form(Everything, ["names"])


def test_labels_of_choices() -> None:
    assert choice_label("adamw") == "AdamW"
    assert choice_label("fine-tune") == "Fine tune"


def test_units_are_said_in_the_windows_language(qtbot) -> None:
    speak_engine("fr")
    try:
        form = Form(GanSettings)
        qtbot.addWidget(form)
        suffixes = {field.suffix() for field in form.findChildren(IntegerField)}
    finally:
        speak_engine("en")
    assert {" nombres", " canaux", " époques"} <= suffixes
