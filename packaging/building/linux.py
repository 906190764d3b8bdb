"""A .tar.gz that needs no root and a .deb for all of the machine, the same bytes every time."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import tarfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from starting.console import ROOT, SetupError

from building.program import size

if TYPE_CHECKING:
    from building.main import Build

HERE = ROOT / "packaging" / "linux"
# What PyInstaller leaves to the system, found with ldd in a bare Debian: the graphics driver's
# side, and the libraries that must match the server.
DEPENDS = (
    "fontconfig-config",
    "libdrm2",
    "libegl1",
    "libgl1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxcb1",
)
DEBIAN_NAMES = {"x86_64": "amd64", "aarch64": "arm64"}
MAINTAINER = "The CNN Workbench authors <cnn-workbench@users.noreply.github.com>"


def pack(build: Build) -> list[Path]:
    """Make both packages and their checksums; return the files."""
    stage = build.work / "linux"
    shutil.rmtree(stage, ignore_errors=True)
    share(build, stage / "share")
    files = [tarball(build, stage), deb(build, stage)]
    sums = build.output / "SHA256SUMS"
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    sums.write_text("".join(lines), "utf-8")
    return [*files, sums]


def name(build: Build) -> str:
    """Return what the packages' names have in common."""
    suffix = "" if build.variant == "cpu" else f"-{build.variant}"
    return f"cnn-workbench-{build.version}{suffix}-linux-{platform.machine()}"


def share(build: Build, folder: Path) -> None:
    """Write what desktops read: menu entry, file type, description for software centres, icons."""
    places = {
        "cnn-workbench.desktop": "applications/cnn-workbench.desktop",
        "cnn-workbench-mime.xml": "mime/packages/cnn-workbench.xml",
        "io.github.cnn_workbench.metainfo.xml": "metainfo/io.github.cnn_workbench.metainfo.xml",
    }
    date = time.strftime("%Y-%m-%d", time.gmtime(build.epoch))
    for source, place in places.items():
        text = (HERE / source).read_text("utf-8")
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("@VERSION@", build.version).replace("@DATE@", date), "utf-8")
    shutil.copytree(build.work / "icons" / "hicolor", folder / "icons" / "hicolor")


# -- .tar.gz ----------------------------------------------------------------------------------


def tarball(build: Build, stage: Path) -> Path:
    """Pack program, desktop files and install.sh."""
    path = build.output / f"{name(build)}.tar.gz"
    top = name(build)
    contents = {
        f"{top}/cnn-workbench": build.folder,
        f"{top}/share": stage / "share",
        f"{top}/install.sh": HERE / "install.sh",
    }
    with open(path, "wb") as raw:
        # gzip's own header holds a time and a name; without them equal contents are equal files.
        packer = subprocess.Popen(["gzip", "-n", "-6"], stdin=subprocess.PIPE, stdout=raw)
        assert packer.stdin is not None
        with tarfile.open(fileobj=packer.stdin, mode="w|", format=tarfile.PAX_FORMAT) as archive:
            for inside, source in contents.items():
                _add(archive, source, inside, build.epoch)
        packer.stdin.close()
        if packer.wait():
            raise SetupError(f"{path} could not be written.")
    return path


def _add(archive: tarfile.TarFile, source: Path, inside: str, epoch: int) -> None:
    """Add a file, or a folder in the order of names."""
    info = archive.gettarinfo(str(source), inside)
    info.mtime, info.uid, info.gid, info.uname, info.gname = epoch, 0, 0, "root", "root"
    info.mode = 0o755 if info.isdir() or info.mode & 0o111 else 0o644
    if info.islnk():  # files with two names are two files
        info.type, info.linkname, info.size = tarfile.REGTYPE, "", source.stat().st_size
    if info.isreg():
        with open(source, "rb") as stream:
            archive.addfile(info, stream)
        return
    archive.addfile(info)
    if info.isdir():
        for child in sorted(source.iterdir()):
            _add(archive, child, f"{inside}/{child.name}", epoch)


# -- .deb -------------------------------------------------------------------------------------


def deb(build: Build, stage: Path) -> Path:
    """Pack the program into /opt, with a link in /usr/bin."""
    root = stage / "deb"
    program = root / "opt" / "cnn-workbench"
    program.parent.mkdir(parents=True)
    # links instead of copies: a gigabyte less to write
    shutil.copytree(build.folder, program, symlinks=True, copy_function=os.link)
    shutil.copytree(stage / "share", root / "usr" / "share")
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "cnn-workbench").symlink_to("/opt/cnn-workbench/cnn-workbench")
    documents = root / "usr" / "share" / "doc" / "cnn-workbench"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(COPYRIGHT, "utf-8")
    _normalise(root, build.epoch)
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(_control(build, size(root)), "utf-8")
    (control / "md5sums").write_text("".join(_sums(root)), "utf-8")
    path = build.output / f"{name(build)}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z4", "--build", root, path]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(build.epoch)}
    if subprocess.run([str(part) for part in command], env=environment).returncode:
        raise SetupError("dpkg-deb failed; the reason stands above.")
    return path


def _normalise(root: Path, epoch: int) -> None:
    """Give all files a time and a mode that do not depend on who builds when."""
    for folder, _, names in os.walk(root):
        Path(folder).chmod(0o755)
        for path in (Path(folder) / name for name in names):
            if not path.is_symlink():
                path.chmod(0o755 if path.stat().st_mode & 0o111 else 0o644)
                os.utime(path, (epoch, epoch))


def _control(build: Build, amount: int) -> str:
    return CONTROL.format(
        version=build.version,
        architecture=DEBIAN_NAMES.get(platform.machine(), platform.machine()),
        maintainer=MAINTAINER,
        kilobytes=amount // 1024,
        # libraries collected here want this system's C library, or a newer one
        depends=", ".join([f"libc6 (>= {platform.libc_ver()[1]})", *DEPENDS]),
    )


def _sums(root: Path) -> Iterable[str]:
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root).as_posix()
        if path.is_file() and not path.is_symlink() and not inside.startswith("DEBIAN/"):
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {inside}\n"


CONTROL = """\
Package: cnn-workbench
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: shared-mime-info, desktop-file-utils, hicolor-icon-theme
Section: science
Priority: optional
Description: learn, build and ship convolutional image classifiers
 A folder of photos in, a verified ONNX model out, on your own computer.
 Networks from LeNet-5 to EfficientNet, their diagrams, augmentation,
 transfer learning, training with live curves, and export.
 .
 Nothing leaves the machine: no account, no telemetry.
"""

COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: CNN Workbench
Comment: All that is shipped with it is under its own licences, which are in
 /opt/cnn-workbench/THIRD-PARTY-NOTICES.txt

Files: *
Copyright: the CNN Workbench authors
License: Apache-2.0
 On Debian systems the full text is in /usr/share/common-licenses/Apache-2.0.
"""
