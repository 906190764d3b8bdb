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

RESIZE_RULE = "whole image stretched to the square, bilinear with antialiasing"

# Largest difference of a probability between PyTorch and ONNX that is not refused.
TOLERANCE = 1e-4
