"""Records, choosing among them, fetching one, and what is noted of the network."""

import pytest

from workbench.errors import ArchitectureError, Cancelled, NetworkError
from workbench.jobs import Job
from workbench.weights import download
from workbench.weights.choose import choose
from workbench.weights.facts import records_of, with_weights
from workbench.weights.fetch import fetch
from workbench.weights.ledger import note, uses
from workbench.weights.places import refreshed, torch_checkpoints
from workbench.weights.record import Weights


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch):
    monkeypatch.setattr(download, "_PAUSE", 0.0)


def test_fetched_weights_lie_where_torch_looks(server):
    path = fetch(server.record(), Job())
    assert path == torch_checkpoints() / "file.pth"
    assert path.read_bytes() == server.content
    (use,) = uses()
    assert (use.host, use.what, use.outcome) == ("127.0.0.1", "resnet18:TEST", "fetched")
    assert use.received == len(server.content)


def test_what_is_here_is_not_fetched(server):
    fetch(server.record(), Job())
    server.asked.clear()
    fetch(server.record(), Job())
    assert server.asked == []
    assert len(uses()) == 1


def test_a_failed_fetch_is_noted_too(server):
    server.drops = [100, 0, 0, 0]
    with pytest.raises(NetworkError):
        fetch(server.record(), Job())
    assert [(use.received, use.outcome) for use in uses()] == [(100, "failed")]


def test_a_cancelled_fetch_is_noted_too(server):
    class Impatient(Job):
        def report(self, text, done=0, total=0, *, before=0):
            if done > 50_000:
                self.cancel()
            super().report(text, done, total, before=before)

    with pytest.raises(Cancelled):
        fetch(server.record(), Impatient())
    assert [use.outcome for use in uses()] == ["cancelled"]


def test_offline_nothing_was_used(server):
    record = server.record(url="http://127.0.0.1:9/file.pth")
    with pytest.raises(NetworkError, match="cannot be reached"):
        fetch(record, Job())
    assert uses() == []


def test_a_package_is_not_fetched_but_named(server):
    record = server.record(url="", place="package", package="some-weights", file="w.pth")
    with pytest.raises(ArchitectureError) as caught:
        fetch(record, Job())
    assert "pip install some-weights" in caught.value.hint


def test_a_lost_file_of_ones_own_cannot_be_fetched(server):
    with pytest.raises(ArchitectureError, match="no address"):
        fetch(server.record(url="", place="own"), Job())


def test_a_damaged_ledger_loses_only_its_damaged_lines(own_folders):
    note("a.org", "x", 1, "fetched")
    path = own_folders / "weights" / "network.jsonl"
    path.write_text(path.read_text() + '{"half\n{"time": 1}\n')
    note("b.org", "y", 2, "failed")
    assert [use.host for use in uses()] == ["a.org", "b.org"]


def test_a_record_survives_as_plain_values(server):
    record = server.record()
    assert Weights.from_dict({**record.to_dict(), "from_the_future": 1}) == record


def test_the_first_that_is_here_is_meant(server):
    one, two, own = server.record(key="A"), server.record(key="B"), server.record(key="abc123")
    own = own.replaced(place="own")
    assert choose([]) is None
    assert choose([one, two, own]) is one
    here = two.replaced(available=True)
    assert choose([one, here, own.replaced(available=True)]) is here
    assert choose([one, two, own], "B") is two
    assert choose([one, two, own], "abc") is own
    with pytest.raises(ArchitectureError, match='no weights called "C"') as caught:
        choose([one, two], "C")
    assert "A, B" in caught.value.hint


def test_facts_of_a_card_follow_the_disk(server):
    first, second = server.record(key="A", file="a.pth"), server.record(key="B")
    facts = {
        "name": "resnet18",
        "weights": first.to_dict(),
        "all_weights": [first.to_dict(), second.to_dict()],
    }
    assert with_weights(facts)["weights"]["key"] == "A"
    fetch(second, Job())
    now = with_weights(facts)["weights"]
    assert (now["key"], now["available"]) == ("B", True)
    assert with_weights(facts, "A")["weights"]["available"] is False
    assert records_of(facts) == (first, refreshed(second))
    none = {"name": "plain18", "weights": None, "all_weights": []}
    assert with_weights(none)["weights"] is None
    assert with_weights({"name": "x", "weights": {"mean": 1}})["weights"] == {"mean": 1}
