"""The one-step set-up of packaging/start.py, with its pip and its package manager replaced."""

import ast
import json
import os
import runpy
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from starting import checks, environment, first_model, libraries, main, packages, pip
from starting.console import ROOT, SetupError

LDD = """\
\tlinux-vdso.so.1 (0x00007f46f53d9000)
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f46f341e000)
"""


def recorder(monkeypatch, module, status=0, name="run"):
    """Replace `module`.`name` by a function that only notes its commands; return the notes."""
    commands = []

    def run(command, env=None):
        commands.append([str(part) for part in command])
        return status

    monkeypatch.setattr(module, name, run)
    return commands


# -- Python -----------------------------------------------------------------------------------


def test_an_old_python_is_told_what_to_do(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 10, 1))
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(ROOT / "packaging" / "start.py"), run_name="__main__")
    assert caught.value.code == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_an_old_python_can_read_the_file_that_tells_it():
    source = (ROOT / "packaging" / "start.py").read_text("ascii")
    tree = ast.parse(source, feature_version=(3, 4))
    old = (ast.Expr, ast.Import, ast.If, ast.ImportFrom)
    assert all(isinstance(statement, old) for statement in tree.body)


# -- environment ------------------------------------------------------------------------------


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An environment in tmp_path whose Python and pip are replaced; return what pip is told."""
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    venv = tmp_path / ".venv"
    venv.mkdir()
    calls = []
    facts = {"sys.version_info[1]": "12", "sys.version": "3.12.1", "importlib.util.find_spec": "x"}
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "STAMP", venv / "stamp.json")
    monkeypatch.setattr(environment, "_ask", lambda code: facts.get(code.split("(")[0], ""))
    monkeypatch.setattr(environment, "_has_torch", lambda: bool(calls))
    monkeypatch.setattr(environment.pip, "install", lambda *arguments: calls.append(arguments))
    monkeypatch.setattr(environment, "_check_space", lambda kind: None)
    return calls


def test_the_first_start_installs_and_the_second_does_nothing(installed, tmp_path):
    environment.prepare(dev=False, cpu=False)
    assert installed == [
        tuple(environment.torch_requirements()),
        ("--editable", str(tmp_path)),
    ]
    environment.prepare(dev=False, cpu=False)
    environment.prepare(dev=False, cpu=True)
    assert len(installed) == 2


def test_the_tests_need_more_and_the_window_then_needs_nothing(installed, tmp_path):
    environment.prepare(dev=False, cpu=False)
    environment.prepare(dev=True, cpu=False)
    assert installed[2:] == [("--quiet", "--editable", f"{tmp_path}[dev]")]
    environment.prepare(dev=False, cpu=False)
    assert len(installed) == 3


def test_changed_requirements_are_installed(installed, tmp_path):
    environment.prepare(dev=False, cpu=False)
    with open(tmp_path / "pyproject.toml", "a") as stream:
        stream.write("# changed\n")
    environment.prepare(dev=False, cpu=False)
    assert installed[2:] == [("--quiet", "--editable", str(tmp_path))]


def test_a_moved_folder_is_installed_again(installed, tmp_path):
    environment.prepare(dev=False, cpu=False)
    stamp = json.loads(environment.STAMP.read_text())
    environment.STAMP.write_text(json.dumps({**stamp, "root": "/elsewhere"}))
    environment.prepare(dev=False, cpu=False)
    assert len(installed) == 3


def test_an_installation_that_failed_is_tried_again(installed, monkeypatch):
    environment.prepare(dev=False, cpu=False)
    environment.STAMP.write_text("{torn")

    def fail(*arguments):
        raise SetupError("no network")

    with monkeypatch.context() as patch:
        patch.setattr(environment.pip, "install", fail)
        with pytest.raises(SetupError):
            environment.prepare(dev=False, cpu=False)
    environment.prepare(dev=False, cpu=False)
    assert len(installed) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux gets CUDA by default")
@pytest.mark.parametrize("reachable", [True, False])
def test_cpu_takes_both_packages_from_one_index_or_says_why_not(
    installed, monkeypatch, capsys, reachable
):
    monkeypatch.setattr(environment.pip, "reachable", lambda address: reachable)
    environment.prepare(dev=False, cpu=True)
    torch = tuple(environment.torch_requirements())
    if reachable:
        assert installed[0] == ("--index-url", environment.CPU_INDEX, *torch)
    else:
        assert installed[0] == torch
        assert "cannot be reached" in capsys.readouterr().out


def test_torch_requirements_are_those_of_the_project():
    torch, torchvision = environment.torch_requirements()
    assert torch.startswith("torch>=")
    assert torchvision.startswith("torchvision>=")


def test_too_little_room_is_said_before_the_download(monkeypatch, tmp_path):
    usage = type("Usage", (), {"free": 4e9})
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda _: usage)
    environment._check_space("cpu")
    with pytest.raises(SetupError, match=r"4\.0 GB are free.*about 10 GB.*--cpu"):
        environment._check_space("cuda")


def test_an_environment_of_an_old_python_is_not_removed_without_asking(installed, monkeypatch):
    monkeypatch.setattr(environment, "_ask", lambda _: "9")
    with pytest.raises(SetupError, match=r"made with Python 3\.9"):
        environment.prepare(dev=False, cpu=False)
    assert environment.VENV.is_dir()


def test_something_else_called_venv_is_left_alone(installed, monkeypatch):
    monkeypatch.setattr(environment, "_ask", lambda _: "")
    (environment.VENV / "thesis.txt").write_text("precious")
    with pytest.raises(SetupError, match="no virtual environment"):
        environment.prepare(dev=False, cpu=False)
    assert (environment.VENV / "thesis.txt").exists()


# -- pip --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("log", "words"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
         "disk is full"),
        ("WARNING: Retrying after connection broken by 'NewConnectionError(\"Failed to establish a "
         "new connection: [Errno -3] Temporary failure in name resolution\")'\n"
         "ERROR: No matching distribution found for torch<3,>=2.14", "could not be reached"),
        ("ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED]", "PIP_CERT"),
        ("ERROR: No matching distribution found for torch<3,>=2.14", "no build"),
        ("ERROR: Could not install packages: [Errno 13] Permission denied: '/x'", "not be written"),
        ("", "reason stands above"),
    ],
)  # fmt: skip
def test_a_failed_pip_is_explained(log, words):
    assert words in pip.explain(log)


def test_a_failed_pip_raises_its_explanation(monkeypatch, tmp_path):
    log = tmp_path / "install.log"
    monkeypatch.setattr(pip, "LOG", log)

    def run(command, env):
        assert command[-2:] == ["--editable", "."]
        log.write_text("[Errno 28] No space left on device")
        return 1

    monkeypatch.setattr(pip, "run", run)
    with pytest.raises(SetupError, match="disk is full") as caught:
        pip.install("--editable", ".")
    assert str(log) in str(caught.value)


def test_an_index_that_refuses_is_not_reachable():
    # Nothing listens on port 9 (discard) of this machine.
    assert not pip.reachable("http://127.0.0.1:9/simple/")


# -- system packages --------------------------------------------------------------------------


@pytest.fixture
def debian(monkeypatch):
    """A machine whose only package manager is apt-get; return the commands that are run."""
    monkeypatch.setattr(packages.shutil, "which", lambda name: name == "apt-get" or None)
    monkeypatch.delenv("CI", raising=False)
    return recorder(monkeypatch, packages)


def be(monkeypatch, user):
    monkeypatch.setattr(packages.os, "geteuid", lambda: user, raising=False)


def test_ldd_names_what_is_missing():
    assert libraries.missing_in(LDD) == {"libxcb-cursor.so.0", "libEGL.so.1"}


def test_a_user_is_told_the_exact_command(debian, monkeypatch):
    be(monkeypatch, 1000)
    with pytest.raises(SetupError) as caught:
        packages.require(libraries.missing_in(LDD), "Missing.")
    command = "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0\n"
    assert command in str(caught.value)
    assert debian == []


def test_root_installs_after_refreshing_the_lists(debian, monkeypatch):
    be(monkeypatch, 0)
    packages.require({"libEGL.so.1"}, "Missing.")
    assert [command[:2] for command in debian] == [["apt-get", "update"], ["apt-get", "install"]]
    assert debian[1][-1] == "libegl1"


def test_ci_may_become_root(debian, monkeypatch):
    be(monkeypatch, 1000)
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(packages, "output", lambda command: "0\n")
    packages.require({"xdotool"}, "Missing.")
    assert debian[-1][:3] == ["sudo", "-n", "apt-get"]


def test_a_failed_installation_names_its_command(debian, monkeypatch):
    be(monkeypatch, 0)
    recorder(monkeypatch, packages, status=100)
    with pytest.raises(SetupError, match="This command failed: apt-get install"):
        packages.require({"libEGL.so.1"}, "Missing.")


@pytest.mark.parametrize(("here", "missing"), [(None, "libEGL.so.1"), ("dnf", "libnew.so.7")])
def test_without_a_known_manager_or_name_the_library_is_named(monkeypatch, here, missing):
    monkeypatch.setattr(packages.shutil, "which", lambda name: name == here or None)
    with pytest.raises(SetupError, match=f"what provides: {missing}"):
        packages.require({missing}, "Missing.")


@pytest.mark.parametrize("name", packages.MANAGERS)
def test_every_manager_has_a_name_for_everything(monkeypatch, name):
    monkeypatch.setattr(packages.shutil, "which", lambda program: program == name or None)
    be(monkeypatch, 1000)
    with pytest.raises(SetupError, match=f"sudo {name} "):
        packages.require(packages.NAMES, "Missing.")


def test_python_without_venv_names_debians_package_for_it(debian, monkeypatch):
    be(monkeypatch, 1000)
    with pytest.raises(SetupError) as caught:
        packages.require_venv_module()
    assert f"python3.{sys.version_info[1]}-venv" in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all it needs")
def test_the_linker_is_asked_about_the_windows_own_files(tmp_path, monkeypatch):
    (tmp_path / "answer").write_text(LDD)
    ldd = tmp_path / "ldd"
    ldd.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/asked\ncat {tmp_path}/answer\n')
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert libraries.missing_libraries(tmp_path) == {"libxcb-cursor.so.0", "libEGL.so.1"}
    asked = (tmp_path / "asked").read_text()
    assert str(tmp_path / "Qt/plugins/platforms/libqxcb.so") in asked


# -- command line -----------------------------------------------------------------------------


@pytest.fixture
def ready(monkeypatch):
    """A finished environment; return what is asked of it, in order."""
    asked = []
    monkeypatch.setattr(
        main.environment, "prepare", lambda *, dev, cpu: asked.append(("prepare", dev, cpu))
    )
    monkeypatch.setattr(main.environment, "site_packages", Path)
    monkeypatch.setattr(
        main.libraries, "require", lambda _, *, for_tests: asked.append(("libraries", for_tests))
    )
    monkeypatch.setattr(main.first_model, "make", lambda folder: asked.append(folder) or 0)
    monkeypatch.setattr(main, "_open_window", lambda folder: asked.append(("window", folder)) or 0)
    monkeypatch.setattr(
        main.checks, "run_stages", lambda names: asked.append(("stages", names)) or 0
    )
    monkeypatch.setattr(main, "has_screen", lambda: True)
    return asked


def test_a_screen_gets_the_window(ready, tmp_path):
    assert main.main([str(tmp_path)]) == 0
    assert ready == [("prepare", False, False), ("libraries", False), ("window", tmp_path)]


def test_no_screen_gets_the_terminal_and_needs_no_libraries(ready, monkeypatch, capsys):
    monkeypatch.setattr(main, "has_screen", lambda: False)
    assert main.main(["--cpu"]) == 0
    assert ready == [("prepare", False, True), None]
    assert "No screen" in capsys.readouterr().out


def test_terminal_and_check_are_obeyed(ready, monkeypatch):
    main.main(["--terminal"])
    assert ready[1:] == [None]
    ready.clear()
    main.main(["--check"])
    assert ready == [("prepare", False, False), ("libraries", False)]


def test_all_stages_run_in_order_unless_some_are_named(ready):
    main.main(["test"])
    main.main(["test", "window", "lint"])
    assert ready[2] == ("stages", list(checks.STAGES))
    assert ready[5] == ("stages", ["window", "lint"])
    assert ready[0] == ("prepare", True, False)
    assert ready[1] == ("libraries", True)


@pytest.mark.parametrize("arguments", [["test", "nonsense"], ["a", "b"], ["--nonsense"]])
def test_wrong_arguments_end_with_the_usage(ready, arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main.main(arguments)
    assert caught.value.code == 2
    assert "usage: start.py" in capsys.readouterr().err
    assert ready == []


def test_a_reason_not_to_start_is_printed_without_a_traceback(ready, monkeypatch, capsys):
    def refuse(*, dev, cpu):
        raise SetupError("The disk is full.")

    monkeypatch.setattr(main.environment, "prepare", refuse)
    assert main.main([]) == 1
    assert capsys.readouterr().err == "\nThe disk is full.\n"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there always is a screen")
def test_a_screen_is_found_by_its_variables(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not main.has_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert main.has_screen()


# -- stages of `start.py test` ----------------------------------------------------------------


def test_stages_stop_at_the_first_failure_and_are_all_listed(monkeypatch, capsys):
    ran = []

    def stage(name, **counts):
        return lambda: ran.append(name) or checks.Outcome(**counts)

    stages = {
        "a": stage("a", passed=3, skipped=1),
        "b": stage("b", passed=1, failed=2),
        "c": stage("c", passed=5),
    }
    monkeypatch.setattr(checks, "STAGES", stages)
    assert checks.run_stages(list(stages)) == 1
    assert ran == ["a", "b"]
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[-5:-2]] == ["a", "b", "c"]
    assert lines[-3].endswith("not run")
    assert lines[-1] == "4 passed, 2 failed, 1 skipped"


def test_all_stages_passed_is_status_zero(monkeypatch, capsys):
    monkeypatch.setattr(checks, "STAGES", {"a": lambda: checks.Outcome(passed=7)})
    assert checks.run_stages(["a"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "7 passed, 0 failed"


def suite(monkeypatch, tmp_path, report, status):
    monkeypatch.setattr(checks, "REPORTS", tmp_path)

    def run(command, env):
        if report:
            (tmp_path / "ui.xml").write_text(report)
        return status

    monkeypatch.setattr(checks, "run", run)
    return checks._pytest("ui", {})


def test_tests_are_counted_from_the_report(monkeypatch, tmp_path):
    report = '<testsuites><testsuite tests="9" failures="1" errors="2" skipped="3"/></testsuites>'
    assert suite(monkeypatch, tmp_path, report, 1) == checks.Outcome(3, 3, 3)


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("", -11),  # the whole suite crashed
        ('<testsuites><testsuite tests="0"/></testsuites>', 5),  # no test was found
        ("<testsuites><torn", -9),
    ],
)
def test_a_suite_without_a_failed_test_can_still_fail(monkeypatch, tmp_path, report, status):
    assert suite(monkeypatch, tmp_path, report, status).failed == 1


def test_an_old_report_is_not_taken_for_a_new_one(monkeypatch, tmp_path):
    (tmp_path / "ui.xml").write_text('<testsuites><testsuite tests="9"/></testsuites>')
    assert suite(monkeypatch, tmp_path, "", 1) == checks.Outcome(0, 1, 0)


# -- the main job in the terminal -------------------------------------------------------------


def test_first_model_goes_through_the_public_command_line(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(first_model, "ROOT", tmp_path)
    commands = recorder(monkeypatch, first_model)
    monkeypatch.setattr(first_model, "validation_images", lambda run, images: [images / "a.png"])
    (tmp_path / "artifacts" / "first-model").mkdir(parents=True)
    assert first_model.make(None) == 0
    assert [command[3] for command in commands] == [
        "scan", "train", "evaluate", "export", "predict",
    ]  # fmt: skip
    assert "lenet5" in commands[1]
    target = tmp_path / "artifacts" / "first-model-2"  # the first is somebody's
    assert commands[-1][4] == str(target / "model.onnx")
    assert str(target / "model.onnx") in capsys.readouterr().out


def test_first_model_of_own_photos_starts_from_learnt_weights(monkeypatch, tmp_path):
    monkeypatch.setattr(first_model, "ROOT", tmp_path)
    commands = recorder(monkeypatch, first_model)
    monkeypatch.setattr(first_model, "validation_images", lambda run, images: [])
    first_model.make(tmp_path)
    assert {"efficientnet_lite0", "--pretrained", "feature-extractor"} <= set(commands[1])


def test_first_model_stops_at_the_step_that_fails(monkeypatch, tmp_path):
    monkeypatch.setattr(first_model, "ROOT", tmp_path)
    commands = recorder(monkeypatch, first_model, status=3)
    with pytest.raises(SetupError, match=r"`workbench scan` failed \(exit status 3\)"):
        first_model.make(tmp_path)
    assert len(commands) == 1


def test_first_model_is_tried_on_images_of_different_classes(tmp_path):
    rows = ["file,class,split", "a/1.png,a,train", "a/2.png,a,validation", "a/3.png,a,validation"]
    rows += [f"{name}/1.png,{name},validation" for name in "bcdefg"]
    (tmp_path / "split.csv").write_text("\n".join(rows))
    images = first_model.validation_images(tmp_path, tmp_path)
    names = [image.relative_to(tmp_path).as_posix() for image in images]
    assert names == ["a/2.png", "b/1.png", "c/1.png", "d/1.png", "e/1.png"]
