"""What a cold start costs: python startup.py BIN.  Processor time of whole processes, the median of nine; JSON."""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

BIN = Path(sys.argv[1])
TEXT = "The International Criminal Court has 125 member states. Hungary is a member of the Court."


def cost(command):
    """Processor seconds (user and system) of a command."""
    seconds = []
    for _ in range(10):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(seconds[1:])


def imports(command):
    """The dearest imports of a command, in milliseconds of their own."""
    run = subprocess.run([BIN / "python", "-X", "importtime", *command], capture_output=True, text=True, check=False)
    rows = [
        line.split("|") for line in run.stderr.splitlines() if line.startswith("import time:") and "[us]" not in line
    ]
    own = sorted(((int(row[0].split(":")[1]), row[2].strip()) for row in rows), reverse=True)
    return {name: microseconds / 1000 for microseconds, name in own[:8]}


def main():
    servanda = [str(BIN / "servanda")]
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "article.txt"
        document.write_text(TEXT)
        ask = [*servanda, "ask", "netanyahu", "--in", "Hungary", "--on", "2025-04-03", "--json"]
        out = {
            "python -c pass": cost([str(BIN / "python"), "-c", "pass"]),
            'python -c "import datasette"': cost([str(BIN / "python"), "-c", "import datasette"]),
            "servanda --help": cost([*servanda, "--help"]),
            "servanda members": cost([*servanda, "members"]),
            "servanda ask": cost(ask),
            "servanda read": cost([*servanda, "read", str(document), "--json"]),
            "imports of ask, ms": imports(ask),
        }
    print(json.dumps(out))


os.environ["PYTHONDONTWRITEBYTECODE"] = ""
main()
