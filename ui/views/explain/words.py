"""How a layer computes one value, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.widgets.phrases import count, locale
from workbench.explain.cells import PADDING, Cell, Worked


def operation_words(worked: Worked) -> str:
    """Return what the layer does, in one sentence."""
    rows, columns = worked.extent
    if worked.kernel is not None:
        rows, columns = worked.kernel.shape[1:]
    window = f"{rows} × {columns}"
    stride = worked.stride[0]
    if worked.kind == "sum":
        text = QCoreApplication.translate(
            "explain-words",
            "A kernel of {window} over %Ln input channel(s), moved by {stride}.",
            None,
            len(worked.given),
        )
        return text.format(window=window, stride=stride)
    if worked.adaptive:
        if worked.made.size == 1:
            whole = {"mean": _tr("The mean of the whole map."), "max": _tr("The largest of all.")}
            return whole[worked.kind]
        return _tr("The map is divided into as many windows as there are values.")
    if worked.kind == "max":
        text = _tr("The largest value in a window of {window}, moved by {stride}.")
    else:
        text = _tr("The mean of a window of {window}, moved by {stride}.")
    return text.format(window=window, stride=stride)


def cell_words(worked: Worked, cell: Cell, pixel: tuple[int, int]) -> str:
    """Return how one value comes about, with its numbers."""
    place = _tr("Row {row}, column {column}:").format(row=pixel[0], column=pixel[1])
    if worked.kind == "max":
        text = _tr("the largest of {n} values is {total}; the network computed {activation}.")
    elif worked.kind == "mean":
        text = _tr(
            "{n} values, each times its share, add up to {total}; the network computed "
            "{activation} (difference {gap})."
        )
    else:
        text = _tr(
            "{n} products add up to {sum}, with the bias {bias} that is {total}; the network "
            "computed {activation} (difference {gap})."
        )
    said = text.format(
        n=count(cell.values.size),
        sum=_exact(cell.total - cell.bias),
        bias=_exact(cell.bias),
        total=_exact(cell.total),
        activation=_exact(cell.activation),
        gap=locale().toString(cell.gap, "g", 1),
    )
    padding = int((cell.marks[0] == PADDING).sum())
    if padding:
        said += " " + QCoreApplication.translate(
            "explain-words", "%Ln place(s) of the window lie on padding.", None, padding
        )
    return f"{place} {said}"


def _exact(value: float) -> str:
    return locale().toString(value, "g", 6)


def _tr(text: str) -> str:
    return QCoreApplication.translate("explain-words", text)
