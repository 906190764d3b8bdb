"""The files that start a portable run: for one machine, for torchrun, for SLURM, and in words.

The scripts are POSIX shell, find the run folder by their own place, and hold no path of this
machine, so that the folder may be moved and its path may hold spaces.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from workbench import __version__
from workbench.program import EXECUTABLE
from workbench.runs import RunSpec
from workbench.whereabouts import DATA_VARIABLE, INSIDE

_HERE = """\
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
python=${PYTHON:-python3}
"""

_RUN = """\
#!/bin/sh
# Trains this run on this machine, or goes on with it. PYTHON names another Python; without it the
# installed program is taken, if there is one.
set -eu
{here}if [ -z "${{PYTHON:-}}" ] && command -v {program} > /dev/null; then
    exec {program} train "$here" "$@"
fi
exec "$python" -m workbench train "$here" "$@"
"""

_TORCHRUN = """\
#!/bin/sh
# Trains this run with several processes. Start it on every machine, with the same settings:
#   NODES      how many machines
#   PROCESSES  how many processes on each: one for each graphics card
#   HEAD       the name of one of the machines and a free port, such as node1:29400; every machine
#              must be able to reach it. One machine alone needs none.
set -eu
NODES=${{NODES:-{nodes}}}
PROCESSES=${{PROCESSES:-{processes}}}
{here}if [ "$NODES" -gt 1 ]; then
    : "${{HEAD:?Name the first machine and a free port, such as HEAD=node1:29400}}"
else
    HEAD=${{HEAD:-localhost:0}}
fi
exec "$python" -m torch.distributed.run \\
    --nnodes "$NODES" --nproc-per-node "$PROCESSES" \\
    --rdzv-backend c10d --rdzv-endpoint "$HEAD" --rdzv-id "{name}" \\
    -m workbench train "$here" "$@"
"""

_SBATCH = """\
#!/bin/sh
#SBATCH --job-name={name}
#SBATCH --nodes={nodes}
#SBATCH --ntasks-per-node={processes}
#SBATCH --gpus-per-node={processes}
#SBATCH --cpus-per-task=4
#SBATCH --time=12:00:00
#SBATCH --output=slurm-%j.txt
#SBATCH --signal=TERM@120
#SBATCH --requeue
##SBATCH --account=YOUR_ACCOUNT
##SBATCH --partition=YOUR_PARTITION
# Submit it from inside this folder: sbatch job.sbatch
# Without graphics cards delete the line with --gpus-per-node. Two minutes before the time is over
# every process is told to stop: the run keeps a checkpoint, and the job is queued again.
set -eu
cd -- "$SLURM_SUBMIT_DIR"
if [ ! -f spec.toml ]; then
    echo "Submit this job from inside the run folder: cd FOLDER && sbatch job.sbatch" >&2
    exit 2
fi
python=${{PYTHON:-python3}}
MASTER_ADDR=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n 1)
MASTER_PORT=$((20000 + SLURM_JOB_ID % 20000))
export MASTER_ADDR MASTER_PORT
srun --kill-on-bad-exit=1 "$python" -m workbench train .
left=$((${{SLURM_JOB_END_TIME:-4102444800}} - $(date +%s)))
if [ "$left" -lt 180 ] && tail -n 1 events.jsonl | grep -q '"reason": "stopped"'; then
    scontrol requeue "$SLURM_JOB_ID"
fi
"""

_README = """\
A run of CNN Workbench, ready for another machine
=================================================

What it needs there
  - This whole folder{images_words}
  - The same version of the program: CNN Workbench {version}. For one machine the installed
    program is enough ({program} on the PATH). Several processes need it installed by pip: put
    that Python first on the PATH, or name it: PYTHON=/path/to/python sh run.sh{weights_words}

How it starts (one of these; all go on with a run that was begun)
  - One machine:      sh run.sh
  - Several processes or machines, on each of them:
                      NODES={nodes} PROCESSES={processes} HEAD=node1:29400 sh torchrun.sh
    HEAD is the name of one of the machines and a free port; one machine alone needs none.
  - A SLURM cluster:  cd into this folder, then: sbatch job.sbatch
    Enter your account and partition in job.sbatch first, if your cluster wants them.
  - Windows, one machine:  python -m workbench train FOLDER
  All processes must see this folder at a place that they share.

Where the images are looked for, in this order
  1. in the folder that --images or the variable {variable} names, or in what it holds by the
     name of the image folder
{places}  The size of every file is compared with the list in split.csv before training begins.

How to follow it
  Where this folder is on a share: Run > Follow a run folder… in the window. Its curves grow as the
  run goes on; Pause and Stop work if the folder can be written. Without a share, copy it back when
  the run has ended, and open it: everything the window shows is in it.
"""


@dataclass(frozen=True)
class Commands:
    """The three ready commands, to be typed in a shell of the machine that trains."""

    single: str
    torchrun: str
    slurm: str


def commands(folder: str, nodes: int, processes: int) -> Commands:
    """Return the commands that start the run in `folder`."""
    single, several = shlex.quote(f"{folder}/run.sh"), shlex.quote(f"{folder}/torchrun.sh")
    head = " HEAD=node1:29400" if nodes > 1 else ""
    return Commands(
        single=f"sh {single}",
        torchrun=f"NODES={nodes} PROCESSES={processes}{head} sh {several}",
        slurm=f"cd {shlex.quote(folder)} && sbatch job.sbatch",
    )


def files(spec: RunSpec, name: str, nodes: int, processes: int) -> dict[str, str]:
    """Return the content of each file by its name.

    Parameters
    ----------
    spec : RunSpec
        As it is written: its folder begins at the run folder.
    name : str
        Of the run.
    """
    # It stands inside quotes and on a line of its own, where shells take nothing else literally.
    job = "".join(one if one.isascii() and one.isalnum() else "-" for one in name).strip("-")
    values = {"name": job or "run", "nodes": nodes, "processes": processes, "here": _HERE}
    values["program"] = EXECUTABLE
    return {
        "run.sh": _RUN.format(**values),
        "torchrun.sh": _TORCHRUN.format(**values),
        "job.sbatch": _SBATCH.format(**values),
        "README.txt": _README.format(
            **values,
            version=__version__,
            images_words=_images_words(spec),
            weights_words=_weights_words(spec),
            variable=DATA_VARIABLE,
            places=_places_words(spec),
        ),
    }


def _images_words(spec: RunSpec) -> str:
    if spec.folder == INSIDE:
        return "; the images are in it."
    return f", and the images. They are not in it: it looks for them in\n    {spec.folder}"


def _weights_words(spec: RunSpec) -> str:
    network = spec.project.architecture
    if not network.pretrained:
        return ""
    return (
        f"\n  - The pretrained weights of {network.name}. This says whether they are there, and "
        "fetches them:\n    python3 -m workbench weights"
    )


def _places_words(spec: RunSpec) -> str:
    inside = f'in the folder "{INSIDE}" in here\n'
    if spec.folder == INSIDE:
        return f"  2. {inside}"
    return f"  2. in {spec.folder}, seen from this folder\n  3. {inside}"
