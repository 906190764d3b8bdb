"""Pages and cards of the lab in the smallest window."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from ui.views.lab_page import LabPage
from ui.widgets.option_card import OptionCard

from .conftest import ADVICE, REPORT


@pytest.mark.parametrize("width", [480, 760, 1500])
@pytest.mark.parametrize("page", ["form", "advisor", "probe"])
def test_no_page_is_wider_than_its_place(lab, qtbot, page, width) -> None:
    panel = lab.panel
    panel.advisor().show_advice(ADVICE, {})
    panel.probe().show_report(REPORT)
    panel.resize(width + 352, 640)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_page(page)
    QTest.qWait(1)
    (shown,) = [p for p in panel.findChildren(LabPage) if p.isVisible()]
    assert shown.widget().width() <= shown.viewport().width()
    assert shown.widget().minimumSizeHint().width() <= shown.viewport().width()


def test_the_least_important_columns_go_where_there_is_no_room(lab, qtbot) -> None:
    result = lab.panel.advisor().result
    result.set_wide(False)
    assert [result.candidates.isColumnHidden(n) for n in range(6)].count(True) == 2
    assert not result.candidates.isColumnHidden(1), "the accuracy stays"
    result.set_wide(True)
    assert not any(result.candidates.isColumnHidden(n) for n in range(6))


def test_figures_make_a_card_higher_and_are_heard(qtbot) -> None:
    card = OptionCard("Fine-tune", "Every layer learns.", "flame")
    qtbot.addWidget(card)
    before = card.heightForWidth(300)
    card.set_detail("3.4 M learn", "3,400,000 parameters learn.")
    assert card.heightForWidth(300) > before
    assert card.accessibleDescription() == "Every layer learns. 3,400,000 parameters learn."
    assert card.detail() == "3.4 M learn"
    card.set_detail("", "")
    assert card.heightForWidth(300) == before
