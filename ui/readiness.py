"""Whether training can start, and which steps are done: questions about the whole state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.workspace import Workspace
from workbench.errors import WorkbenchError
from workbench.runs import RunFolder, list_run_paths

if TYPE_CHECKING:
    from ui.catalog_summary import CatalogSummary

CERTIFICATES = "*.certificate.json"


def why_not(workspace: Workspace, network_error: WorkbenchError | None, *, busy: bool) -> str:
    """Return why training cannot start; empty if it can.

    Parameters
    ----------
    network_error : WorkbenchError or None
        Why the chosen network cannot be built.
    busy : bool
        Whether a run is live.
    """
    summary = workspace.summary
    if busy:
        return _tr("A run is being trained.")
    if workspace.project is None:
        return _tr("No project is open: open a folder of images first.")
    if workspace.data_error is not None:
        return str(workspace.data_error)
    if summary is None:
        return _tr("The images are still being listed.")
    if summary.severe:
        return summary.severe
    if not summary.catalog.checked:
        return _unchecked(workspace.busy)
    if workspace.project.data.keep_groups and not summary.catalog.compared and workspace.busy:
        return _tr("The images are still being compared.")
    if not summary.count("train"):
        return _tr("The split leaves no image to train on. Lower the other shares.")
    return str(network_error) if network_error is not None else ""


def done_steps(
    summary: CatalogSummary | None, visited: set[str], folder: Path | None, *, network_ok: bool
) -> set[str]:
    """Return the keys of the steps that carry a check mark."""
    runs = [RunFolder(path) for path in list_run_paths(folder / "runs")] if folder else []
    trained = [run for run in runs if run.weights("best").is_file()]
    seen = {"architecture", "augment", "freeze"} if runs else visited
    done = set()
    if summary is not None and summary.catalog.checked and not summary.severe:
        done.add("data")
        done |= seen & {"augment", "freeze"}
        done |= seen & {"architecture"} if network_ok else set()
    if trained:
        done.add("train")
        done |= visited & {"results"}
    if folder is not None and any(folder.glob(CERTIFICATES)):
        done.add("export")
    return done


def _unchecked(busy: bool) -> str:
    if busy:
        return _tr("The images are still being checked.")
    return _tr("The images were not checked. Read the folder again on the Data page.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("readiness", text)
