import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import SettingsError
from workbench.settings import (
    ArchitectureSettings,
    AugmentationSettings,
    DataSettings,
    FreezeSettings,
    Project,
    Section,
    Span,
    TrainingSettings,
    load_project,
    save_project,
)
from workbench.settings import project as project_module
from workbench.settings.augmentation import (
    PRESETS,
    Flip,
    RotationSpan,
    ShiftSpan,
    group_of,
    lies_when,
    operations,
    preset,
)

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
names = texts.filter(bool)
spans = st.builds(
    RotationSpan,
    enabled=st.booleans(),
    low=st.floats(-180, 0),
    high=st.floats(0, 180),
    probability=st.floats(0, 1),
)
projects = st.builds(
    Project,
    name=names,
    data=st.builds(
        DataSettings,
        folder=texts,
        only=st.lists(names, max_size=3).map(tuple),
        validation_percent=st.floats(1, 45),
        test_percent=st.floats(0, 45),
        split_seed=st.integers(0, 2**31 - 1),
    ),
    augmentation=st.builds(AugmentationSettings, rotation=spans),
    freeze=st.builds(
        FreezeSettings,
        strategy=st.sampled_from(["custom", "fine-tune"]),
        overrides=st.dictionaries(names, st.booleans(), max_size=3),
    ),
    training=st.builds(TrainingSettings, learning_rate=st.floats(1e-9, 10)),
)


def sections(section=Project):
    """Return the class `section` and all those nested in it."""
    nested = [type(f.default) for f in section.model_fields.values()
              if isinstance(f.default, Section)]  # fmt: skip
    return [section, *(found for kind in dict.fromkeys(nested) for found in sections(kind))]


# -- sections ---------------------------------------------------------------------------------


@pytest.mark.parametrize("section", sections())
def test_every_field_has_the_title_that_forms_show(section):
    untitled = [name for name, field in section.model_fields.items() if not field.title]
    # A project's own parts are panels, which carry their titles themselves.
    assert untitled == [] or section is Project


@pytest.mark.parametrize("section", sections())
def test_every_number_has_both_limits_that_forms_need(section):
    for name, field in section.model_fields.items():
        if field.annotation in (int, float):
            limits = {type(limit).__name__ for limit in field.metadata}
            assert limits & {"Ge", "Gt"}, f"{section.__name__}.{name} has no lower limit"
            assert limits & {"Le", "Lt"}, f"{section.__name__}.{name} has no upper limit"


def test_sections_cannot_be_changed_in_place():
    with pytest.raises(Exception, match="frozen"):
        TrainingSettings().epochs = 3


def test_replace_gives_a_changed_copy():
    before = TrainingSettings()
    after = before.replace(epochs=3, optimiser="sgd")
    assert (after.epochs, after.optimiser) == (3, "sgd")
    assert before == TrainingSettings()
    assert after.replace(epochs=before.epochs, optimiser=before.optimiser) == before


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"epochs": 0}, "epochs"),
        ({"batch_size": "many"}, "batch_size"),
        ({"learning_rate": 0.0}, "learning_rate"),
        ({"learning_rate": float("nan")}, "learning_rate"),
        ({"optimiser": "adamx"}, "optimiser"),
        ({"seed": -1}, "seed"),
        ({"checkpoint_seconds": 0.5}, "checkpoint_seconds"),
    ],
)
def test_a_value_out_of_its_limits_is_refused_by_name(change, field):
    with pytest.raises(SettingsError) as caught:
        TrainingSettings().replace(**change)
    assert caught.value.where == field
    assert caught.value.hint == "Correct this value."


def test_an_unknown_field_is_refused_and_says_so():
    with pytest.raises(SettingsError, match="Remove this field") as caught:
        TrainingSettings.parse({"epoch": 3}, where="project.toml")
    assert caught.value.where == "epoch in project.toml"


def test_shares_must_leave_something_to_train_on():
    DataSettings(validation_percent=45, test_percent=45)
    with pytest.raises(SettingsError, match="must leave 10 %"):
        DataSettings().replace(validation_percent=60, test_percent=31)


# -- augmentation -----------------------------------------------------------------------------


def test_a_reversed_range_is_refused():
    with pytest.raises(SettingsError, match="reversed: 5 is above 1"):
        Span.parse({"low": 5, "high": 1})


def test_ranges_have_limits_of_their_own():
    with pytest.raises(SettingsError) as caught:
        AugmentationSettings.parse({"rotation": {"low": -181}})
    assert caught.value.where == "rotation.low"


def test_presets_grow_stronger():
    assert not preset("none").active
    assert preset("light").active
    count = {
        name: sum(value.enabled for _, value in settings if isinstance(value, (Span, Flip)))
        for name, settings in PRESETS.items()
    }
    assert count["none"] == 0 < count["light"] < count["standard"] < count["strong"]
    with pytest.raises(KeyError):
        preset("heavy")


def test_trivial_draws_one_operation_of_many() -> None:
    trivial = preset("trivial")
    assert trivial.selection == "one"
    assert len(trivial.candidates) > 10
    assert "horizontal_flip" not in trivial.candidates
    assert preset("strong").candidates == ()


@pytest.mark.parametrize("name", operations())
def test_every_operation_tells_what_it_teaches_and_when_it_lies(name: str) -> None:
    assert group_of(name) in ("geometry", "colour", "quality")
    teaches = AugmentationSettings.model_fields[name].description
    assert teaches
    assert teaches.endswith(".")
    assert lies_when(name).endswith(".")


def test_active_means_that_an_image_can_change():
    assert AugmentationSettings(vertical_flip=Flip(enabled=True)).active
    assert not AugmentationSettings(vertical_flip=Flip(enabled=True, probability=0)).active
    assert not AugmentationSettings(horizontal_shift=ShiftSpan(enabled=False)).active


# -- project files ----------------------------------------------------------------------------


@given(project=projects)
def test_any_project_comes_back_from_its_file(tmp_path_factory, project):
    folder = tmp_path_factory.mktemp("project")
    path = save_project(folder, project)
    assert load_project(path) == project
    assert load_project(folder) == project


def test_the_file_is_readable_and_states_its_version(tmp_path):
    path = save_project(tmp_path, Project(name="Ants & bees"))
    values = tomllib.loads(path.read_text("utf-8"))
    assert values["version"] == 1
    assert values["name"] == "Ants & bees"
    assert values["training"]["epochs"] == TrainingSettings().epochs


def test_a_partial_file_takes_the_defaults(tmp_path):
    path = tmp_path / "project.toml"
    path.write_text('version = 1\nname = "x"\n[training]\nepochs = 3\n')
    project = load_project(path)
    assert project.training == TrainingSettings(epochs=3)
    assert project.data == DataSettings()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"version = 2\n", "newer version"),
        (b"name = 'x'\n", "states no version"),
        (b"version = 0\n", "states no version"),
        (b"version = 'one'\n", "states no version"),
        (b"version = \n", "cannot be read"),
        (b"\xff\xfe\x00", "cannot be read"),
        (b"version = 1\n[training]\nepochs = 0\n", "greater than or equal to 1"),
        (b"version = 1\n[trainning]\nepochs = 1\n", "Remove this field"),
        (b"version = 1\ntraining = 3\n", "training"),
    ],
)
def test_a_wrong_file_is_refused_with_its_name(tmp_path, content, message):
    path = tmp_path / "project.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=message) as caught:
        load_project(path)
    assert str(path) in caught.value.where


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(SettingsError, match="cannot be read") as caught:
        load_project(tmp_path / "nothing.toml")
    assert caught.value.where == str(tmp_path / "nothing.toml")


def test_saving_over_a_project_never_leaves_half_of_one(tmp_path, monkeypatch):
    path = save_project(tmp_path, Project(name="old"))

    def torn(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(project_module.tomli_w, "dumps", torn)
    with pytest.raises(KeyboardInterrupt):
        save_project(tmp_path, Project(name="new"))
    assert load_project(path).name == "old"


def test_another_network_does_not_keep_the_weights():
    chosen = ArchitectureSettings(name="resnet50", pretrained=True, weights="IMAGENET1K_V1")
    assert chosen.replace(image_size=64).weights == "IMAGENET1K_V1"
    assert chosen.replace(name="resnet50").weights == "IMAGENET1K_V1"
    assert chosen.replace(name="resnet18").weights == ""
    assert chosen.replace(name="resnet18", weights="x").weights == "x"
