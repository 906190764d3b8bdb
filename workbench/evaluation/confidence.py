"""All that is known of a run's confidence: calibration and thresholds, kept in the run."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.special import softmax

from workbench.evaluation.abstention import WANTED, choose, curve, promise
from workbench.evaluation.calibration import calibrate
from workbench.evaluation.kept import write_kept
from workbench.evaluation.measured import answers_of
from workbench.jobs import Job
from workbench.runs import RunFolder

NAME = "calibration"


def confidence_of(run: RunFolder, job: Job) -> dict[str, Any]:
    """Return the calibration of a run, and what thresholds cost without and with a temperature.

    Returns
    -------
    dict
        "calibration" as of `Calibration.to_dict`; "plain" and "calibrated", each with its "curve"
        of `Answered` and "wanted": for each accuracy of `WANTED` what was "chosen" and what is
        "promised".
    """
    found = answers_of(run, job)
    job.report("Fitting the temperature")
    labels = found.labels
    calibration = calibrate(found.scores, labels)
    right = found.scores.argmax(1) == labels
    values = {
        "split": found.report.split,
        "classes": len(found.report.classes),
        "calibration": calibration.to_dict(),
    }
    for key, temperature in (("plain", 1.0), ("calibrated", calibration.temperature)):
        job.check()
        sure = softmax(found.scores.astype(np.float64) / temperature, axis=1).max(1)
        values[key] = {
            "curve": [point.to_dict() for point in curve(sure, right)],
            "wanted": [
                {
                    "accuracy": wanted,
                    "chosen": chosen.to_dict() if (chosen := choose(sure, right, wanted)) else None,
                    "promised": promise(sure, right, wanted).to_dict(),
                }
                for wanted in WANTED
            ],
        }
    write_kept(run, NAME, values, weights=found.report.weights)
    return values
