"""Which files are images, by their names, and which decoders are trusted with them."""

from __future__ import annotations

# Pillow's names of the decoders that may run, whatever a file is called. Everything else stays
# shut: a three-line .blp or .eps can cost gigabytes or start other programs.
DECODERS = ("JPEG", "PNG", "BMP", "DIB", "GIF", "TIFF", "WEBP", "HEIF", "AVIF", "PPM")

# fmt: off
SUFFIXES = frozenset({
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".bmp", ".dib", ".gif", ".tif", ".tiff",
    ".webp", ".heic", ".heif", ".hif", ".avif", ".ppm", ".pgm", ".pbm", ".pnm",
})

# Images to a person, but not read here. They are listed, so that nobody wonders where they went.
UNSUPPORTED_SUFFIXES = frozenset({
    ".psd", ".xcf", ".svg", ".ai", ".eps", ".jp2", ".j2k", ".jpx", ".jxl", ".tga", ".ico", ".icns",
    ".dds", ".exr", ".hdr", ".dcm", ".cr2", ".cr3", ".nef", ".arw", ".dng", ".orf", ".rw2", ".raf",
    ".pef", ".srw", ".raw",
})
# fmt: on

READABLE = "JPEG, PNG, BMP, GIF, TIFF, WebP, HEIC, AVIF and PPM"


def suffix(name: str) -> str:
    """Return the suffix of a file name in lower case with its dot; empty if it has none."""
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""
