"""`workbench export` and `workbench predict`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from workbench.cli.common import (
    JsonOption,
    err,
    interval,
    out,
    percent,
    print_json,
    reported,
    run_job,
)
from workbench.errors import DataError, ExportError, SettingsError, WorkbenchError
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.settings import ExportSettings

_TOP = 5
_NAMES = {
    "int8": "8-bit model",
    "web": "Web page",
    "script": "Python script",
    "program": "PyTorch program",
    "weights": "Weights alone",
    "card": "Model card",
}


def register(app: typer.Typer) -> None:
    app.command()(export)
    app.command()(predict)


def export(
    run_dir: Annotated[Path, typer.Argument(help="A run folder made by `workbench train`.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The ONNX file to write.")],
    weights: Annotated[str, typer.Option(help='"best" or "last".')] = "best",
    temperature: Annotated[
        bool, typer.Option("--temperature", help="Calibrate the confidence; no class changes.")
    ] = False,
    unknown_below: Annotated[
        float, typer.Option(help="Call images unknown whose class is less sure, in percent.")
    ] = 0.0,
    int8: Annotated[bool, typer.Option("--int8", help="Also a model of 8 bits.")] = False,
    most_loss: Annotated[
        float, typer.Option(help="Points of accuracy that 8 bits may cost.")
    ] = 1.0,
    web: Annotated[bool, typer.Option("--web", help="Also a web page, without network.")] = False,
    check: Annotated[
        bool, typer.Option(help="Check the web page in a browser, if there is one.")
    ] = True,
    script: Annotated[bool, typer.Option("--script", help="Also a Python script.")] = False,
    torch: Annotated[
        bool, typer.Option("--torch", help="Also a PyTorch program and a file of weights.")
    ] = False,
    card: Annotated[bool, typer.Option("--card", help="Also a model card.")] = False,
    licence: Annotated[str, typer.Option(help="Of the model, for its card.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Export a run to one ONNX file and prove that it gives the same answers."""
    from workbench.delivery.deliver import export_all

    with reported(as_json):
        wishes = {
            "weights": weights, "temperature": temperature, "unknown_below": unknown_below,
            "int8": int8, "most_loss": most_loss, "web": web, "check_web": check,
            "script": script, "program": torch, "tensors": torch, "card": card,
            "licence": licence,
        }  # fmt: skip
        settings = ExportSettings.parse(wishes, where="the options")
        certificate: dict[str, Any] = run_job(
            as_json, lambda job: export_all(RunFolder(run_dir), output, settings, job)
        )
    if as_json:
        print_json(certificate)
    else:
        _print_certificate(output, certificate)
        for piece in certificate["pieces"]:
            _print_piece(piece)
    if any(piece["error"] for piece in certificate["pieces"]):
        raise typer.Exit(ExportError.exit_code)


def _print_certificate(output: Path, certificate: dict[str, Any]) -> None:
    out.print(f"[bold green]Verified[/] {output} ({certificate['size_bytes'] / 1e6:.1f} MB)")
    out.print(
        f"{percent(certificate['agreement'])} of {certificate['images']} validation files get the "
        f"same class; largest difference {certificate['largest_difference']:.1e}"
    )
    low, high = certificate["interval"]
    accuracy = percent(certificate["accuracy_onnx"])
    out.print(f"Accuracy {accuracy} ({interval(low, high, certificate['images'])})")
    if found := certificate["calibration"]:
        out.print(
            f"Temperature {certificate['temperature']:.3f}: calibration error "
            f"{percent(found['before']['error'])} without it, "
            f"{percent(found['after']['error'])} with it (cross-fitted)"
        )
    if found := certificate["unknown"]:
        words = interval(found["low"], found["high"], found["count"])
        out.print(
            f"Unknown below {percent(found['below'])}: {percent(found['share'])} are answered, "
            f"{percent(found['accuracy'])} of these rightly ({words})"
        )


def _print_piece(piece: dict[str, Any]) -> None:
    name = _NAMES[piece["kind"]]
    if piece["error"]:
        error = WorkbenchError(**{k: piece["error"][k] for k in ("what", "where", "hint")})
        err.print(f"[bold red]{name}[/] {escape(str(error))}", soft_wrap=True)
        return
    size = f"{piece['size_bytes'] / 1e6:.1f} MB" if piece["size_bytes"] > 1e5 else "small"
    out.print(f"[bold green]{name}[/] {escape(piece['path'])} ({size})", soft_wrap=True)
    if found := piece["compared"]:
        out.print(
            f"  {percent(found['agreement'])} of {found['images']} files get the same class; "
            f"largest difference {found['largest_difference']:.1e}"
        )
    facts = piece["facts"]
    if piece["kind"] == "int8":
        ends = (100 * facts[f"difference_{end}"] for end in ("low", "high"))
        verdict = "{:+.1f} to {:+.1f} points".format(*ends)
        out.print(
            f"  Accuracy {percent(facts['accuracy_before'])} becomes "
            f"{percent(piece['compared']['accuracy'])} (95 % interval of the change {verdict}); "
            f"{facts['ms_before']:.1f} ms become {facts['ms']:.1f} ms for one image on one core, "
            f"{facts['speed_up']:.1f} times as fast"
        )
    if "own_difference" in facts:
        out.print(
            "  Files that the browser decoded itself: largest difference "
            f"{facts['own_difference']:.1e}, same class {percent(facts['own_agreement'])}"
        )
    if piece["note"]:
        out.print(f"  {piece['note']}", soft_wrap=True)


def predict(
    model: Annotated[Path, typer.Argument(help="A model file exported by CNN Workbench.")],
    images: Annotated[list[Path], typer.Argument(help="Image files, and folders with --csv.")],
    table: Annotated[
        Path | None, typer.Option("--csv", help="Write a table of all images to this file.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Classify images with an exported model, by onnxruntime alone."""
    from workbench.export.predictor import Predictor

    with reported(as_json):
        if table is not None:
            _predict_table(model, images, table, as_json=as_json)
            return
        if folder := next((path for path in images if path.is_dir()), None):
            raise SettingsError(
                "This is a folder", where=folder, hint="Add --csv FILE for a table of its images."
            )
        answers = Predictor(model).predict(images)
    if as_json:
        print_json(
            [
                {"file": a.file, "error": a.error}
                if a.error
                else {
                    "file": a.file,
                    "unknown": a.unknown,
                    "labels": [{"label": name, "probability": p} for name, p in a.scores],
                }
                for a in answers
            ]
        )
    else:
        for answer in answers:
            if answer.error:
                err.print(f"[red]{answer.error}[/]", soft_wrap=True)
                continue
            best = ", ".join(f"{name} {percent(p)}" for name, p in answer.scores[:_TOP])
            unsure = "unknown; nearest: " if answer.unknown else ""
            out.print(f"{answer.file}: {unsure}{best}", soft_wrap=True)
    if all(answer.error for answer in answers):
        raise typer.Exit(DataError.exit_code)


def _predict_table(model: Path, images: list[Path], table: Path, *, as_json: bool) -> None:
    from workbench.export.predictor import Predictor
    from workbench.export.table import image_files, predicted, write_table

    def work(job: Job) -> Any:
        predictor = Predictor(model)
        files: dict[Path, None] = {}
        for path in images:
            files.update(dict.fromkeys(image_files(path, job) if path.is_dir() else [path]))
        only = images[0] if len(images) == 1 and images[0].is_dir() else None
        return write_table(predicted(predictor, list(files), job), predictor.labels, table, only)

    done = run_job(as_json, work)
    counts = {"files": done.files, "unknown": done.unknown, "unreadable": done.unreadable}
    if as_json:
        print_json({"csv": str(table), **counts})
    else:
        out.print(
            f"[bold green]Written[/] {escape(str(table))}: {done.files:,} images, "
            f"{done.unknown:,} unknown, {done.unreadable:,} unreadable",
            soft_wrap=True,
        )
    if done.unreadable == done.files:
        raise typer.Exit(DataError.exit_code)
