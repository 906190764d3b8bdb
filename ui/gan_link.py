"""The GAN studio's place in the window: which project it works for, and what its wishes do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.engine import EngineClient
from ui.in_front import show_in_front
from ui.workspace import Workspace

if TYPE_CHECKING:
    from ui.gan_control import GanControl
    from ui.gan_experiment import GanExperiment
    from ui.gan_window import GanWindow
    from ui.panel_host import PanelHost
    from workbench.gan.folder import GanFolder
    from workbench.settings import GanSettings


class GanLink(QObject):
    """Opens the studio and keeps it up to date.

    It is imported with the first opening: nobody needs it to start with.
    """

    def __init__(self, workspace: Workspace, engine: EngineClient, host: PanelHost) -> None:
        super().__init__(host)
        self._workspace, self._engine, self._host = workspace, engine, host
        self._control: GanControl | None = None
        self._window: GanWindow | None = None
        self._experiment: GanExperiment | None = None
        workspace.opened.connect(self._on_opened)
        workspace.project_changed.connect(self._on_project_changed)
        workspace.catalog_changed.connect(self._on_catalog_changed)

    @Slot()
    def open(self) -> None:
        """Show the studio in front of everything else."""
        if self._window is None:
            self._make()
        if self._window is not None:
            show_in_front(self._window)

    def window(self) -> GanWindow | None:
        """Return the window; None until it was opened."""
        return self._window

    def control(self) -> GanControl | None:
        """Return what trains and asks; None until the studio was opened."""
        return self._control

    def close(self) -> None:
        """End its threads; the main window is closing."""
        if self._experiment is not None:
            self._experiment.close_threads()
        if self._window is not None:
            self._window.close_studio()
        if self._control is not None:
            self._control.close()

    def _make(self) -> None:
        from ui.gan_control import GanControl
        from ui.gan_window import GanWindow

        self._control = GanControl(self._engine, self)
        self._window = GanWindow(self._control, self._host.window())
        self._window.start_requested.connect(self._on_start_requested)
        self._window.settings_changed.connect(self._on_settings_changed)
        self._window.gan_chosen.connect(self._on_gan_chosen)
        self._window.experiment_requested.connect(self._on_experiment_requested)
        self._control.shown.connect(self._on_shown)
        self._show_project()
        self._look_at_newest()

    def _show_project(self) -> None:
        window, work = self._window, self._workspace
        if window is None:
            return
        if work.project is not None:
            window.set_settings(work.project.gan)
        summary = work.summary
        if summary is not None:
            catalog = summary.catalog
            window.set_images(
                max(1, len(catalog.classes)),
                grey=catalog.all_grey,
                training=len(catalog.of_split("train")),
            )
        window.set_ready(self._why_not())

    def _why_not(self) -> str:
        work = self._workspace
        if work.project is None:
            return self.tr("Open a folder of images first.")
        if work.summary is None or not work.summary.catalog.checked:
            return self.tr("The images are still being read.")
        return ""

    def _look_at_newest(self) -> None:
        if self._control is None or self._control.live:
            return
        from ui.gan_control import newest_gan

        folder = self._workspace.folder
        self._control.look_at(newest_gan(folder) if folder is not None else None)

    @Slot(object)
    def _on_shown(self, shown: GanFolder | None) -> None:
        from workbench.gan.folder import list_gans

        folder = self._workspace.folder
        if self._window is not None:
            self._window.set_gans(list_gans(folder) if folder is not None else [], shown)

    @Slot(object)
    def _on_opened(self, _folder: Path) -> None:
        if self._control is not None:
            if self._control.live and self._control.run is not None:
                self._control.leave()
            self._show_project()
            self._look_at_newest()

    @Slot(object)
    def _on_project_changed(self, _project: object) -> None:
        self._show_project()

    @Slot(object)
    def _on_catalog_changed(self, _summary: object) -> None:
        self._show_project()

    @Slot(object)
    def _on_settings_changed(self, settings: GanSettings) -> None:
        if self._workspace.project is not None:
            self._workspace.change(settings)

    @Slot()
    def _on_start_requested(self) -> None:
        work = self._workspace
        if self._control is None or self._window is None or self._why_not():
            return
        if work.project is not None and work.folder is not None and work.summary is not None:
            project = work.project.replace(gan=self._window.form.value())
            self._control.start(work.folder, project, work.summary.catalog)

    @Slot(object)
    def _on_gan_chosen(self, path: Path) -> None:
        from workbench.gan.folder import GanFolder

        if self._control is not None:
            self._control.look_at(GanFolder(path))

    @Slot()
    def _on_experiment_requested(self) -> None:
        if self._control is None or self._control.run is None or self._window is None:
            return
        from ui.gan_experiment import GanExperiment

        if self._experiment is not None:
            self._experiment.close_threads(wait=False)
            self._experiment.deleteLater()
        self._experiment = GanExperiment(self._control.run, self._workspace.folder, self._window)
        self._experiment.open()
