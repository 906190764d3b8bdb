"""The project of each part of a lesson: its images, its settings, its seed. No torch."""

from __future__ import annotations

from pathlib import Path

from workbench.data.catalog import Catalog
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.errors import SettingsError
from workbench.jobs import Job
from workbench.lessons.catalogue import LESSON_FILE, LessonSource
from workbench.lessons.images import image_folder
from workbench.lessons.parts import ImagePart, MapPart, NetworkPart, Part
from workbench.settings import ArchitectureSettings, Project
from workbench.settings.assign import put
from workbench.settings.augmentation import PRESETS
from workbench.settings.stack import Stack
from workbench.settings.stack_file import read_stack


def project_of(source: LessonSource, address: str, place: Path, seed: int, job: Job) -> Project:
    """Return the project that a part means; its images are made if they are not there yet.

    Parameters
    ----------
    address : str
        Such as "runs.residual"; empty is the lesson's own images and settings.
    place : Path
        Where the lesson is worked on.

    Raises
    ------
    SettingsError
        There is no such setting, or its value is wrong; file and key are named.
    """
    part = dict(source.lesson.parts()).get(address)
    if isinstance(part, MapPart):
        address = f"runs.{part.run}"
        part = source.lesson.runs[part.run]
    project = Project(name=f"{source.lesson.title.en}"[:200])
    project = project.replace(
        data=project.data.replace(split_seed=seed),
        training=project.training.replace(seed=seed),
        gan=project.gan.replace(seed=seed),
    )
    where = f"{{}} in {source.folder / LESSON_FILE}"
    project = _with(project, source.lesson.settings, where.format("settings"))
    if isinstance(part, ImagePart):
        project = _with(project, part.settings, where.format(f"{address}.settings"))
    images = part.images if isinstance(part, ImagePart) and part.images else source.lesson.images
    folder = image_folder(images, source.folder, place, seed, job, project.data)
    project = project.replace(data=project.data.replace(folder=str(folder)))
    return _with_network(project, source, part)


def catalog_of(project: Project, job: Job) -> Catalog:
    """Scan, check and split a project's images."""
    data = project.data
    found = scan(Path(data.folder), data.only, background=data.background, job=job)
    return split(found, data)


def stack_of(source: LessonSource, part: NetworkPart | ImagePart) -> Stack | None:
    """Return the own network that a part names."""
    return read_stack(source.folder / part.network) if part.network else None


def _with(project: Project, settings: dict[str, object], where: str) -> Project:
    values = project.model_dump()
    for path, value in settings.items():
        if path == "augmentation" and isinstance(value, str) and value in PRESETS:
            values[path] = PRESETS[value].model_dump()
        else:
            put(values, project, path, value, where=where)
    return Project.parse(values, where=where)


def _with_network(project: Project, source: LessonSource, part: Part | None) -> Project:
    if isinstance(part, NetworkPart) and not part.network:
        sizes = {"name": part.name, "image_size": part.image_size}
        return project.replace(architecture=ArchitectureSettings.parse(sizes))
    if not isinstance(part, (NetworkPart, ImagePart)):
        return project
    stack = stack_of(source, part)
    if stack is None:
        return project
    size = project.architecture.image_size
    return project.replace(architecture=ArchitectureSettings.own(stack, image_size=size))


def refuse_unknown_settings(source: LessonSource) -> None:
    """Raise `SettingsError` for a setting of the lesson that does not exist or cannot be so."""
    where = f"{{}} in {source.folder / LESSON_FILE}"
    plain = _with(Project(), source.lesson.settings, where.format("settings"))
    for address, part in source.lesson.parts():
        if isinstance(part, ImagePart):
            _with(plain, part.settings, where.format(f"{address}.settings"))
            if "architecture.name" in part.settings and part.network:
                raise SettingsError(
                    "This part names two networks",
                    where=where.format(address),
                    hint='Leave out "network" or the setting "architecture.name".',
                )
