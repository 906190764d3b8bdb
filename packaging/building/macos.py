"""The .app in a .dmg, signed and notarised where the environment has what that takes."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from starting.console import ROOT, SetupError, say

if TYPE_CHECKING:
    from building.main import Build

ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"
APP = "CNN Workbench.app"


def pack(build: Build) -> list[Path]:
    """Make the disk image for the architecture this Python runs on (arm64 or x86_64).

    MACOS_SIGN_IDENTITY names the certificate ("Developer ID Application: ..."),
    MACOS_NOTARY_PROFILE the keychain profile that `xcrun notarytool store-credentials` made.
    Without the first the app is signed for this machine only, and others must allow it in their
    system settings.
    """
    app = build.output / APP
    identity = os.environ.get("MACOS_SIGN_IDENTITY")
    sign(app, identity)
    image = build.output / f"cnn-workbench-{build.version}-macos-{platform.machine()}.dmg"
    make_image(app, build.work / "dmg", image)
    if identity:
        _must(["codesign", "--sign", identity, "--timestamp", image])
        notarise(image, os.environ.get("MACOS_NOTARY_PROFILE"))
    return [image]


def sign(app: Path, identity: str | None) -> None:
    """Sign the app; PyInstaller signed what is inside, this seals the notices added since."""
    shutil.copy(
        app.parent / "cnn-workbench" / "THIRD-PARTY-NOTICES.txt", app / "Contents/Resources"
    )
    options = ["--force", "--deep", "--sign", identity or "-"]
    if identity:
        options += ["--options", "runtime", "--timestamp", "--entitlements", str(ENTITLEMENTS)]
    else:
        say("  MACOS_SIGN_IDENTITY is not set: the app is signed for this machine only.")
    _must(["codesign", *options, app])
    _must(["codesign", "--verify", "--deep", "--strict", app])


def make_image(app: Path, stage: Path, image: Path) -> None:
    """Put the app beside a link to the Applications folder into a compressed image."""
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    # ditto keeps links and attributes; a copy that resolves links breaks the signature.
    _must(["ditto", app, stage / app.name])
    (stage / "Applications").symlink_to("/Applications")
    image.unlink(missing_ok=True)
    options = ["-volname", "CNN Workbench", "-format", "ULFO", "-srcfolder"]
    _must(["hdiutil", "create", *options, stage, image])


def notarise(image: Path, profile: str | None) -> None:
    """Let Apple check the image, and staple its answer to it."""
    if not profile:
        say("  MACOS_NOTARY_PROFILE is not set: the image is not notarised.")
        return
    _must(["xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait"])
    _must(["xcrun", "stapler", "staple", image])


def _must(command: Sequence[object]) -> None:
    if subprocess.run([str(part) for part in command]).returncode:
        raise SetupError(f"{command[0]} failed; the reason stands above.")
