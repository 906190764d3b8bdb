"""What is said ahead of the frozen layers' cache is what the trainer does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from workbench.architectures import registry
from workbench.diagram.graph import Layer, LayerGraph
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunSpec, SplitRow
from workbench.settings import Project
from workbench.training.devices import choose_device
from workbench.training.frozen import frozen_feed
from workbench.training.images import open_images
from workbench.transfer.freezing import apply_freeze
from workbench.transfer.reuse import Reuse, crossing_values, foreseen
