"""What accompanies an exported ONNX file: int8, a web page, PyTorch files, a card, a script."""
