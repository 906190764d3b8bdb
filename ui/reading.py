"""Listing, checking and dividing a folder of images: what the workspace does in its thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ui.catalog_summary import CatalogSummary, summarise
from workbench.data.catalog import Catalog
from workbench.data.checks import check
from workbench.data.near_search import compare
from workbench.data.scan import list_images
from workbench.data.sizes import typical_side
from workbench.data.split import split
from workbench.errors import DataError
from workbench.jobs import Job
from workbench.settings import DataSettings


@dataclass(frozen=True)
class Images:
    """A folder's images: as listed, as found by now, and as divided by the settings.

    `side` is their typical size in pixels, 0 where it was not asked.
    """

    listed: Catalog
    found: Catalog
    summary: CatalogSummary
    settings: DataSettings
    side: int = 0


def list_folder(data: DataSettings, job: Job) -> Images:
    """List and divide the images, opening only a few to see their size.

    Raises
    ------
    DataError
        The folder cannot be used.
    """
    if not data.folder:
        raise DataError("No image folder is chosen", hint="Open a folder of images.")
    listed = list_images(Path(data.folder), data.only, job)
    return replace(divide(listed, listed, data, job), side=typical_side(listed))


def check_files(listed: Catalog, data: DataSettings, job: Job) -> Images:
    """Open every listed file, and divide those that can be used."""
    return divide(listed, check(listed, background=data.background, job=job), data, job)


def compare_pictures(listed: Catalog, found: Catalog, data: DataSettings, job: Job) -> Images:
    """Look for nearly the same pictures among those that can be used, and divide anew."""
    return divide(listed, compare(found, job, background=data.background), data, job)


def divide(listed: Catalog, found: Catalog, data: DataSettings, job: Job) -> Images:
    """Divide what was found, and count it."""
    job.check()
    given = frozenset(entry.split for entry in found.entries) - {""}
    return Images(listed, found, summarise(split(found, data), given_splits=given), data)
