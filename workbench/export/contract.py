"""What our ONNX files promise: names, types and metadata. Known to writer and reader alike."""

from __future__ import annotations

INPUT = "image"  # uint8 [batch, height, width, 3], RGB, any size
OUTPUT = "probabilities"  # float32 [batch, classes]
FORMAT = "cnn-workbench/1"
OPSET = 18

# metadata keys
KEY_FORMAT = "format"
KEY_LABELS = "labels"  # JSON array
KEY_IMAGE_SIZE = "image_size"
KEY_RESIZE = "resize"
KEY_MEAN = "mean"  # JSON array, for values in 0..1
KEY_STD = "std"
KEY_CHANNELS = "channels"
KEY_ARCHITECTURE = "architecture"
KEY_FINGERPRINT = "data_fingerprint"
KEY_SOFTWARE = "software"
KEY_BACKGROUND = "background"
KEY_TEMPERATURE = "temperature"  # the graph's logits are divided by it; absent: 1
KEY_WEIGHTS = "weights"  # "best" or "last"; in PyTorch files only
KEY_PRECISION = "precision"  # "int8"; absent: 32-bit floating point
KEY_UNKNOWN_BELOW = "unknown_below"  # confidence, 0..1, of an answer at least; absent: 0

RESIZE_RULE = "whole image stretched to the square, bilinear with antialiasing"

# Largest difference of a probability between PyTorch and ONNX that is not refused.
TOLERANCE = 1e-4
