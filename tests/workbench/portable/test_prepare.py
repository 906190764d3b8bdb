"""Run folders for other machines: whole or nothing, found again anywhere, and checked there."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from workbench.cli import app
from workbench.data.same_images import check_images
from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.errors import Cancelled, DataError, RunError, SettingsError, StorageError
from workbench.events import Failed
from workbench.jobs import Job
from workbench.launch import describe
from workbench.portable.prepare import prepare
from workbench.runs import EventWriter, RunFolder
from workbench.settings import Project
from workbench.whereabouts import DATA_VARIABLE

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def _nothing_told(monkeypatch):
    monkeypatch.delenv(DATA_VARIABLE, raising=False)


@pytest.fixture
def asked(image_folder):
    folder = image_folder(each=5)
    project = Project(name="Shapes").replace(data={"folder": str(folder)})
    catalog = split(scan(folder), project.data)
    return describe(project, catalog), rows(catalog)


def test_copied_it_holds_everything_and_no_path_of_this_machine(asked, tmp_path):
    spec, split_rows = asked
    made = prepare(tmp_path / "my share" / "a run", spec, split_rows, Job(), images="copy")
    moved = RunFolder((tmp_path / "my share").rename(tmp_path / "other place") / "a run")
    shutil.rmtree(spec.folder)
    assert moved.spec().folder == str(moved.path / "images")
    check_images(moved, Job())
    assert made.copied == sum(moved.sizes()) > 0
    texts = [one.read_text("utf-8") for one in moved.path.iterdir() if one.is_file()]
    assert len(texts) == 7
    assert not any(str(tmp_path) in text for text in texts)
    assert moved.state() == "new"
    assert moved.spec().fingerprint == spec.fingerprint


def test_by_reference_it_is_found_as_long_as_both_move_together(asked, tmp_path):
    spec, split_rows = asked
    share = tmp_path / "share"
    prepare(share / "run", spec, split_rows, Job())
    assert not (share / "run" / "images").exists()
    run = RunFolder(share / "run")
    assert run.spec().folder == spec.folder
    check_images(run, Job())
    Path(spec.folder).rename(tmp_path / "moved")
    with pytest.raises(DataError, match="are not here") as caught:
        check_images(run, Job())
    assert DATA_VARIABLE in caught.value.hint


def test_it_is_found_where_the_variable_says(asked, tmp_path, monkeypatch):
    spec, split_rows = asked
    prepare(tmp_path / "run", spec, split_rows, Job())
    Path(spec.folder).rename(tmp_path / "moved")
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "moved"))
    run = RunFolder(tmp_path / "run")
    check_images(run, Job())
    assert run.spec().folder == str(tmp_path / "moved")


def test_other_images_are_refused_by_name(asked, tmp_path):
    spec, split_rows = asked
    run = prepare(tmp_path / "run", spec, split_rows, Job(), images="copy").run
    (run.path / "images" / "disc" / "001.png").write_bytes(b"another")
    (run.path / "images" / "square" / "002.png").unlink()
    with pytest.raises(DataError) as caught:
        check_images(run, Job())
    assert caught.value.what.startswith("2 of 10 images are not those")
    assert "disc/001.png (7 bytes instead of" in caught.value.what
    assert "square/002.png (missing)" in caught.value.what


def test_files_lost_after_the_start_are_for_the_settings_to_judge(asked, tmp_path):
    spec, split_rows = asked
    run = prepare(tmp_path / "run", spec, split_rows, Job(), images="copy").run
    with EventWriter(run) as writer:
        writer.write(Failed(kind="x", what="y", where="", hint=""))
    (run.path / "images" / "square" / "002.png").unlink()
    check_images(run, Job())
    (run.path / "images" / "disc" / "001.png").write_bytes(b"another")
    with pytest.raises(DataError, match="1 of 10"):
        check_images(run, Job())


def test_the_variable_cannot_swap_the_images_of_an_ordinary_run(asked, tmp_path, monkeypatch):
    spec, split_rows = asked
    run = RunFolder.create(tmp_path / "run", spec, split_rows)
    check_images(run, Job())
    shutil.copytree(spec.folder, tmp_path / "other")
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "other"))
    check_images(run, Job())
    (tmp_path / "other" / "disc" / "001.png").write_bytes(b"another")
    with pytest.raises(DataError, match="not those that this run was made with"):
        check_images(run, Job())


@pytest.mark.parametrize("after", [0, 3])
def test_cancelled_it_leaves_nothing(asked, tmp_path, after):
    class Impatient(Job):
        def report(self, text, done=0, total=0, *, before=0):
            if text == "Copying the images" and done == after:
                self.cancel()
            super().report(text, done, total, before=before)

    share = tmp_path / "share"
    with pytest.raises(Cancelled):
        prepare(share / "run", *asked, Impatient(), images="copy")
    assert list(share.iterdir()) == []


def test_without_room_nothing_is_begun(asked, tmp_path, monkeypatch):
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(StorageError, match="There is no room for the images"):
        prepare(tmp_path / "share" / "run", *asked, Job(), images="copy")
    assert list((tmp_path / "share").iterdir()) == []
    prepare(tmp_path / "share" / "run", *asked, Job())  # without them it needs none


def test_what_is_there_is_never_touched(asked, tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "mine").write_text("x")
    with pytest.raises(RunError, match="taken"):
        prepare(tmp_path / "run", *asked, Job())
    with pytest.raises(RunError, match="into the image folder"):
        prepare(Path(asked[0].folder) / "run", *asked, Job())
    with pytest.raises(SettingsError, match="0 is not a number"):
        prepare(tmp_path / "other", *asked, Job(), nodes=0)
    assert (tmp_path / "run" / "mine").read_text() == "x"


def test_images_that_changed_since_they_were_listed_are_refused(asked, tmp_path):
    (Path(asked[0].folder) / "disc" / "001.png").write_bytes(b"another")
    with pytest.raises(DataError, match="have changed"):
        prepare(tmp_path / "run", *asked, Job())
    (Path(asked[0].folder) / "disc" / "001.png").unlink()
    with pytest.raises(DataError, match="1 images are gone"):
        prepare(tmp_path / "run", *asked, Job())
    assert not (tmp_path / "run").exists()


@pytest.mark.skipif(os.name == "nt", reason="the scripts are for POSIX shells")
@pytest.mark.parametrize("name", ["run.sh", "torchrun.sh", "job.sbatch"])
def test_each_script_trains_the_folder_that_it_lies_in(asked, tmp_path, name):
    """A Python that only says what it was asked, and SLURM's programs likewise."""
    prepare(tmp_path / "it's a run", *asked, Job(), images="copy", nodes=2, processes=3)
    moved = (tmp_path / "it's a run").rename(tmp_path / "moved run")
    said, programs = tmp_path / "said", tmp_path / "bin"
    programs.mkdir()
    for program in ("python", "srun", "scontrol"):
        path = programs / program
        path.write_text(f'#!/bin/sh\nfor one in {program} "$@"; do echo "$one"; done >> {said}\n')
        path.chmod(0o755)
    (moved / "events.jsonl").write_text('{"event": "Finished", "reason": "stopped"}\n')
    environment = {
        "PATH": f"{programs}:/usr/bin:/bin", "PYTHON": str(programs / "python"), "HEAD": "head:1",
        "SLURM_SUBMIT_DIR": str(moved), "SLURM_JOB_ID": "77", "SLURM_JOB_NODELIST": "n[1-2]",
        "SLURM_JOB_END_TIME": "60",
    }  # fmt: skip
    subprocess.run(["sh", str(moved / name)], env=environment, cwd=tmp_path, check=True)
    words = said.read_text().splitlines()
    if name == "job.sbatch":
        start = words.index("srun")
        asked_for = ["--kill-on-bad-exit=1", environment["PYTHON"], "-m", "workbench", "train", "."]
        assert words[start + 1 : start + 7] == asked_for
        assert words[-3:] == ["scontrol", "requeue", "77"]
        text = (moved / name).read_text()
        assert "#SBATCH --nodes=2\n#SBATCH --ntasks-per-node=3\n#SBATCH --gpus-per-node=3\n" in text
    else:
        assert words[-4:] == ["-m", "workbench", "train", str(moved)]
    if name == "torchrun.sh":
        options = " ".join(words[:-4])
        assert "--nnodes 2 --nproc-per-node 3 --rdzv-backend c10d --rdzv-endpoint head:1" in options


@pytest.mark.skipif(os.name == "nt", reason="the scripts are for POSIX shells")
def test_one_machine_needs_the_installed_program_only(asked, tmp_path):
    run = prepare(tmp_path / "run", *asked, Job()).run.path
    said, program = tmp_path / "said", tmp_path / "bin" / "cnn-workbench"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nfor one in "$@"; do echo "$one"; done > {said}\n')
    program.chmod(0o755)
    environment = {"PATH": f"{program.parent}:/usr/bin:/bin"}
    subprocess.run(["sh", str(run / "run.sh"), "--epochs", "3"], env=environment, check=True)
    assert said.read_text().splitlines() == ["train", str(run), "--epochs", "3"]


def test_a_job_that_was_not_cut_short_is_not_queued_again(asked, tmp_path):
    text = prepare(tmp_path / "run", *asked, Job()).run.path.joinpath("job.sbatch").read_text()
    assert '"$left" -lt 180' in text
    assert "--signal=TERM@120" in text
    assert "--requeue" in text


def test_commands_are_words_of_a_shell(asked, tmp_path):
    made = prepare(tmp_path / "it's a run", *asked, Job(), nodes=2, processes=4)
    assert shlex.split(made.commands.single) == ["sh", str(made.run.path / "run.sh")]
    assert shlex.split(made.commands.torchrun)[:3] == ["NODES=2", "PROCESSES=4", "HEAD=node1:29400"]
    assert shlex.split(made.commands.slurm)[:3] == ["cd", str(made.run.path), "&&"]


def test_prepare_and_train_from_the_terminal(image_folder, tmp_path):
    """Prepared, moved, and trained by its own script with the real program."""
    folder = image_folder(each=6, size=32)
    runner, output = CliRunner(), tmp_path / "share" / "a run"
    words = ["prepare", str(folder), "--output", str(output), "--images", "copy", "--epochs", "1",
             "--architecture", "lenet5", "--json"]  # fmt: skip
    result = runner.invoke(app, words)
    assert result.exit_code == 0, result.output
    moved = output.parent.rename(tmp_path / "there") / "a run"
    shutil.rmtree(folder)
    environment = {**os.environ, "PYTHON": sys.executable, "PYTHONPATH": str(ROOT)}
    if os.name == "nt":
        command = [sys.executable, "-m", "workbench", "train", str(moved)]
    else:
        command = ["sh", str(moved / "run.sh")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert RunFolder(moved).state() == "finished"
    again = runner.invoke(app, ["prepare", str(moved), "--output", str(tmp_path / "twin")])
    assert again.exit_code == 0, again.output
    assert RunFolder(tmp_path / "twin").state() == "new"
    refused = runner.invoke(app, ["prepare", str(moved), "--output", "x", "--epochs", "3"])
    assert refused.exit_code == 2
