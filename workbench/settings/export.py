"""What is written when the user walks away with the model."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workbench.settings.base import Section


class ExportSettings(Section):
    """Which weights become the ONNX file."""

    weights: Literal["best", "last"] = Field(
        "best",
        title="Weights",
        description="Those of the epoch with the highest validation accuracy, or of the last one.",
    )
