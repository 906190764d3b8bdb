"""`workbench gan`: train a GAN, and use it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.common import (
    JsonOption,
    cancellable_job,
    err,
    out,
    percent,
    print_json,
    reported,
    run_job,
)
from workbench.cli.gan_experiment import experiment
from workbench.cli.gan_words import gan_words
from workbench.cli.live import Live
from workbench.cli.project_options import SetOption, catalog_of, project_of, refuse_inside_images
from workbench.errors import SettingsError
from workbench.gan.advice import advice
from workbench.gan.folder import GanFolder, create_gan, is_gan, new_gan_path
from workbench.jobs import Job
from workbench.settings import Project
from workbench.settings.assign import with_settings
from workbench.settings.gan import Size

GanArgument = Annotated[Path, typer.Argument(help="A GAN's folder.")]
NumberOption = Annotated[int | None, typer.Option()]

gan = typer.Typer(
    name="gan",
    help="Learn to make images like yours, and see whether they are new and useful.",
    no_args_is_help=True,
)


gan.command("experiment")(experiment)


def register(app: typer.Typer) -> None:
    app.add_typer(gan)


@gan.command("train")
def train(
    target: Annotated[
        Path, typer.Argument(help="An image folder, a project.toml, or a GAN's folder to resume.")
    ],
    image_size: Annotated[Size | None, typer.Option(help="Side in pixels.")] = None,
    conditional: Annotated[
        bool | None, typer.Option(help="Tell the classes apart, or learn all images as one kind.")
    ] = None,
    epochs: NumberOption = None,
    batch_size: NumberOption = None,
    learning_rate: Annotated[float | None, typer.Option()] = None,
    seed: NumberOption = None,
    settings: SetOption = None,
    gan_dir: Annotated[Path | None, typer.Option(help="Where to put the GAN.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Train a DCGAN on your images. Ctrl-C stops it; the same command on its folder resumes it."""
    changes = {
        "image_size": image_size,
        "conditional": conditional,
        "epochs": epochs,
        "batch_size": batch_size,
        "learning_rate": learning_rate,
        "seed": seed,
    }
    changes = {name: value for name, value in changes.items() if value is not None}
    with reported(as_json):
        if is_gan(target):
            if changes or settings or gan_dir is not None:
                raise SettingsError(
                    "The settings of an existing GAN cannot be changed",
                    where=target,
                    hint="Leave the options out to resume it, or start a new one from the images.",
                )
            folder = GanFolder(target)
        else:
            project, parent = project_of(target)
            project = project.replace(gan=project.gan.replace(**changes))
            project = with_settings(project, settings or ())
            folder = run_job(as_json, lambda job: _new(project, parent, gan_dir, job))
            if not as_json:
                _advise(folder)
        _train(folder, as_json)


@gan.command("sample")
def sample(
    gan_dir: GanArgument,
    output: Annotated[Path, typer.Option(help="A new folder for the images.")],
    count: Annotated[int, typer.Option(help="Images of each class.")] = 16,
    name: Annotated[str, typer.Option("--class", help="Only of this class.")] = "",
    seed: Annotated[int, typer.Option(help="Other images for another seed.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Write generated images, in a folder for each class."""
    with reported(as_json):
        from workbench.gan.samples import write_samples

        folder = GanFolder(gan_dir)
        written = run_job(
            as_json,
            lambda job: write_samples(folder, output, count, job, name=name, seed=seed),
        )
        if as_json:
            print_json({"output": str(output), "images": written})
        else:
            out.print(f"{written} images: {output}", soft_wrap=True)


@gan.command("nearest")
def nearest(
    gan_dir: GanArgument,
    image: Annotated[int, typer.Argument(help="Its number in the picture, row by row, from 0.")],
    epoch: Annotated[
        int | None, typer.Option(help="After so many epochs (default: the newest).")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Find the training image nearest to a generated one, and say whether it is a copy."""
    with reported(as_json):
        from workbench.gan.answers import nearest as nearest_to

        folder = GanFolder(gan_dir)
        folder.gan_spec()
        last = max((int(p.stem) for p in folder.snapshots.glob("[0-9]*.png")), default=0)
        chosen = last if epoch is None else epoch
        found = run_job(as_json, lambda job: nearest_to(folder, chosen, image, job))
        if as_json:
            print_json({key: v for key, v in found.items() if key not in ("picture", "sample")})
            return
        out.print(f"Nearest training image: {found['file']}", soft_wrap=True)
        if found["copied"] is None:
            out.print("Too few images are held out to say whether it is a copy.")
            return
        verdict = "It is a copy" if found["copied"] else "It is no copy"
        out.print(
            f"{verdict}: {percent(found['rank'])} of {found['held']} held-out images are nearer to "
            f"a training image than it is."
        )
        out.print(
            f"Copies in this picture: {found['copies']} of {found['count']} "
            f"(of new real images {found['expected']:.1f})."
        )


@gan.command("walk")
def walk(
    gan_dir: GanArgument,
    first: Annotated[int, typer.Argument(help="An image of the grid, row by row, from 0.")],
    second: Annotated[int, typer.Argument(help="Another one.")],
    output: Annotated[Path, typer.Option(help="A PNG file: the images side by side.")],
    steps: Annotated[int, typer.Option(help="How many images, both ends included.")] = 9,
    as_json: JsonOption = False,
) -> None:
    """Walk from one image of the grid to another through the noise between them."""
    with reported(as_json):
        from workbench.gan.generate import load_generator
        from workbench.gan.pictures import grid_of, write_png
        from workbench.gan.walk import walk as walk_between

        folder = GanFolder(gan_dir)
        spec = folder.gan_spec()
        images = walk_between(load_generator(folder, spec), spec, first, second, steps)
        write_png(output, grid_of(images, steps))
        if as_json:
            print_json({"output": str(output), "images": steps})
        else:
            out.print(f"{steps} images: {output}", soft_wrap=True)


@gan.command("export")
def export(
    gan_dir: GanArgument,
    output: Annotated[Path, typer.Option(help="The ONNX file to write.")],
    as_json: JsonOption = False,
) -> None:
    """Write the generator as ONNX (noise in, images out), with a certificate."""
    with reported(as_json):
        from workbench.gan.export import export_gan

        found = run_job(as_json, lambda job: export_gan(GanFolder(gan_dir), output, job))
        text = found.pop("text")
        if as_json:
            print_json(found)
        else:
            out.print(text, highlight=False, soft_wrap=True)


def _new(project: Project, parent: Path, gan_dir: Path | None, job: Job) -> GanFolder:
    catalog = catalog_of(project, job)
    path = (gan_dir or new_gan_path(parent)).absolute()
    refuse_inside_images(path, catalog, "--gan-dir")
    return create_gan(path, project, catalog)


def _advise(folder: GanFolder) -> None:
    if text := advice(folder.gan_spec().settings, len(folder.images("train"))):
        err.print(text, soft_wrap=True)


def _train(folder: GanFolder, as_json: bool) -> None:
    # torch takes seconds to import; wrong options have been refused by now
    from workbench.gan.train import train_gan
    from workbench.training.memory import keep_freed_memory

    keep_freed_memory()
    with cancellable_job() as job, Live(gan_words, quiet=as_json) as live:
        done = train_gan(folder, job, live)
    if as_json:
        print_json(
            {
                "gan_dir": str(folder.path),
                "reason": done.reason,
                "epochs": done.epochs,
                "kid": done.kid,
                "images_per_second": done.images_per_second,
            }
        )
        return
    out.print(f"GAN: {folder.path}", soft_wrap=True)
    if done.reason == "stopped":
        out.print(f"Stopped after {done.epochs} epochs. Resume: workbench gan train {folder.path}")
