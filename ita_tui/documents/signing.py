"""Places to sign: the name in brackets over the post, and those who approve side by side."""

from collections.abc import Iterator

from ita_tui.core.record.model import Opinion, superiors
from ita_tui.core.thai.marks import letter_count
from ita_tui.documents.blocks import Align, Beside, Signature, Together, line
from ita_tui.documents.kind import Source
from ita_tui.words.said import documents as shared

_NARROW_LETTERS = 22
"""Letters of a name, marks not counted, that a third of the width of a page holds in brackets."""


def signature(source: Source, name: str, post: str, *, is_narrow: bool = False) -> Signature:
    """Where the holder of a post signs; whom one acts for stands on a line of its own.

    Where the room is narrow, that one acts does, too, and the surname of a long name.
    """
    text = source.script.text
    if is_narrow and letter_count(name) > _NARROW_LETTERS:
        name = "\n".join(name.rsplit(" ", 1))
    full = next((one for one in source.record.memo.to if post and one.startswith(post)), post)
    shown = f"({text(name)})".split("\n") if name else [shared.NAME_HERE]
    for word in shared.ACTING:
        before, acts, after = full.partition(word)
        if acts and before and after:
            own = (before.rstrip(), acts) if is_narrow else (f"{before.rstrip()} {acts}",)
            return Signature(lines=(*shown, *map(text, (*own, after.strip()))))
    return Signature(lines=(*shown, text(full) or shared.BLANK_LONG))


def signatories(
    source: Source, first: str, middle: str, last: str, *, is_narrow: bool
) -> Iterator[tuple[str, Signature]]:
    """Whoever proposes a paper, and at most two superiors, each with what they do by signing.

    ``is_narrow``: three of them beside one another have little room.
    """
    memo = source.record.memo
    people = [(memo.signer_name, memo.signer)]
    people += [(one.name, one.post) for one in superiors(source.record) or (Opinion(),)][-2:]
    roles = [first, *[middle] * (len(people) - 2), last]
    for role, (name, post) in zip(roles, people, strict=True):
        yield role, signature(source, name, post, is_narrow=is_narrow and len(people) > 2)


def approval(source: Source) -> Beside:
    """Whoever proposes a paper, and the superiors who agree, side by side."""
    roles = shared.PROPOSED, shared.AGREED, shared.APPROVED
    return Beside(
        groups=tuple(
            Together(blocks=(line(role, align=Align.CENTER), signed))
            for role, signed in signatories(source, *roles, is_narrow=True)
        )
    )
