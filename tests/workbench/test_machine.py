"""The facts of this computer are plausible and plain."""

import json

from workbench import machine as module
from workbench.machine import machine


def test_every_fact_is_there() -> None:
    found = machine()
    assert 1 <= found.cores <= found.threads
    assert 0 < found.memory_free <= found.memory
    assert found.system
    assert found.processor
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()


def test_a_system_that_tells_no_name_is_no_error(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(module, "Path", lambda _: tmp_path / "missing")
    monkeypatch.setattr(module.platform, "processor", lambda: "")
    monkeypatch.setattr(module.platform, "machine", lambda: "riscv64")
    assert machine().processor == "riscv64"
