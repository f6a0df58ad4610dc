"""Words that several documents share: blanks to fill in, places, signatures."""

NONE = "–"
"""Nothing is known, and nothing is to be written."""
BLANK_SHORT = "................"
"""A place in a table or a sentence to write on."""
BLANK_LONG = "........................................"
"""A longer one: a name or a post."""
BLANK_DAY = "........ เดือน .................... พ.ศ. ............"
"""A day to write in."""
SIGN_HERE = "(ลงชื่อ) .............................."
NAME_HERE = "(........................................)"
POST_HERE = "ตำแหน่ง .................................."
SIGNED_ON = "วันที่ ...... เดือน .................. พ.ศ. ........"

EMBLEM = "ตราของหน่วยงาน"
CODE = "รหัส"
SCORE = "คะแนน"
PLACE = "อันดับ"

_BANGKOK = "กรุงเทพมหานคร"


def place(*, district: str, province: str) -> str:
    """Where the agency is; what is not known is left out."""
    in_bangkok = province in (_BANGKOK, "กรุงเทพฯ")
    parts = [
        f"{'เขต' if in_bangkok else 'อำเภอ'}{district}" if district else "",
        _BANGKOK if in_bangkok else f"จังหวัด{province}" if province else "",
    ]
    return " ".join(part for part in parts if part)


def signer(*, role: str) -> str:
    """A line to sign on, with what the signer is here."""
    return f"{SIGN_HERE} {role}"


def issue(*, code: str, title: str) -> str:
    """An issue as the heading of a group."""
    return f"ประเด็นที่ {code} {title}"


def item(*, code: str, title: str) -> str:
    """A node with its code before its title."""
    return f"{code} {title}"


def numbered(*, number: str, text: str) -> str:
    """One of several things in order."""
    return f"{number}. {text}"


def fact(*, name: str, value: str) -> str:
    """One fact with its name."""
    return f"{name}: {value}"


def listed(names: tuple[str, ...]) -> str:
    """Names in a sentence: ก ข และ ค."""
    if len(names) < 2:
        return "".join(names)
    gap = "" if "ก" <= names[-1][:1] <= "ไ" else " "
    return f"{' '.join(names[:-1])} และ{gap}{names[-1]}"


def fiscal_year(*, year: str) -> str:
    """A fiscal year with its name."""
    return f"ประจำปีงบประมาณ พ.ศ. {year}"
