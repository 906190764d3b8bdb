"""From a run to one ONNX file, proof that it is right, and its use without torch."""
