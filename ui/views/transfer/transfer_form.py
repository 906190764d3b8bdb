"""The form of `TransferSettings`: new head, rates, unfreezing, batch statistics, cached views."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.binding import Form
from ui.views.lab_page import LabPage, arrange, beside
from ui.views.transfer.transfer_words import batch_statistics, views_words
from ui.views.transfer.unfreeze_chart import UnfreezeChart, bands
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.phrases import count
from workbench.diagram.graph import LayerGraph
from workbench.settings import Project, TransferSettings
from workbench.transfer.reuse import Reuse
from workbench.transfer.sizes import dense_layer, group_sizes, hidden_parameters

HEAD = ("head", "head_width", "head_dropout")
RATES = ("head_rate", "upper_rate", "lower_rate", "unfreeze_every")
FORM_WIDTH = 460  # figures are short: a field as wide as the page is hard to read


class TransferForm(LabPage):
    """Edits `TransferSettings`. Its owner tells it network, strategy and the rest of the project.

    Signals
    -------
    value_changed(TransferSettings)
    """

    value_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = TransferSettings()
        self._graph: LayerGraph | None = None
        self._forms = [
            Form(TransferSettings, fields)
            for fields in (HEAD, RATES, ("batch_norm",), ("cached_views",))
        ]
        self._chart = UnfreezeChart()
        self._head_words, self._norm_words, self._views_words = (
            Label(role="muted", wrap=True) for _ in range(3)
        )
        self._no_dense = Notice("warning")
        self._lay_out()
        self.widened.connect(self._on_widened)
        for form in self._forms:
            form.value_changed.connect(self._on_form_changed)
        self.set_value(self._value)

    def value(self) -> TransferSettings:
        """Return the settings as they stand."""
        return self._value

    def set_value(self, section: TransferSettings) -> None:
        """Show `section` silently."""
        self._value = section
        for form in self._forms:
            form.set_value(section)
        for name in ("head_width", "head_dropout"):
            self._forms[0].set_row_enabled(name, section.hidden_layers > 0)

    def show_consequences(
        self,
        graph: LayerGraph,
        head: str,
        frozen: Collection[str],
        project: Project,
        reuse: Reuse,
    ) -> None:
        """Show what the settings mean for this network and project."""
        transfer, epochs = self._value, project.training.epochs
        sizes = group_sizes(graph, head, transfer, frozen)
        self._chart.show_bands(bands(sizes, transfer, epochs), epochs)
        self._norm_words.setText(
            batch_statistics(
                graph, frozen, project.freeze, transfer, pretrained=project.architecture.pretrained
            )
        )
        self._views_words.setText(views_words(reuse, project))
        self._show_head(graph, head, sizes["head"].parameters)
        waits = transfer.unfreeze_every * 2
        learns = any(sizes[group].trained for group in ("upper", "lower"))
        self._rates.set_subtitle(self._unfreeze_words(waits, epochs, learns=learns))

    def chart(self) -> UnfreezeChart:
        """Return the drawing of which group learns when."""
        return self._chart

    def form_of(self, field: str) -> Form:
        """Return the form that edits `field`."""
        places = (HEAD, RATES, ("batch_norm",), ("cached_views",))
        return self._forms[next(n for n, fields in enumerate(places) if field in fields)]

    def words(self) -> tuple[str, str, str]:
        """Return the sentences on head, batch statistics and cached views."""
        labels = (self._head_words, self._norm_words, self._views_words)
        return labels[0].text(), labels[1].text(), labels[2].text()

    # ---- construction

    def _lay_out(self) -> None:
        head = Card(self.tr("New head"))
        head.body.addWidget(self._forms[0])
        head.body.addWidget(self._head_words)
        head.body.addWidget(self._no_dense)
        head.body.addStretch(1)
        norms = Card(self.tr("Batch normalisation"))
        norms.body.addWidget(self._forms[2])
        norms.body.addWidget(self._norm_words)
        norms.body.addStretch(1)
        self._rates = Card(self.tr("Learning rates and gradual unfreezing"))
        for form in (self._forms[1], self._forms[3]):
            form.setMaximumWidth(FORM_WIDTH)
        self._rates.body.addWidget(self._forms[1])
        self._rates.body.addSpacing(6)
        self._rates.body.addWidget(self._chart)
        views = Card(self.tr("Cached augmented views"))
        views.body.addWidget(self._forms[3])
        views.body.addWidget(self._views_words)
        self._top = beside((head, 1), (norms, 1))
        self.column.addLayout(self._top)
        self.column.addWidget(self._rates)
        self.column.addWidget(views)
        self.column.addStretch(1)

    # ---- words

    def _show_head(self, graph: LayerGraph, head: str, parameters: int) -> None:
        possible = dense_layer(graph, head) is not None
        lost = self._value.hidden_layers > 0 and not possible
        self._no_dense.show_message(
            self.tr("This network's head has no single dense layer to put hidden layers in front.")
            if lost
            else ""
        )
        extra = hidden_parameters(graph, head, self._value)
        text = self.tr("{n} parameters, all new.").format(n=count(parameters))
        if extra > 0:
            text += " " + self.tr("{n} more than a linear head.").format(n=count(extra))
        self._head_words.setText(text)

    def _unfreeze_words(self, waits: int, epochs: int, *, learns: bool) -> str:
        if not waits:
            return self.tr("Everything that the strategy trains learns from the first epoch.")
        if not learns:
            return self.tr("Only the head is trained, so there is nothing to unfreeze.")
        if waits >= epochs:
            return self.tr(
                "The run ends after {epochs} epochs, before the lower layers would be unfrozen."
            ).format(epochs=count(epochs))
        return self.tr("First the head alone, then the upper layers too, then all.")

    @Slot(bool)
    def _on_widened(self, wide: bool) -> None:
        arrange(self._top, wide=wide)

    @Slot(object)
    def _on_form_changed(self, section: TransferSettings) -> None:
        self.set_value(section)
        self.value_changed.emit(section)
