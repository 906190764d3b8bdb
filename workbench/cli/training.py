"""`workbench train`: an image folder, a project or a run folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, get_args

import typer

from workbench.augmentation.keras import from_keras
from workbench.augmentation.keras_text import parse_text
from workbench.cli.common import (
    JsonOption,
    cancellable_job,
    interval,
    out,
    percent,
    print_json,
    reported,
    run_job,
)
from workbench.cli.live import Live
from workbench.data.catalog import Catalog
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.errors import RunError, SettingsError
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.runs import RunFolder, new_run_path
from workbench.settings import (
    AugmentationSettings,
    FreezeSettings,
    Project,
    Strategy,
    load_project,
)
from workbench.settings.augmentation import PRESETS
from workbench.settings.project import PROJECT_FILE, read_toml
from workbench.settings.stack_file import with_own_network

Options = dict[str, Any]


def register(app: typer.Typer) -> None:
    app.command()(train)


def train(
    target: Annotated[
        Path, typer.Argument(help="An image folder, a project.toml, or a run folder to resume.")
    ],
    architecture: Annotated[str | None, typer.Option(help="See `workbench architectures`.")] = None,
    pretrained: Annotated[
        bool | None,
        typer.Option(help="Start from ImageNet weights (implied by transfer strategies)."),
    ] = None,
    freeze: Annotated[
        str | None, typer.Option(metavar="CUT", help="Freeze everything before this layer.")
    ] = None,
    strategy: Annotated[
        str | None, typer.Option(help=" | ".join(get_args(Strategy)[:-1]), metavar="NAME")
    ] = None,
    weights: Annotated[
        str | None,
        typer.Option(help="Which pretrained weights, see `workbench weights`.", metavar="KEY"),
    ] = None,
    epochs: Annotated[int | None, typer.Option()] = None,
    batch_size: Annotated[int | None, typer.Option()] = None,
    image_size: Annotated[int | None, typer.Option(help="Side in pixels.")] = None,
    learning_rate: Annotated[float | None, typer.Option()] = None,
    seed: Annotated[int | None, typer.Option()] = None,
    augment: Annotated[
        str | None,
        typer.Option(
            help=f"{' | '.join(PRESETS)}, a TOML file, or Keras settings as .py or .json.",
            metavar="PRESET",
        ),
    ] = None,
    run_dir: Annotated[Path | None, typer.Option(help="Where to put the run.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Train a network and measure it. Ctrl-C stops it; the same command on the run resumes it."""
    options: Options = {
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
    }
    with reported(as_json):
        if (target / "spec.toml").is_file():
            _refuse_changes(options, run_dir, target)
            run = RunFolder(target)
        else:
            run = _new_run(target, options, run_dir, as_json)
        _train(run, as_json)


def _train(run: RunFolder, as_json: bool) -> None:
    # torch takes seconds to import; wrong options have been refused by now
    from workbench.training.loop import train as train_run

    with cancellable_job() as job, Live(quiet=as_json) as live:
        outcome = train_run(run, job, live)
    report = outcome.report
    if as_json:
        print_json(
            {
                "run_dir": str(run.path),
                "reason": outcome.reason,
                "epochs": outcome.epochs,
                "validation_accuracy": report.accuracy if report else None,
                "validation_interval": [report.low, report.high] if report else None,
                "validation_count": report.count if report else 0,
                "images_per_second": outcome.images_per_second,
            }
        )
        return
    out.print(f"Run folder: {run.path}", soft_wrap=True)
    if report:
        words = interval(report.low, report.high, report.count)
        out.print(f"[bold]Validation accuracy {percent(report.accuracy)}[/] ({words})")
    if outcome.reason == "stopped":
        out.print(f"Stopped after {outcome.epochs} epochs. Resume: workbench train {run.path}")


def _new_run(target: Path, options: Options, run_dir: Path | None, as_json: bool) -> RunFolder:
    project, parent = _project_of(target)
    project = with_own_network(_with_options(project, options), parent.parent)
    catalog = run_job(as_json, lambda job: _catalog(project, job))
    name = project.architecture.name
    path = (run_dir or new_run_path(parent, name.replace(":", "-"))).absolute()
    if path.is_relative_to(catalog.folder.resolve()):
        raise RunError(
            "The run would be written into the image folder",
            where=path,
            hint="Choose another place with --run-dir; your images stay untouched.",
        )
    return create_run(path, project, catalog)


def _project_of(target: Path) -> tuple[Project, Path]:
    """Return the project that `target` means, and the folder for its runs."""
    if target.name == PROJECT_FILE or (target / PROJECT_FILE).is_file():
        folder = target if target.is_dir() else target.parent
        return load_project(target), folder.absolute() / "runs"
    project = Project().replace(
        name=target.absolute().name or "images", data={"folder": str(target.absolute())}
    )
    return project, Path.cwd() / "runs"


def _with_options(project: Project, options: Options) -> Project:
    for name in ("architecture", "training"):
        changes = {key: value for key, value in options[name].items() if value is not None}
        project = project.replace(**{name: getattr(project, name).replace(**changes)})
    if options["augment"] is not None:
        project = project.replace(augmentation=_augmentation(options["augment"]))
    return _with_freeze(project, options)


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


def _catalog(project: Project, job: Job) -> Catalog:
    data = project.data
    found = scan(Path(data.folder), data.only, background=data.background, job=job)
    return split(found, data)


def _refuse_changes(options: Options, run_dir: Path | None, target: Path) -> None:
    groups = [*options["architecture"].values(), *options["training"].values(),
              *options["freeze"].values(), options["augment"], run_dir]  # fmt: skip
    if any(value is not None for value in groups):
        raise SettingsError(
            "The settings of an existing run cannot be changed",
            where=target,
            hint="Leave the options out to resume it, or start a new run from the images.",
        )
