"""Run before the packaged program: stand in for the two modules of captum that want matplotlib.

Importing anything of captum imports its pictures and what it has for language models, and with
them matplotlib, which with what it needs is 70 MB. The program uses neither.
"""

import sys
from types import ModuleType

MODULES = ("captum.attr._utils.visualization", "captum.attr._core.llm_attr")


class StandIn(ModuleType):
    """A module in which every name is there to be imported, and none can be called."""

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(f"{self.__name__} is not part of the packaged program.")


for module in MODULES:
    sys.modules[module] = StandIn(module)
