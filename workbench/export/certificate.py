"""Proof that an exported file says what the trained network says."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from workbench.errors import ExportError
from workbench.evaluation.abstention import Answered
from workbench.evaluation.calibration import Calibration
from workbench.export.contract import TOLERANCE
from workbench.files import write_atomic

CERTIFICATE_VERSION = 1


@dataclass(frozen=True)
class Certificate:
    """What was compared, and what came out.

    Attributes
    ----------
    model : str
        Name of the ONNX file, without its folder.
    architecture : str
    weights : str
        "best" or "last".
    images : int
        Validation files that both ran, each at its own size.
    agreement : float
        Share of them for which the most probable class is the same, 0..1.
    largest_difference : float
        Of any probability, over all images and batch sizes.
    accuracy_pytorch, accuracy_onnx : float
    interval : tuple of float
        95 % interval of `accuracy_onnx`.
    size_bytes : int
    latency_ms : dict
        Median for one batch, "batch_1" and "batch_7", at the network's own image size.
    image_size : int
    labels : tuple of str
    fingerprint : str
        Of the images that the network was trained on.
    software : dict
        Package versions.
    created : str
        ISO 8601 time.
    temperature : float
        The file divides its logits by it; 1 changes nothing.
    calibration : Calibration or None
        What the temperature does, by cross-fitting on the same files; None without one.
    unknown : Answered or None
        What the file answers if it calls the less sure unknown; None if it always answers.
    """

    model: str
    architecture: str
    weights: str
    images: int
    agreement: float
    largest_difference: float
    accuracy_pytorch: float
    accuracy_onnx: float
    interval: tuple[float, float]
    size_bytes: int
    latency_ms: dict[str, float]
    image_size: int
    labels: tuple[str, ...]
    fingerprint: str
    software: dict[str, str]
    created: str
    temperature: float = 1.0
    calibration: Calibration | None = None
    unknown: Answered | None = None

    @property
    def passed(self) -> bool:
        """Whether every class agrees and no probability is off by more than the tolerance."""
        return self.agreement == 1.0 and self.largest_difference <= TOLERANCE

    def require(self, path: Path) -> None:
        """Refuse a model that failed.

        Raises
        ------
        ExportError
            With the figures that failed.
        """
        if self.passed:
            return
        raise ExportError(
            f"The exported model differs from the trained network: {self.agreement:.2%} of "
            f"{self.images} predicted classes agree and a probability is off by "
            f"{self.largest_difference:.2e} (limit {TOLERANCE:.0e})",
            where=path,
            hint="The file was not kept. Please report this with the versions in log.txt.",
        )

    def to_dict(self) -> dict[str, Any]:
        values = {"version": CERTIFICATE_VERSION, "passed": self.passed, **asdict(self)}
        if self.unknown is not None:
            values["unknown"] = self.unknown.to_dict()
        return values

    def to_text(self) -> str:
        """Return the certificate for people."""
        low, high = self.interval
        latency = " · ".join(
            f"{key.replace('_', ' ')}: {ms:.2f} ms" for key, ms in self.latency_ms.items()
        )
        lines = [
            f"Certificate for {self.model}",
            "PASSED" if self.passed else "FAILED",
            "",
            f"Network              {self.architecture}, {self.weights} weights",
            f"Created              {self.created}",
            f"Images compared      {self.images} validation files, each at its own size",
            f"Same class           {self.agreement:.2%}",
            f"Largest difference   {self.largest_difference:.2e} (limit {TOLERANCE:.0e})",
            f"Accuracy in PyTorch  {self.accuracy_pytorch:.2%}",
            f"Accuracy in ONNX     {self.accuracy_onnx:.2%} "
            f"(95 % interval {low:.1%} to {high:.1%}, n = {self.images})",
            *self._confidence_lines(),
            f"Size                 {self.size_bytes / 1e6:.1f} MB",
            f"Latency              {latency} ({self.image_size} px)",
            f"Labels               {', '.join(self.labels)}",
            f"Data fingerprint     {self.fingerprint}",
            "Software             "
            + ", ".join(f"{name} {version}" for name, version in self.software.items()),
        ]
        return "\n".join(lines) + "\n"

    def _confidence_lines(self) -> list[str]:
        lines = []
        if (found := self.calibration) is not None:
            lines.append(
                f"Temperature          {self.temperature:.3f}: calibration error "
                f"{found.before.error:.1%} without it, {found.after.error:.1%} with it "
                f"(95 % interval {found.after.low:.1%} to {found.after.high:.1%}), "
                f"by {found.folds}-fold cross-fitting on the validation files"
            )
        if (kept := self.unknown) is not None:
            lines.append(
                f"Unknown              below {kept.below:.1%}: {kept.count} of {kept.total} "
                f"validation files answered ({kept.share:.1%}), {kept.accuracy:.2%} of them "
                f"rightly (95 % interval {kept.low:.1%} to {kept.high:.1%})"
            )
        return lines

    def write(self, model: Path) -> None:
        """Write the certificate beside `model`, as JSON and as text."""
        write_atomic(model.with_suffix(".certificate.json"), json.dumps(self.to_dict(), indent=1))
        write_atomic(model.with_suffix(".certificate.txt"), self.to_text())
