"""Short requests the window makes of the warm engine process: names and wire format, no torch.

The engine is `python -m workbench serve`. Each message is one JSON object on one line:

    window -> engine   {"id": 7, "method": "inspect", "params": {...}}      or  {"cancel": 7}
    engine -> window   {"ready": true, "version": "..."}                    once, at start
                       {"id": 7, "progress": {"text", "done", "total", "seconds_left"}}
                       {"id": 7, "result": {...}}                           last word on 7, or
                       {"id": 7, "error": {"kind", "what", "where", "hint"}}, or
                       {"id": 7, "cancelled": true}

Requests are answered in order, one at a time. Whoever no longer needs an answer cancels.
"""

from __future__ import annotations

import json
from typing import Any

import workbench.errors as errors
from workbench.errors import EngineError, WorkbenchError

# Method -> what it takes and gives. `workbench.server` holds a handler for each.
METHODS: dict[str, str] = {
    "architectures": "{} -> {cards: [card]}; a card holds its outline for the thumbnail",
    "card": "{name, stack?} -> the card of any network that can be had",
    "names": "{} -> {names, other}: of the atlas, and of all other networks",
    "inspect": "{name, image_size, channels, classes, stack?} -> a LayerGraph as a dictionary",
    "measure": "{name, stack?} -> its speed on this computer: {timings, threads, image_size, ...}",
    "weights": "{networks?} -> {records}: all published weights of the atlas, or of these",
    "adopt_weights": "{network, file, mean, std, source, licence} -> {record, notes}",
    "computer": "{pace?} -> {kind, names, torch, threads}, {pace}: torch's device, its speed",
    "label_safety": "{run, flips?} -> a LabelSafetyReport: what each operation does to the labels",
    "find_rate": "{run} -> {rates, losses, smoothed, suggestion, ran_away, note}",
    "find_batch": "{run} -> {tried: [{size, images_per_second, memory_bytes}], suggestion, limit}",
    "inside": "{run} -> {graph, head, title, weights, classes}: the layers of a run's network",
    "feature_maps": "{run, image, layer} -> {file, order, shape}: a layer's maps in a file",
    "embedding": "{run, layer?, method?} -> {file, methods}: the images as a map, in a file",
    "filters": "{run, layer} -> {file, on_image, shape}: a convolution's kernels in a file",
    "cells": "{run, image, layer, channel} -> {file, channel, channels, groups}: see cells.Worked",
    "explanation": "{run, image, method, layer?, target?} -> {file, reasons, ...}: see Explanation",
    "strongest": "{run, layer} -> {file, count}: the images that excite each channel most",
    "imagined": "{run, layer, channel, seed?} -> {file, value, start}: an image made up for it",
    "export": "{run, output, settings} -> the certificate, {pieces}: what lies beside the file",
    "advise": "{run, thorough?} -> the advice on a run's images: {quadrant, recommendation, ...}",
    "estimate": "{run, strategies?} -> {strategies: {name: estimate}, chosen: estimate}",
    "probe": "{run, classifier, layers?, folds?, output?} -> a ProbeReport, {certificate}",
    "calibration": "{run} -> {calibration, plain, calibrated}: is its confidence to be believed",
    "shortcuts": "{run} -> {verdict, rows: [Shortcut], ...}: classifiers without the pictures",
    "robustness": "{run} -> {clean, rows: [Worsened], ...}: accuracy on images made worse",
    "more_images": "{run} -> {points, line, forecast, ...}: the learning curve",
    "suspects": "{run} -> {count, suspected, rows: [Suspect]}: labels that may be wrong",
    "gan_graphs": "{settings, classes, grey} -> {generator, discriminator}: LayerGraphs",
    "gan_nearest": "{run, epoch, index} -> the nearest training image of a generated one",
    "gan_walk": "{run, first, second, steps} -> {pictures, side}: PNG files in base 64",
    "gan_export": "{run, output} -> the generator's certificate as a dictionary",
    "study_measure": "{run, training} -> {}: the last weights' answers are kept in the run",
}


def encode(message: dict[str, Any]) -> bytes:
    """Return one message as a line."""
    return json.dumps(message, separators=(",", ":")).encode() + b"\n"


def decode(line: bytes) -> dict[str, Any]:
    """Return the message on a line.

    Raises
    ------
    EngineError
        The line is not a JSON object.
    """
    try:
        message = json.loads(line)
    except ValueError:
        message = None
    if not isinstance(message, dict):
        raise EngineError("The engine sent something unreadable", hint="It will be restarted.")
    return message


def error_from_dict(values: dict[str, str]) -> WorkbenchError:
    """Return the error that `WorkbenchError.to_dict` described, of its own class where known."""
    kind = getattr(errors, values.get("kind", ""), EngineError)
    if not (isinstance(kind, type) and issubclass(kind, WorkbenchError)):
        kind = EngineError
    return kind(
        values.get("what", "The engine failed"),
        where=values.get("where", ""),
        hint=values.get("hint", ""),
    )
