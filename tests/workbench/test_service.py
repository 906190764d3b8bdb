import pytest

from workbench import service
from workbench.errors import DataError, EngineError, RunBusyError, WorkbenchError


def test_a_message_is_one_line_and_comes_back():
    message = {"id": 7, "method": "inspect", "params": {"name": "lenet5\n", "é": [1, 2.5, None]}}
    line = service.encode(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert service.decode(line) == message


@pytest.mark.parametrize("line", [b"", b"{", b"[1]", b"7", b"null", b"\xff\xfe", b'{"id": 1'])
def test_what_is_no_message_is_an_engine_error(line):
    with pytest.raises(EngineError, match="unreadable"):
        service.decode(line)


@pytest.mark.parametrize("kind", [DataError, RunBusyError, EngineError, WorkbenchError])
def test_errors_cross_the_wire_as_what_they_are(kind):
    sent = kind("What", where="where", hint="Hint.")
    received = service.error_from_dict(service.decode(service.encode(sent.to_dict())))
    assert type(received) is kind
    assert received.to_dict() == sent.to_dict()


@pytest.mark.parametrize("kind", ["Nonsense", "Cancelled", "annotations", ""])
def test_an_unknown_kind_is_an_engine_error(kind):
    assert type(service.error_from_dict({"kind": kind, "what": "x"})) is EngineError


def test_an_empty_answer_still_says_something():
    assert str(service.error_from_dict({})) == "The engine failed."
