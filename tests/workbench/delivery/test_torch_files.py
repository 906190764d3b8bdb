import json
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors import safe_open

from workbench.delivery.piece import Source
from workbench.delivery.torch_files import METADATA_FILE, deliver_program, deliver_weights
from workbench.errors import ExportError
from workbench.evaluation.deployed import DeployedModel
from workbench.jobs import Job


@pytest.mark.filterwarnings("ignore")  # torch's, about its own file
def test_the_program_takes_images_of_any_size(source: Source, model: DeployedModel) -> None:
    piece = deliver_program(source, model, Job())
    extra = {METADATA_FILE: ""}
    program = torch.export.load(piece.path, extra_files=extra).module()
    assert json.loads(json.loads(extra[METADATA_FILE])["labels"]) == ["dark", "light"]
    images = torch.randint(0, 256, (3, 71, 45, 3), dtype=torch.uint8)
    assert torch.allclose(program(images), model(images), atol=1e-5)
    assert piece.compared is not None
    assert piece.compared.images == 8
    assert piece.compared.largest_difference <= 1e-4


def test_no_folder_of_this_computer_is_in_the_program(source: Source, model: DeployedModel) -> None:
    piece = deliver_program(source, model, Job())
    here = [str(path).encode() for path in (Path.cwd(), Path(torch.__file__).parents[1])]
    with zipfile.ZipFile(piece.path) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            assert not any(path in content for path in here), name


def test_weights_carry_what_is_needed_to_use_them(source: Source, model: DeployedModel) -> None:
    piece = deliver_weights(source, model, Job())
    with safe_open(piece.path, "pt") as file:
        metadata = file.metadata()
        names = set(file.keys())
        first = file.get_tensor("conv1.weight") if "conv1.weight" in names else None
    assert names == set(model.network.state_dict())
    if first is not None:
        assert torch.equal(first, model.network.state_dict()["conv1.weight"])
    assert json.loads(metadata["labels"]) == ["dark", "light"]
    assert json.loads(metadata["mean"]) == [0.5, 0.5, 0.5]
    assert metadata["weights"] == "best"


@pytest.mark.parametrize("deliver", [deliver_program, deliver_weights])
def test_other_answers_are_refused(source: Source, model: DeployedModel, deliver) -> None:
    other = replace(source, answers=np.roll(source.answers, 1, axis=1))
    with pytest.raises(ExportError, match="does not answer as the ONNX file"):
        deliver(other, model, Job())
    assert sorted(path.name for path in source.onnx.parent.iterdir()) == ["noise.onnx"]
