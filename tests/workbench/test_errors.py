import pickle

import pytest

import workbench.errors as errors
from workbench.errors import Cancelled, DataError, EngineError, RunBusyError, WorkbenchError

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, WorkbenchError)
]


def test_message_says_what_where_and_what_to_do():
    error = DataError("This image cannot be read", where="bees/7.jpg", hint="Save it again.")
    assert str(error) == "This image cannot be read: bees/7.jpg. Save it again."


def test_message_without_place_or_hint_is_one_sentence():
    assert str(EngineError("The engine died")) == "The engine died."


def test_dictionary_holds_plain_strings(tmp_path):
    values = RunBusyError("Busy", where=tmp_path).to_dict()
    assert values == {"kind": "RunBusyError", "what": "Busy", "where": str(tmp_path), "hint": ""}


@pytest.mark.parametrize("kind", KINDS)
def test_exit_codes_tell_kinds_apart(kind):
    same = [other for other in KINDS if other.exit_code == kind.exit_code]
    assert same == [kind]
    assert 0 < kind.exit_code < 64


@pytest.mark.parametrize("kind", KINDS)
def test_errors_survive_another_process(kind):
    error = pickle.loads(pickle.dumps(kind("a", where="b", hint="c")))
    assert type(error) is kind
    assert str(error) == "a: b. c"


def test_cancelled_is_not_an_error_to_show():
    assert not issubclass(Cancelled, WorkbenchError)
