from hypothesis import given
from hypothesis import strategies as st

from workbench.diagram.series import Branches, Path, Tangle, take_apart


def items(path: Path) -> list[int]:
    found: list[int] = []
    for piece in path:
        if isinstance(piece, Branches):
            found.extend(item for branch in piece.paths for item in items(branch))
        elif isinstance(piece, Tangle):
            found.extend(piece.items)
        else:
            found.append(piece)
    return found


def test_a_chain_stays_a_chain() -> None:
    assert take_apart(4, [(0, 1), (1, 2), (2, 3)]) == (0, 1, 2, 3)


def test_a_shortcut_stands_beside_its_path() -> None:
    edges = [(0, 1), (1, 2), (2, 3), (0, 3), (3, 4)]
    assert take_apart(5, edges) == (0, Branches(((1, 2),), shortcut=True), 3, 4)


def test_inception_has_branches() -> None:
    edges = [(0, 1), (0, 2), (2, 3), (0, 4), (4, 5), (0, 6), (1, 7), (3, 7), (5, 7), (6, 7)]
    branches = Branches(((1,), (2, 3), (4, 5), (6,)), shortcut=False)
    assert take_apart(8, edges) == (0, branches, 7)


def test_branches_nest() -> None:
    # a squeeze-excite (2 to 4) inside a residual block (0 to 6)
    edges = [(0, 1), (1, 2), (2, 3), (3, 4), (2, 4), (4, 5), (5, 6), (0, 6)]
    inner = Branches(((3,),), shortcut=True)
    assert take_apart(7, edges) == (0, Branches(((1, 2, inner, 4, 5),), shortcut=True), 6)


def test_what_is_not_series_parallel_is_a_tangle() -> None:
    edges = [(0, 1), (0, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 5), (4, 5)]
    assert take_apart(6, edges) == (0, Branches(((Tangle((1, 2, 3, 4)),),), shortcut=False), 5)


def test_loose_ends_hang_on_the_input() -> None:
    assert items(take_apart(3, [(0, 2)])) == [0, 1, 2]
    assert take_apart(0, []) == ()


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[tuple[int, int]]]:
    count = draw(st.integers(1, 12))
    pairs = [(a, b) for b in range(1, count) for a in range(b)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return count, sorted(chosen)


@given(graphs())
def test_no_item_is_lost_or_doubled(graph) -> None:
    count, edges = graph
    assert sorted(items(take_apart(count, edges))) == list(range(count))
