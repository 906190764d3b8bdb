"""A model card: what the model is for, what it was made of, how good it is, and what nobody knows.

References
----------
Mitchell et al. 2019, "Model cards for model reporting", section 4 and figure 1: the headings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from workbench.delivery.piece import ENDINGS, Piece, Source, ask
from workbench.evaluation.calibration import reliability
from workbench.evaluation.report import FIGURES, Figure, Prediction, Report
from workbench.export.predictor import Predictor
from workbench.files import write_atomic
from workbench.jobs import Job
from workbench.runs import SplitRow

_NAMES: dict[Figure, str] = {
    "accuracy": "Accuracy",
    "balanced-accuracy": "Balanced accuracy",
    "macro-f1": "Macro-F1",
    "top-5": "Top-5 accuracy",
}
_MOST_CLASSES = 100  # in tables
_SURE = 1e-12


def deliver_card(source: Source, licence: str, pieces: Sequence[Piece], job: Job) -> Piece:
    """Write the card in Markdown, with figures of the ONNX file itself.

    Parameters
    ----------
    licence : str
        Under which the model is passed on; empty if the user named none.
    pieces : sequence of Piece
        What else was delivered, to be told as well.
    """
    path = source.place("card")
    parts = [
        _head(source, licence),
        _use(source),
        _data(source),
        _training(source),
        _measured(source, job),
        _confidence(source),
        _limits(source),
        _how(source, pieces),
    ]
    text = "\n\n".join(parts) + "\n"
    write_atomic(path, text)
    return Piece("card", str(path), len(text.encode()))


def _head(source: Source, licence: str) -> str:
    card, spec, plan = source.certificate, source.spec, source.plan
    start = f"pretrained weights {plan.weights.name}" if plan.weights else "random weights"
    terms = f" ({plan.weights.licence})" if plan.weights and plan.weights.licence else ""
    lines = [
        f"# Model card: {source.onnx.stem}",
        "",
        f"- **What it is**: an image classifier with {len(plan.classes)} classes, "
        f"{plan.card.title}, trained from {start}{terms}",
        f"- **File**: `{source.onnx.name}`, {card['size_bytes'] / 1e6:.1f} MB, ONNX; "
        f"{source.weights} weights",
        f"- **Made**: run of {spec.created or 'unknown date'}, exported {card['created']}",
        "- **Made with**: "
        + ", ".join(f"{name} {version}" for name, version in card["software"].items()),
        f"- **Licence**: {licence or 'not stated: ask whoever gave you this file'}",
    ]
    return "\n".join(lines)


def _use(source: Source) -> str:
    labels = ", ".join(source.plan.classes[:_MOST_CLASSES])
    return (
        "## Intended use\n\n"
        f"Telling images of these classes apart: {labels}. Every image gets one of these labels"
        + (
            ", or none if the model is less sure than "
            f"{source.certificate['unknown']['below']:.1%}."
            if source.certificate.get("unknown")
            else ", also an image that shows none of them."
        )
        + " It was not made for decisions about people, health or safety; nothing here was "
        "measured that would support these."
    )


def _data(source: Source) -> str:
    plan, spec = source.plan, source.spec
    splits = {"training": plan.train, "validation": plan.validation, "test": plan.test}
    counts = {name: Counter(row.label for row in rows) for name, rows in splits.items()}
    lines = [
        "## Data",
        "",
        f"Fingerprint of the set: `{spec.fingerprint or 'unknown'}`. Images that were copies of "
        "one another were "
        f"{'kept in one part' if spec.project.data.keep_groups else 'not kept in one part'} "
        "of the split.",
        "",
        "| class | training | validation | test |",
        "| --- | ---: | ---: | ---: |",
    ]
    for label, name in list(enumerate(plan.classes))[:_MOST_CLASSES]:
        cells = " | ".join(f"{counts[split][label]:,}" for split in splits)
        lines.append(f"| {_cell(name)} | {cells} |")
    if len(plan.classes) > _MOST_CLASSES:
        lines.append(f"| {len(plan.classes) - _MOST_CLASSES} more classes | … | … | … |")
    totals = " | ".join(f"**{len(rows):,}**" for rows in splits.values())
    return "\n".join([*lines, f"| **all** | {totals} |"])


def _training(source: Source) -> str:
    plan, training = source.plan, source.plan.training
    augmentation = plan.augmentation
    on = [
        name.replace("_", " ")
        for name in type(augmentation).model_fields
        if getattr(getattr(augmentation, name), "enabled", False)
    ]
    facts = {
        "Epochs": training.epochs,
        "Batch size": training.batch_size,
        "Optimiser": f"{training.optimiser}, learning rate {training.learning_rate:g}, weight "
        f"decay {training.weight_decay:g}, {training.schedule} schedule",
        "Input": f"{plan.image_size} x {plan.image_size} px, {plan.channels} channel(s), the whole "
        "image stretched to the square",
        "Frozen layers": f"{len(plan.frozen)}",
        "Augmentation": ", ".join(on) or "none",
        "Seed": training.seed,
    }
    rows = [f"| {name} | {value} |" for name, value in facts.items()]
    return "\n".join(["## Training", "", "| setting | value |", "| --- | --- |", *rows])


def _measured(source: Source, job: Job) -> str:
    plan = source.plan
    parts = [
        "## Figures\n\nMeasured on original files with the ONNX file itself; 95 % intervals. "
        "The epoch was chosen on the validation images, so their figures flatter a little"
        + ("; the test images had no part in any choice of this program." if plan.test else ".")
    ]
    parts.append(_table(_report(source, plan.validation, source.answers, "validation")))
    if plan.test:
        predictor = Predictor(source.onnx)
        answers = ask(plan, plan.test, lambda image: predictor.probabilities(image[None])[0], job)
        parts.append(_table(_report(source, plan.test, answers, "test")))
    return "\n\n".join(parts)


def _report(source: Source, rows: Sequence[SplitRow], answers: np.ndarray, split: str) -> Report:
    predictions = []
    for row, found in zip(rows, answers, strict=True):
        best = int(found.argmax())
        rank = 1 + int(
            (found > found[row.label]).sum() + (found == found[row.label])[: row.label].sum()
        )
        predictions.append(Prediction(row.file, row.label, best, float(found[best]), rank))
    return Report(source.plan.classes, tuple(predictions), source.weights, split)


def _table(report: Report) -> str:
    lines = [
        f"**{report.split.capitalize()} images** (n = {report.count:,})",
        "",
        "| figure | value | 95 % interval |",
        "| --- | ---: | ---: |",
    ]
    lines += [
        f"| {_NAMES[figure]} | {found.value:.1%} | {found.low:.1%} to {found.high:.1%} |"
        for figure in FIGURES
        if (found := report.measured(figure))
    ]
    lines += [
        "",
        "| class | precision | recall | F1 | images |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {_cell(s.name)} | {s.precision:.3f} | {s.recall:.3f} | {s.f1:.3f} | {s.support:,} |"
        for s in report.per_class[:_MOST_CLASSES]
    ]
    return "\n".join(lines)


def _confidence(source: Source) -> str:
    logs = np.log(np.maximum(source.answers.astype(np.float64), _SURE))
    found = reliability(logs, source.truth)
    certificate = source.certificate
    text = (
        "## Confidence\n\n"
        f"Mean confidence {found.confidence:.1%} at an accuracy of {found.accuracy:.1%}; expected "
        f"calibration error {found.error:.1%} (95 % interval {found.low:.1%} to {found.high:.1%}; "
        f"a perfectly calibrated model would show {found.by_chance:.1%} on so many images)."
    )
    if calibration := certificate.get("calibration"):
        text += (
            f" The confidence is calibrated by a temperature of {certificate['temperature']:.3f}, "
            "fitted on these same images; by cross-fitting its error is "
            f"{calibration['after']['error']:.1%}."
        )
    if unknown := certificate.get("unknown"):
        text += (
            f" Below {unknown['below']:.1%} it answers “unknown”: {unknown['count']} of "
            f"{unknown['total']} images are answered, {unknown['accuracy']:.1%} of them rightly "
            f"({unknown['low']:.1%} to {unknown['high']:.1%})."
        )
    return text


def _limits(source: Source) -> str:
    scarce = [
        _cell(name)
        for label, name in enumerate(source.plan.classes)
        if sum(row.label == label for row in source.plan.validation) < 30
    ]
    points = [
        "Images from other cameras, places, seasons or people than those of the set were not "
        "tried; the figures above hold for images like these.",
        "Images of none of the classes were not tried: the model answers with one of its labels"
        + (
            " unless it is unsure."
            if source.certificate.get("unknown")
            else ", often with high confidence."
        ),
        "Whether it is equally good for subgroups within a class (for people: by age, skin tone or "
        "sex) was not measured, for the set does not tell them apart.",
        "Whether labels of the set are right was not checked by this card.",
        "The intervals tell the luck of the images alone, not that of the training's seed.",
    ]
    if scarce:
        names = ", ".join(scarce[:20]) + (", …" if len(scarce) > 20 else "")
        points.append(f"Fewer than 30 validation images stand behind the figures of: {names}.")
    if not source.plan.test:
        points.append("There were no test images that had no part in choosing the epoch.")
    return "## Limits: what was not measured\n\n" + "\n".join(f"- {point}" for point in points)


def _how(source: Source, pieces: Sequence[Piece]) -> str:
    plan = source.plan
    lines = [
        "## How to use it",
        "",
        f"Input `image`: uint8 [batch, height, width, 3], RGB, any size; transparent parts on "
        f"{plan.background}. Output `probabilities`: float32 [batch, {len(plan.classes)}], in the "
        "order of the metadata's `labels`. Resizing and normalisation are inside.",
        "",
        "```python",
        "import json, numpy, onnxruntime",
        "from PIL import Image",
        "",
        f'session = onnxruntime.InferenceSession("{source.onnx.name}")',
        'labels = json.loads(session.get_modelmeta().custom_metadata_map["labels"])',
        'pixels = numpy.asarray(Image.open("photo.jpg").convert("RGB"))',
        'found = session.run(["probabilities"], {"image": pixels[None]})[0][0]',
        "print(labels[found.argmax()], found.max())",
        "```",
        *_others(source, pieces),
        "",
        "The proof that the file answers as the trained network does: "
        f"`{source.onnx.with_suffix('.certificate.txt').name}`.",
    ]
    return "\n".join(lines)


def _others(source: Source, pieces: Sequence[Piece]) -> Iterator[str]:
    stem = source.onnx.stem
    for piece in pieces:
        if piece.error:
            continue
        yield ""
        name = f"`{stem}{ENDINGS[piece.kind]}`"
        words = {
            "int8": "the same network with 8-bit arithmetic",
            "web": "a page that classifies images in a browser, without a server or network",
            "program": "the same as a PyTorch program",
            "weights": "the network's weights alone",
            "script": "a ready program in Python",
            "card": "this card",
        }[piece.kind]
        if (found := piece.compared) is None:
            yield f"{name}: {words}."
            continue
        yield (
            f"{name}: {words}; on {found.images} validation files {found.agreement:.1%} get the "
            f"same class, accuracy {found.accuracy:.1%} ({found.low:.1%} to {found.high:.1%})."
        )


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
