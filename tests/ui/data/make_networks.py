"""Write networks.json anew: what the engine answers for two networks, for tests without torch.

Run it when `Card.to_dict`, `Outline.to_dict` or `LayerGraph.to_dict` change:

    python tests/ui/data/make_networks.py
"""

import json
from pathlib import Path

from workbench import handlers
from workbench.jobs import Job

NAMES = ("lenet5", "resnet18")


def main() -> None:
    """Write the file beside this one."""
    answers = {
        name: {
            "card": handlers.card(name=name, job=Job()),
            "graph": handlers.inspect(name=name, job=Job()),
        }
        for name in NAMES
    }
    for answer in answers.values():
        answer["card"]["weights"] = None  # whatever is on this machine
        answer["card"].pop("all_weights", None)
    path = Path(__file__).with_name("networks.json")
    path.write_text(json.dumps(answers, sort_keys=True, separators=(",", ":")), "utf-8")


if __name__ == "__main__":
    main()
