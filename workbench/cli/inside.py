"""`workbench explain`: which parts of an image decided, if that can be told."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from workbench.cli.common import JsonOption, out, percent, print_json, reported, run_job
from workbench.errors import SettingsError

MethodName = Literal["gradcam", "integrated-gradients", "occlusion"]


def register(app: typer.Typer) -> None:
    app.command()(explain)


def explain(
    run: Annotated[Path, typer.Argument(help="A run folder with weights.")],
    image: Annotated[Path, typer.Argument(help="An image file.")],
    method: Annotated[MethodName, typer.Option(help="How it is explained.")] = "gradcam",
    target: Annotated[
        str, typer.Option(help="Class that is asked about; empty is the network's answer.")
    ] = "",
    layer: Annotated[
        str, typer.Option(help="Layer that Grad-CAM looks at; empty is the last with maps.")
    ] = "",
    output: Annotated[
        Path | None, typer.Option(help="Write the picture under the map to this PNG file.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Show which parts of an image decided, and test that; what fails a test is not written."""
    with reported(as_json):
        if output is not None and output.suffix.lower() != ".png":
            raise SettingsError("The map is written as a PNG file", where=output)
        # torch takes seconds to import; wrong options have been refused by now
        from workbench.explain.explanation import explain as explain_answer
        from workbench.explain.explanation import overlay
        from workbench.explain.opened import open_run

        opened = run_job(as_json, lambda job: open_run(run, job))
        classes = opened.plan.classes
        if target and target not in classes:
            hint = f"There are: {', '.join(classes)}."
            raise SettingsError("The network has no such class", where=target, hint=hint)
        number = classes.index(target) if target else None
        found = run_job(
            as_json,
            lambda job: explain_answer(opened, image, method, job, layer=layer, target=number),
        )
        values = {**found.to_dict(), "class": classes[found.target], "output": ""}
        if output is not None and not values["reasons"]:
            from PIL import Image

            from workbench.files import atomic_writer

            shown = overlay(image, found.attribution.values, opened.plan.background)
            with atomic_writer(output) as stream:
                Image.fromarray(shown).save(stream, "PNG")
            values["output"] = str(output)
    if as_json:
        print_json(values)
        return
    doubt = found.doubt
    out.print(f"{classes[found.target]}: {percent(found.probabilities[found.target])}, {method}")
    out.print(f"Knowledge: {doubt.right} of {doubt.asked} validation images are named rightly.")
    out.print(
        f"Scrambled weights: rank correlation {doubt.rank:.2f}, "
        f"structural similarity {doubt.structure:.2f}."
    )
    out.print(f"Blurring: its order beats {doubt.beaten} of {doubt.orders} random orders.")
    if found.attribution.gap is not None:
        out.print(f"Completeness: the sum misses {percent(found.attribution.gap)}.")
    for reason in values["reasons"]:
        out.print(f"[bold yellow]Refused[/] {reason}", soft_wrap=True)
    if values["output"]:
        out.print(f"Written: {output}", soft_wrap=True)
