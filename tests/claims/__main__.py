"""``python -m tests.claims``: how much is found, and what is found where nothing is wrong.

``--all`` prints what was missed and every false finding.
"""

import sys
from pathlib import Path

from ita_tui.store.frameworks import load_framework
from tests.claims.counted import count

framework, _ = load_framework("ita-2567", Path())
assert framework is not None
MOST = 4
counted = count(framework)
for group in ("narratives", "measures", "memo", "fields"):
    found, planted = counted.share(group)
    print(f"{group}: {found} of {planted} found ({100 * found / planted:.1f} %)")
    for of, kind in counted.planted:
        if of == group and counted.found[of, kind] < counted.planted[of, kind]:
            print(f"    {kind}: {counted.found[of, kind]} of {counted.planted[of, kind]}")
for group, number in counted.right.items():
    false = counted.false[group]
    print(f"right {group}: {false} of {number} with a false finding ({100 * false / number:.2f} %)")
if "--all" in sys.argv:
    for title, lines in sorted(counted.lines.items()):
        print(f"\n== {title} ({len(lines)})")
        print("\n".join(f"    {line}" for line in lines[:MOST]))
