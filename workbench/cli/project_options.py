"""The options that say how to train, shared by the commands that train."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from workbench.augmentation.keras import from_keras
from workbench.augmentation.keras_text import parse_text
from workbench.data.catalog import Catalog
from workbench.data.near_search import compare
from workbench.data.scan import scan
from workbench.data.sizes import typical_side
from workbench.data.split import split
from workbench.errors import RunError, SettingsError
from workbench.jobs import Job
from workbench.launch import first_choice
from workbench.settings import (
    AugmentationSettings,
    FreezeSettings,
    Project,
    Strategy,
    load_project,
)
from workbench.settings.assign import with_settings
from workbench.settings.augmentation import PRESETS
from workbench.settings.project import PROJECT_FILE, read_toml
from workbench.settings.stack_file import with_own_network

Options = dict[str, Any]

ArchitectureOption = Annotated[str | None, typer.Option(help="See `workbench architectures`.")]
PretrainedOption = Annotated[
    bool | None,
    typer.Option(help="Start from ImageNet weights (implied by transfer strategies)."),
]
FreezeOption = Annotated[
    str | None, typer.Option(metavar="CUT", help="Freeze everything before this layer.")
]
StrategyOption = Annotated[
    str | None, typer.Option(help=" | ".join(get_args(Strategy)[:-1]), metavar="NAME")
]
WeightsOption = Annotated[
    str | None,
    typer.Option(help="Which pretrained weights, see `workbench weights`.", metavar="KEY"),
]
NumberOption = Annotated[int | None, typer.Option()]
SizeOption = Annotated[int | None, typer.Option(help="Side in pixels.")]
RateOption = Annotated[float | None, typer.Option()]
AugmentOption = Annotated[
    str | None,
    typer.Option(
        help=f"{' | '.join(PRESETS)}, a TOML file, or Keras settings as .py or .json.",
        metavar="PRESET",
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="SECTION.FIELD=VALUE",
        help="Any setting of a project.toml; may be repeated, and comes last.",
    ),
]


_OPTIONS: dict[str, Any] = {
    "architecture": ArchitectureOption,
    "pretrained": PretrainedOption,
    "freeze": FreezeOption,
    "strategy": StrategyOption,
    "weights": WeightsOption,
    "epochs": NumberOption,
    "batch_size": NumberOption,
    "image_size": SizeOption,
    "learning_rate": RateOption,
    "seed": NumberOption,
    "augment": AugmentOption,
    "settings": SetOption,
}


def takes_options(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Let a command take the options of these names, or all; it gets them as `options`.

    typer reads a command's signature, so its parameter `options` is replaced there by the options
    themselves, which so are listed once, here.
    """
    chosen = names or tuple(_OPTIONS)

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(command, eval_str=True)
        own = list(signature.parameters.values())
        place = next(i for i, parameter in enumerate(own) if parameter.name == "options")
        own[place : place + 1] = [
            own[place].replace(name=name, default=None, annotation=_OPTIONS[name])
            for name in chosen
        ]

        @functools.wraps(command)
        def wrapped(**given: Any) -> None:
            command(options=collect(**{name: given.pop(name) for name in chosen}), **given)

        wrapped.__signature__ = signature.replace(parameters=own)  # type: ignore[attr-defined]
        wrapped.__annotations__ = {parameter.name: parameter.annotation for parameter in own}
        return wrapped

    return decorate


def collect(
    *,
    architecture: str | None = None,
    pretrained: bool | None = None,
    freeze: str | None = None,
    strategy: str | None = None,
    weights: str | None = None,
    epochs: int | None = None,
    batch_size: int | None = None,
    image_size: int | None = None,
    learning_rate: float | None = None,
    seed: int | None = None,
    augment: str | None = None,
    settings: list[str] | None = None,
) -> Options:
    """Return the options of the command line by the section that they change."""
    return {
        "architecture": {
            "name": architecture,
            "pretrained": True if weights and pretrained is None else pretrained,
            "weights": weights,
            "image_size": image_size,
        },
        "training": {
            "epochs": epochs,
            "batch_size": batch_size,
            "learning_rate": learning_rate,
            "seed": seed,
        },
        "freeze": {"cut": freeze, "strategy": strategy},
        "augment": augment,
        "set": settings or None,
    }


def any_given(options: Options) -> bool:
    """Return whether the user gave any of them."""
    groups = (options[name].values() for name in ("architecture", "training", "freeze"))
    values = [value for group in groups for value in group]
    return any(value is not None for value in (*values, options["augment"], options["set"]))


def is_project(target: Path) -> bool:
    """Return whether `target` is a project, and not a folder of images."""
    return target.name == PROJECT_FILE or (target / PROJECT_FILE).is_file()


def project_of(target: Path) -> tuple[Project, Path]:
    """Return the project that `target` means, and the folder that holds its runs and studies."""
    if is_project(target):
        folder = target if target.is_dir() else target.parent
        return load_project(target), folder.absolute()
    project = Project().replace(
        name=target.absolute().name or "images", data={"folder": str(target.absolute())}
    )
    return project, Path.cwd()


def chosen(target: Path, options: Options, job: Job) -> tuple[Project, Path, Catalog]:
    """Return the project that `target` and `options` mean, the folder for its runs, its images.

    A folder of images begins with the network of `first_choice`, unless the options name one, or
    weights, or what is frozen.
    """
    plain, parent = project_of(target)
    project = with_options(plain, options)  # wrong options are refused before the files are read
    catalog = catalog_of(project, job)
    if not (is_project(target) or _names_network(options)):
        project = with_options(first_choice(plain, typical_side(catalog)), options)
    return with_own_network(project, parent), parent, catalog


def with_options(project: Project, options: Options) -> Project:
    """Return `project` with what the options change.

    Raises
    ------
    SettingsError
        A value is out of its limits, or options contradict each other.
    """
    for name in ("architecture", "training"):
        changes = {key: value for key, value in options[name].items() if value is not None}
        project = project.replace(**{name: getattr(project, name).replace(**changes)})
    if options["augment"] is not None:
        project = project.replace(augmentation=_augmentation(options["augment"]))
    return with_settings(_with_freeze(project, options), options["set"] or ())


def catalog_of(project: Project, job: Job) -> Catalog:
    """Scan, check and split the project's images."""
    data = project.data
    found = scan(Path(data.folder), data.only, background=data.background, job=job)
    if data.keep_groups:
        found = compare(found, job, background=data.background)
    return split(found, data)


def refuse_inside_images(path: Path, catalog: Catalog, option: str) -> None:
    """Raise a `RunError` if `path` lies in the image folder, which nothing may change."""
    if path.is_relative_to(catalog.folder.resolve()):
        raise RunError(
            "The run would be written into the image folder",
            where=path,
            hint=f"Choose another place with {option}; your images stay untouched.",
        )


def _names_network(options: Options) -> bool:
    named = [options["architecture"][key] for key in ("name", "pretrained", "weights")]
    sections = ("architecture.", "freeze.")
    put = [one for one in options["set"] or () if one.strip().startswith(sections)]
    return bool(put) or any(one is not None for one in (*named, *options["freeze"].values()))


def _with_freeze(project: Project, options: Options) -> Project:
    """Apply strategy, cut and weights, each of which implies the others where it is not given."""
    cut, strategy = options["freeze"]["cut"], options["freeze"]["strategy"]
    pretrained = options["architecture"]["pretrained"]
    if cut and strategy not in (None, "fine-tune-freeze"):
        raise SettingsError(
            f"--freeze and --strategy {strategy} contradict each other",
            where="freeze.cut",
            hint="A cut goes with --strategy fine-tune-freeze.",
        )
    if cut:
        strategy = "fine-tune-freeze"
    if strategy is None and pretrained:
        strategy = "feature-extractor"
    if strategy is None:
        return project
    values = {"strategy": strategy, "cut": cut or ""}
    project = project.replace(freeze=FreezeSettings.parse(values, where="--strategy"))
    if pretrained is None and strategy != "from-scratch":
        network = project.architecture.replace(pretrained=_has_weights(project.architecture.name))
        project = project.replace(architecture=network)
    return project


def _has_weights(name: str) -> bool:
    from workbench.architectures import registry
    from workbench.architectures.pretrained import chosen

    weights = chosen(registry.card(name))
    return weights is not None and weights.available


def _augmentation(name: str) -> AugmentationSettings:
    if name in PRESETS:
        return PRESETS[name]
    path = Path(name)
    if not path.is_file():
        raise SettingsError(
            f"There is no augmentation preset or file {name!r}",
            where="--augment",
            hint=f"Presets: {', '.join(PRESETS)}; or name a TOML file or one of Keras settings.",
        )
    if path.suffix in (".py", ".json"):
        found = from_keras(parse_text(path.read_text("utf-8")))
        for remark in found.remarks:
            typer.echo(remark, err=True)
        return found.settings
    values = read_toml(path)
    return AugmentationSettings.parse(values.get("augmentation", values), where=name)
