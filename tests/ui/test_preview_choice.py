"""Which images the preview shows."""

import numpy as np

from ui.views.augment.preview_bar import BATCH
from ui.views.augment.preview_choice import View, draws, indices
from ui.views.augment.preview_render import NetworkInput
from workbench.data.batches import epoch_order, equal_chances
from workbench.settings import AugmentationSettings


def test_batches_of_sampled_classes_are_those_that_training_takes():
    labels = (0,) * 30 + (1,) * 10
    fed = NetworkInput(batch_size=8, balanced=True, seed=3)
    chances = equal_chances(np.array(labels))
    expected = epoch_order(40, 3, 2, chances)[8:16].tolist()
    view = View(mode=BATCH, epoch=2, step=1)
    assert indices(40, fed, view, labels) == expected
    shown = draws(40, fed, AugmentationSettings(), view, labels)
    assert [draw.index for draw in shown] == expected
    assert indices(40, fed, view) == epoch_order(40, 3, 2)[8:16].tolist()
