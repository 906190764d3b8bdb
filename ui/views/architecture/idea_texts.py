"""The ideas behind blocks and layers in words: a title and a few sentences for each key.

Braces take the numbers of the block at hand; `workbench.diagram.ideas` says which there are.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.widgets.phrases import count, locale
from workbench.diagram.ideas import Idea

CONTEXT = "ideas"


def idea_text(idea: Idea) -> tuple[str, str]:
    """Return title and words of an idea, with its numbers put in."""
    translate = QCoreApplication.translate
    title, words = (translate(CONTEXT, text) for text in _IDEAS.get(idea.key, ("", "")))
    return title, words.format(**{name: _shown(value) for name, value in idea.values.items()})


def _shown(value: float | str) -> str:
    if isinstance(value, int):
        return count(value)
    if isinstance(value, float):
        return locale().toString(value, "f", 0 if value >= 10 or value == round(value) else 1)
    return value


Texts = dict[str, tuple[Any, Any]]
"""Title and words of each idea, marked for translation; Qt's mark has no type."""

_BLOCKS: Texts = {
    "stage": (
        QT_TRANSLATE_NOOP("ideas", "A stage"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "{count} blocks that work at the same size of map. Within a stage only the depth "
            "of the reasoning grows; between stages the map is halved and the channels are "
            "multiplied: fewer places, more kinds of things seen at each.",
        ),
    ),
    "shortcut": (
        QT_TRANSLATE_NOOP("ideas", "Why a shortcut"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The block's input is added, unchanged, to what its layers make of it: F(x) + x. "
            "The layers only have to learn what is to be changed; if nothing is, weights of "
            "zero will do. In training, the sum hands the gradient on to the input at full "
            "strength, so that even a hundred blocks down something is left to learn from. "
            "Plain networks of the same depth get worse as they grow; with shortcuts they "
            "get better.",
        ),
    ),
    "bottleneck": (
        QT_TRANSLATE_NOOP("ideas", "Why narrow, work, widen"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "A 1×1 convolution first reduces the channels to {narrow}, the 3×3 works on these "
            "few, and another 1×1 brings them back to {wide}. That takes {used} weights; two "
            "3×3 convolutions at full width would take {direct}, {times} times as many. Depth "
            "becomes affordable.",
        ),
    ),
    "projection": (
        QT_TRANSLATE_NOOP("ideas", "Why a convolution on the shortcut"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "A sum needs two maps of the same shape. Here {given} channels of {before}×"
            "{before} come in and {made} of {after}×{after} go out, so the shortcut has a 1×1 "
            "convolution of its own, which changes the channels, and the size by its stride. "
            "Everywhere else the shortcut costs nothing.",
        ),
    ),
    "plain": (
        QT_TRANSLATE_NOOP("ideas", "A block without a shortcut"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The same convolutions as in a residual block, but nothing is added at the end. "
            "Whatever the block does not hand on is lost to all that follow, and the gradient "
            "must pass through every one of its layers. Stacked deep enough, such networks "
            "have a higher error even on the images they are trained on: that is not "
            "overfitting, they can no longer be trained well.",
        ),
    ),
    "inception": (
        QT_TRANSLATE_NOOP("ideas", "Why several windows side by side"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "How large a window should be depends on what is to be seen, and that varies "
            "within one image. So {branches} branches look at the same input through "
            "different windows, and their channels are laid one behind the other: {sum} = "
            "{made}. The next block picks what it needs.",
        ),
    ),
    "reduction": (
        QT_TRANSLATE_NOOP("ideas", "Why 1×1 reductions"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "A window works through every input channel, which is what makes it expensive. "
            "Before the {kernel} window a 1×1 convolution mixes {wide} channels down to "
            "{narrow}: together {reduced} multiply-adds in place of {direct}, a factor of "
            "{times}. As it is followed by an activation, it also adds a layer of reasoning.",
        ),
    ),
    "dense-block": (
        QT_TRANSLATE_NOOP("ideas", "Why everything is kept"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each of the {layers} layers sees the input and the outputs of all layers before "
            "it, and adds {growth} channels to the common stock, which grows from {given} to "
            "{made}. Nothing has to be learnt twice or carried on by copying: early features "
            "stay within reach of every later layer, and the loss within reach of every early "
            "one. All {connections} connections are drawn as one bus.",
        ),
    ),
    "dense-layer": (
        QT_TRANSLATE_NOOP("ideas", "A small contribution"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "All {taken} channels of the bus are first mixed down to {narrow} by a 1×1 "
            "convolution, so that the 3×3 after it costs the same however wide the bus has "
            "become. It adds only {made} channels: new features, since the old ones are still "
            "there. Normalisation and activation come before each convolution, as every layer "
            "needs its own view of the shared channels.",
        ),
    ),
    "dense-layer-plain": (
        QT_TRANSLATE_NOOP("ideas", "A small contribution"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The layer looks at all {taken} channels of the bus and adds only {made} of its "
            "own: new features, since the old ones are still there.",
        ),
    ),
    "transition": (
        QT_TRANSLATE_NOOP("ideas", "What a transition does"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Concatenation needs maps of one size, so a dense block can never shrink them. "
            "Between two blocks the transition does: a 1×1 convolution compresses {given} "
            "channels to {made}, and pooling takes the map from {before}×{before} to {after}×"
            "{after}. Without the compression the stock of channels would get out of hand.",
        ),
    ),
    "inverted": (
        QT_TRANSLATE_NOOP("ideas", "Why widen in the middle"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The other way round than a bottleneck: {given} channels are widened {times}-fold "
            "to {wide}, filtered one by one, and projected to {made}. Filtering channel by "
            "channel is so cheap that it can be done on many, and the memory between blocks "
            "stays small. The last convolution has no activation: cutting off half of so few "
            "channels would throw information away.",
        ),
    ),
    "no-shortcut": (
        QT_TRANSLATE_NOOP("ideas", "Why no shortcut here"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Size or number of channels change within the block, so that its input cannot be "
            "added to its output.",
        ),
    ),
    "separable": (
        QT_TRANSLATE_NOOP("ideas", "Why in two steps"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "A convolution looks around and mixes channels at once. Here a depthwise "
            "convolution only looks around, channel by channel, and a 1×1 only mixes: {used} "
            "weights in place of {direct}, {times} times fewer, for nearly the same effect.",
        ),
    ),
    "squeeze-excite": (
        QT_TRANSLATE_NOOP("ideas", "Weighing the channels"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each channel is averaged over the whole map, two small layers turn these "
            "averages into a factor between 0 and 1 for each channel, and the map is "
            "multiplied by them. So what is in the whole image decides which features count "
            "at every place.",
        ),
    ),
    "small-windows": (
        QT_TRANSLATE_NOOP("ideas", "Why small windows, one after the other"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "{count} windows of 3×3 in a row see as far as one of {wide}×{wide}, with "
            "{stacked} weights for each pair of channels in place of {single}, and with an "
            "activation after each. Deeper and cheaper at once: that is the whole idea of VGG.",
        ),
    ),
    "attention-block": (
        QT_TRANSLATE_NOOP("ideas", "Attention, then a small network"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The image has been cut into patches. First every patch looks at all others and "
            "takes from them what matters to it; then each is worked on alone by two dense "
            "layers. Nothing here knows which patches are neighbours: that is learnt, too.",
        ),
    ),
}

_LAYERS: Texts = {
    "convolution": (
        QT_TRANSLATE_NOOP("ideas", "What a convolution does"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each of its {made} filters is a small pattern over {kernel} pixels and all "
            "{given} input channels, and is compared with every place of the map. The same "
            "weights serve everywhere: what is learnt in one corner is known in all of them.",
        ),
    ),
    "stride": (
        QT_TRANSLATE_NOOP("ideas", "Why a stride"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The window moves on by {stride} places at a time, so the map is {stride} times "
            "smaller at each side. Everything after it costs less and sees further.",
        ),
    ),
    "reduce": (
        QT_TRANSLATE_NOOP("ideas", "Why 1×1, and fewer channels"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "A 1×1 window sees no neighbours: at each place it mixes {given} channels into "
            "{made}. Cheap in itself, it makes everything that follows {times} times cheaper.",
        ),
    ),
    "expand": (
        QT_TRANSLATE_NOOP("ideas", "Why 1×1, and more channels"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "At each place {given} channels are mixed into {made}, without a look at the "
            "neighbours: room for more kinds of features, at the lowest price there is.",
        ),
    ),
    "mix": (
        QT_TRANSLATE_NOOP("ideas", "Why 1×1"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "At each place the {given} channels are mixed anew, without a look at the "
            "neighbours: the same small dense layer at every pixel.",
        ),
    ),
    "depthwise": (
        QT_TRANSLATE_NOOP("ideas", "Why one channel at a time"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each of the {given} channels has one {kernel} filter of its own, and channels do "
            "not mix. That takes {given} times fewer weights than looking at all of them; the "
            "mixing is left to the 1×1 convolutions around it.",
        ),
    ),
    "grouped": (
        QT_TRANSLATE_NOOP("ideas", "Why in groups"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The channels are split into {groups} groups that do not see each other, which "
            "divides weights and work by {groups}. In 2012 two groups let AlexNet live on two "
            "graphics cards; later it turned out that groups also learn well.",
        ),
    ),
    "dense": (
        QT_TRANSLATE_NOOP("ideas", "Every input to every output"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each output is a weighted sum of all inputs, with weights of its own for each. "
            "Nothing is shared, and so it takes {share} % of the network's parameters.",
        ),
    ),
    "max-pool": (
        QT_TRANSLATE_NOOP("ideas", "Why the maximum"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Of each window only the strongest answer is kept. Whether a feature was found "
            "matters more than exactly where; a small shift of the image changes little. "
            "There is nothing to learn in it.",
        ),
    ),
    "average-pool": (
        QT_TRANSLATE_NOOP("ideas", "Why the average"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each window is replaced by its mean: a smaller map in which all values have had "
            "a say. There is nothing to learn in it.",
        ),
    ),
    "trained-pool": (
        QT_TRANSLATE_NOOP("ideas", "Pooling that is trained"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The values of a window are added, multiplied by a coefficient and shifted by a "
            "bias, both learnt for each map. So it was in 1998; today's pools have no weights.",
        ),
    ),
    "global-pool": (
        QT_TRANSLATE_NOOP("ideas", "Why one number for each channel"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each of the {made} maps of {side}×{side} is averaged to a single number: how "
            "much of this feature is in the image, wherever it is. It has no weights, takes "
            "any image size, and replaces the huge dense layers that VGG needed.",
        ),
    ),
    "adaptive-pool": (
        QT_TRANSLATE_NOOP("ideas", "A pool with a fixed output"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Whatever the size of the map, it is averaged to {side}×{side}: the dense layers "
            "after it need a fixed number of inputs.",
        ),
    ),
    "batch-norm": (
        QT_TRANSLATE_NOOP("ideas", "Why normalise over the batch"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each channel is shifted and scaled to mean 0 and variance 1 over the images of "
            "a batch, and then by two learnt numbers to what suits the next layer. Layers no "
            "longer chase each other's scale, and larger learning rates work. Afterwards the "
            "averages of training stand in for the batch, so that one image is judged alone.",
        ),
    ),
    "layer-norm": (
        QT_TRANSLATE_NOOP("ideas", "Why normalise each image alone"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "As batch normalisation, but over the channels of one place of one image: it "
            "does not depend on what else is in the batch.",
        ),
    ),
    "group-norm": (
        QT_TRANSLATE_NOOP("ideas", "Why normalise in groups"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Mean and variance are taken over groups of channels of a single image, so even "
            "a batch of one can be normalised.",
        ),
    ),
    "response-norm": (
        QT_TRANSLATE_NOOP("ideas", "Why neighbours inhibit each other"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each value is divided by a measure of how strongly neighbouring channels answer "
            "at the same place: a strong answer stands out, many equal ones are damped. "
            "AlexNet gained a little by it; batch normalisation has replaced it.",
        ),
    ),
    "relu": (
        QT_TRANSLATE_NOOP("ideas", "Why cut off below zero"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Negative values become 0. Without some bend between them, layers in a row would "
            "be no more than one layer; this one is the cheapest, and its slope of 1 lets the "
            "gradient pass undiminished.",
        ),
    ),
    "smooth": (
        QT_TRANSLATE_NOOP("ideas", "A bend without a corner"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Close to ReLU, but smooth, and a little below zero just left of it, so that a "
            "value that is slightly negative still has a gradient.",
        ),
    ),
    "sigmoid": (
        QT_TRANSLATE_NOOP("ideas", "A number between 0 and 1"),
        QT_TRANSLATE_NOOP(
            "ideas", "An S-shaped curve that turns any value into a share; here it opens or closes."
        ),
    ),
    "tanh": (
        QT_TRANSLATE_NOOP("ideas", "An S between two bounds"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "It squashes any value between two bounds. Far from zero it is flat, and little "
            "of the gradient comes through: one reason why ReLU replaced it.",
        ),
    ),
    "softmax": (
        QT_TRANSLATE_NOOP("ideas", "From scores to probabilities"),
        QT_TRANSLATE_NOOP(
            "ideas", "Exponentials of the scores, divided by their sum: positive, and together 1."
        ),
    ),
    "dropout": (
        QT_TRANSLATE_NOOP("ideas", "Why forget at random"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "In training, each value is set to 0 with a certain probability, anew at each "
            "step. No unit can rely on a particular other one, which makes overfitting "
            "harder. When the network is used, nothing is dropped.",
        ),
    ),
    "stochastic-depth": (
        QT_TRANSLATE_NOOP("ideas", "Why leave out whole blocks"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "In training the block's own path is left out now and then, and only the "
            "shortcut remains: a deep network that trains like a shallower one.",
        ),
    ),
    "flatten": (
        QT_TRANSLATE_NOOP("ideas", "From a map to a list"),
        QT_TRANSLATE_NOOP(
            "ideas", "The same values in a row: dense layers know no height and width."
        ),
    ),
    "concatenate": (
        QT_TRANSLATE_NOOP("ideas", "Why concatenate"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "The channels of all inputs are laid one behind the other. Nothing is mixed and "
            "nothing lost; the maps must be of one size, and the channels add up.",
        ),
    ),
    "sum": (
        QT_TRANSLATE_NOOP("ideas", "Why add"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Both maps are added value by value, so they must have the same shape. Going "
            "back, the gradient is handed to both in full.",
        ),
    ),
    "product": (
        QT_TRANSLATE_NOOP("ideas", "Why multiply"),
        QT_TRANSLATE_NOOP(
            "ideas", "Each value is multiplied by a factor: features are let through or held back."
        ),
    ),
    "attention": (
        QT_TRANSLATE_NOOP("ideas", "Looking at everything else"),
        QT_TRANSLATE_NOOP(
            "ideas",
            "Each position asks a question, all others offer keys, and where they match, "
            "their content is taken over. What to look at is decided anew for each image.",
        ),
    ),
    "parameter": (
        QT_TRANSLATE_NOOP("ideas", "A learnt constant"),
        QT_TRANSLATE_NOOP(
            "ideas", "Values that belong to the network itself, not computed from the image."
        ),
    ),
}

_IDEAS = {**_BLOCKS, **_LAYERS}
