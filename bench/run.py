"""All benchmarks in one run: python bench/run.py [--quick].  Writes results/latest.{json,md} and results/growth.svg.

Ratios to the fastest third-party peer of the same run mean something; absolute times on a shared
machine do not.
"""

import importlib.metadata
import json
import math
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
RESULTS = HERE / "results"
PYTHON = sys.executable
PEERS = {
    "duckdb_p": "DuckDB",
    "polars_p": "Polars",
    "openfisca_p": "OpenFisca-Core",
    "clingo_p": "clingo",
    "swipl_p": "SWI-Prolog",
}
TARGETS = {"Q1": ("swipl_p", 0.5), "Q2": ("openfisca_p", 0.35), "Q3": ("duckdb_p", 0.2), "Q4": ("duckdb_p", 0.05)}
QUESTIONS = {"Q1": "one question", "Q2": "one day", "Q3": "whole history", "Q4": "1,000 what-ifs"}
GROWTH = {1: ("Q2,Q3,Q4", 1000), 10: ("Q2,Q3,Q4", 200), 100: ("Q2,Q3", 0)}
SHARED = HERE.parents[1] / "shared" / "documents" / "icc-dev.jsonl"


def script(*arguments, limit=900):
    """The JSON that a benchmark script prints, or the reason why it printed none."""
    try:
        run = subprocess.run([PYTHON, *map(str, arguments)], capture_output=True, text=True, timeout=limit, cwd=HERE)
    except subprocess.TimeoutExpired:
        return {"error": f"took more than {limit} s"}
    lines = run.stdout.strip().splitlines()
    if run.returncode or not lines:
        return {"error": (run.stderr.strip().splitlines() or ["printed nothing"])[-1]}
    return json.loads(lines[-1])


def duty_matrix(folder, seconds):
    """Every engine on the instance of the record's size."""
    script("instance.py", folder, 1)
    script("one.py", "ref_grid", folder, seconds)
    found = {}
    for name in ("servanda_p", *PEERS):
        if name == "swipl_p" and not shutil.which("swipl"):
            found[name] = {"error": "SWI-Prolog is not installed (Debian: swi-prolog-nox)"}
            continue
        found[name] = script("one.py", name, folder, seconds)
        print(f"  {PEERS.get(name, 'servanda')}: {found[name].get('error', 'measured')}", file=sys.stderr)
    return found


def growth(folder, seconds):
    """The product and DuckDB at the size of the record, ten and a hundred times it."""
    found = {}
    for factor, (questions, what_ifs) in GROWTH.items():
        place = f"{folder}/{factor}"
        script("instance.py", place, factor)
        if factor < 100:  # at a hundred times the reference takes minutes; there DuckDB and the product are compared
            script("one.py", "ref_grid", place, seconds, questions, what_ifs)
        for name in ("servanda_p", "duckdb_p"):
            found[f"{name} {factor}x"] = script("one.py", name, place, seconds, questions, what_ifs, limit=600)
            print(f"  {name} {factor}x: {found[f'{name} {factor}x'].get('error', 'measured')}", file=sys.stderr)
    return found


def milliseconds(seconds):
    ms = seconds * 1e3
    return f"{ms:.4f}" if ms < 0.1 else f"{ms:.2f}" if ms < 100 else f"{ms:,.0f}"


def cell(result, question):
    if question not in result:
        return "-"
    figures = result[question]
    mark = "=" if figures["agrees"] else "differs"
    return f"{milliseconds(figures['median_s'])} {mark} {figures['peak_mb']:.0f} MB"


def matrix_table(found):
    lines = ["| engine | grounds | " + " | ".join(f"{q} {name}, ms" for q, name in QUESTIONS.items()) + " |"]
    lines.append("| --- " * (len(QUESTIONS) + 2) + "|")
    for name, result in found.items():
        title = PEERS.get(name, "**servanda**")
        if "error" in result:
            lines.append(f"| {title} | {result['error']} |" + " - |" * len(QUESTIONS))
        else:
            cells = " | ".join(cell(result, question) for question in QUESTIONS)
            lines.append(f"| {title} | {result['explains']} | {cells} |")
    return "\n".join(lines)


def ratio_table(found, startup):
    """The product against the fastest peer that gives the same answers, beside the target."""
    lines = [
        "| question | fastest peer in this run | ratio | target | peak memory to DuckDB | met |",
        "| --- " * 6 + "|",
    ]
    ours = found["servanda_p"]
    for question, (_, target) in TARGETS.items():
        peers = {n: r for n, r in found.items() if n != "servanda_p" and r.get(question, {}).get("agrees")}
        best = min(peers, key=lambda n: peers[n][question]["median_s"])
        ratio = ours[question]["median_s"] / peers[best][question]["median_s"]
        memory = ours[question]["peak_mb"] / found["duckdb_p"][question]["peak_mb"]
        met = "yes" if ratio <= target else "no"
        name = f"{question} {QUESTIONS[question]}"
        lines.append(f"| {name} | {PEERS[best]} | {ratio:.3f} | ≤ {target} | {memory:.2f} | {met} |")
    if "error" not in startup:
        ratio = startup["servanda ask"] / startup['python -c "import datasette"']
        lines.append(
            f"| `ask`, cold | `import datasette` | {ratio:.2f} | ≤ 0.3 | | {'yes' if ratio <= 0.3 else 'no'} |"
        )
    return "\n".join(lines)


def growth_table(found):
    lines = [
        "| size | question | servanda, ms | DuckDB, ms | ratio | same answers | memory ratio |",
        "| --- " * 7 + "|",
    ]
    for factor, (questions, _) in GROWTH.items():
        ours, theirs = found[f"servanda_p {factor}x"], found[f"duckdb_p {factor}x"]
        for question in questions.split(","):
            if question in ours and question in theirs:
                a, b = ours[question], theirs[question]
                same = "yes" if a["agrees"] and b["agrees"] else "not compared" if factor == 100 else "no"
                ratio = a["median_s"] / b["median_s"]
                figures = f"{milliseconds(a['median_s'])} | {milliseconds(b['median_s'])} | {ratio:.3f} | {same}"
                lines.append(f"| {factor}× | {question} | {figures} | {a['peak_mb'] / b['peak_mb']:.2f} |")
    return "\n".join(lines)


def exponents(found):
    """How time grows with size: the slope between the smallest and the largest size, on logarithmic scales."""
    slopes = {}
    for question in ("Q2", "Q3", "Q4"):
        points = series(found, "servanda_p", question)
        if len(points) > 1:
            (x0, y0), (x1, y1) = points[0], points[-1]
            slopes[question] = math.log(y1 / y0) / math.log(x1 / x0)
    return slopes


def series(found, name, question):
    return [
        (factor, found[f"{name} {factor}x"][question]["median_s"])
        for factor in GROWTH
        if question in found.get(f"{name} {factor}x", {})
    ]


def plot(found, path):
    """Time against size on logarithmic scales, as SVG."""
    shades = {"Q2": "#1b6ca8", "Q3": "#b3541e", "Q4": "#4b7f52"}
    lines = []
    for question, colour in shades.items():
        for name, dash in (("servanda_p", ""), ("duckdb_p", ' stroke-dasharray="5 4"')):
            points = [
                (80 + 190 * math.log10(x), 300 - 45 * (math.log10(y) + 4)) for x, y in series(found, name, question)
            ]
            if points:
                path_data = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
                lines.append(f'<polyline points="{path_data}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
                x, y = points[-1]
                label = f"{question} {'servanda' if name == 'servanda_p' else 'DuckDB'}"
                lines.append(f'<text x="{x + 6:.0f}" y="{y + 4:.0f}" fill="{colour}">{label}</text>')
    ticks = [f'<text x="{75 + 190 * i}" y="330">{10**i}×</text>' for i in range(3)]
    ticks += [
        f'<text x="10" y="{304 - 45 * i}">{label}</text>'
        for i, label in enumerate(("0.1 ms", "1 ms", "10 ms", "0.1 s", "1 s", "10 s"))
    ]
    body = "\n".join([*lines, *ticks])
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 345" font-family="sans-serif" font-size="12">\n'
        f'<rect width="600" height="345" fill="white"/>\n{body}\n</svg>\n'
    )


def bullet(figures, unit=""):
    return "\n".join(
        f"- {name}: {value:.4g}{unit}" if isinstance(value, float) else f"- {name}: {value}"
        for name, value in figures.items()
    )


def comparison(now, before):
    """This run's ratios beside the last one's."""
    rows = []
    for question in QUESTIONS:
        try:
            new, old = (run["matrix"]["servanda_p"][question]["median_s"] for run in (now, before))
        except KeyError:
            continue
        rows.append(f"- {question}: {milliseconds(old)} ms then, {milliseconds(new)} ms now")
    return "\n".join(rows) or "- no earlier run"


def report(results, before):
    slopes = ", ".join(f"{question} {slope:.2f}" for question, slope in exponents(results["growth"]).items())
    versions_used = ", ".join(f"{name} {version}" for name, version in results["versions"].items())
    return f"""# Results of {results["day"]}

Machine: {results["machine"]}. Versions: {versions_used}.
Milliseconds, median of up to five after a warm-up; `=` all answers equal the reference; peak memory of the process.
Slow engines answer 100 of the 1,000 what-ifs and are scaled.

{matrix_table(results["matrix"])}

## Targets

{ratio_table(results["matrix"], results["startup"])}

## Growth

Persons, warrants, situations, referrals, deferrals and offices times the factor; the 197 states stay.
Exponent of time against size: {slopes}.

{growth_table(results["growth"])}

## The bundled record (seconds of processor time)

{bullet(results["bundled"])}

## Start-up (seconds of processor time)

{bullet(results["startup"])}

## Reader

{bullet(results["reader"])}

## The last run

{comparison(results, before)}
"""


def versions():
    names = ("servanda", "numpy", "duckdb", "polars", "openfisca-core", "clingo", "datasette", "spacy")
    found = {}
    for name in names:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "not installed"
    return found


def main():
    seconds = 5 if "--quick" in sys.argv else 20
    RESULTS.mkdir(exist_ok=True)
    last = RESULTS / "latest.json"
    before = json.loads(last.read_text()) if last.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        results = {
            "day": date.today().isoformat(),
            "machine": f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}",
            "versions": versions(),
            "matrix": duty_matrix(f"{folder}/one", seconds),
            "growth": growth(folder, seconds),
            "bundled": script("bundled.py"),
            "startup": script("startup.py", Path(PYTHON).parent),
            "reader": script("reader.py", SHARED),
        }
    last.write_text(json.dumps(results, indent=1))
    plot(results["growth"], RESULTS / "growth.svg")
    text = report(results, before)
    (RESULTS / "latest.md").write_text(text)
    (HERE.parent / "docs" / "benchmarks.md").write_text((HERE / "about.md").read_text() + "\n" + text)
    print(text)


main()
