"""The numbers of the points of a list within a line: "2.1 … 2.2 …", "(1) … (2) …"."""

import re
from itertools import groupby

_POINT = re.compile(
    r"(?:(?<=\s)|(?<=ข้อ)|(?<=ที่)|^)(?:\((?P<one>[0-9]{1,2})\)"
    r"|(?P<of>[0-9]{1,2})\.(?P<sub>[1-9][0-9]?)(?=\s))",
    re.MULTILINE,
)


def points_in(latin: str) -> tuple[tuple[int, int], ...]:
    """Where the numbers of points stand in a text of Latin digits, in order.

    They count from one: a number by itself is a figure like any other.
    """
    found = sorted(_POINT.finditer(latin), key=lambda it: it["of"] or "")
    points = list[tuple[int, int]]()
    for _, numbers in groupby(found, key=lambda it: it["of"] or ""):
        run = list[tuple[int, int]]()
        for match in numbers:
            if int(match["one"] or match["sub"]) == len(run) + 1:
                run.append(match.span())
        points += run if len(run) > 1 else ()
    return tuple(sorted(points))
