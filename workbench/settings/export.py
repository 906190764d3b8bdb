"""What is written when the user walks away with the model."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workbench.settings.base import Section


class ExportSettings(Section):
    """What becomes the ONNX file, and how sure it must be to answer."""

    weights: Literal["best", "last"] = Field(
        "best",
        title="Weights",
        description="Those of the epoch with the highest validation accuracy, or of the last one.",
    )
    temperature: bool = Field(
        False,
        title="Calibrated confidence",
        description="Divide the logits by a temperature fitted on the validation images, so that "
        "a confidence of 80 % means right in 80 of 100 cases. It changes no predicted class.",
    )
    unknown_below: float = Field(
        0.0,
        ge=0,
        lt=100,
        title="Unknown below",
        description="An image whose most probable class is less sure than this is called "
        "“unknown”; 0 always answers. The Calibration tab of the Results page shows what it costs.",
        json_schema_extra={"unit": "%"},
    )
    int8: bool = Field(
        False,
        title="8-bit model",
        description="A quarter of the size and faster on most processors, for phones and small "
        "computers. Kept only if it loses no more accuracy than you allow.",
    )
    most_loss: float = Field(
        1.0,
        ge=0,
        le=20,
        title="Loss allowed",
        description="The 8-bit model is refused if it loses more accuracy on the validation "
        "images.",
        json_schema_extra={"unit": "points"},
    )
    web: bool = Field(
        False,
        title="Web page",
        description="A folder that classifies images in any browser, opened by a double click or "
        "put on a web server. Images never leave the computer.",
    )
    check_web: bool = Field(
        True,
        title="Check it in a browser",
        description="Runs the page in Chromium, Chrome or Edge, if there is one on this computer, "
        "and compares its answers.",
    )
    script: bool = Field(
        False,
        title="Python script",
        description="A short program for whoever gets the model: onnxruntime, NumPy and Pillow "
        "are all it needs.",
    )
    program: bool = Field(
        False,
        title="PyTorch program",
        description="The same model as a .pt2 file of torch.export, to go on in PyTorch or in C++ "
        "without this program.",
    )
    tensors: bool = Field(
        False,
        title="Weights alone",
        description="The network's weights as safetensors, with labels and normalisation, to go on "
        "training elsewhere.",
    )
    card: bool = Field(
        False,
        title="Model card",
        description="A text for those who decide whether to use it: data, training, figures with "
        "intervals, and what was not measured.",
    )
    licence: str = Field(
        "",
        max_length=200,
        title="Licence",
        description="Under which you pass the model on, such as CC BY 4.0; the card tells it.",
    )
