"""Rules about the memo: complete, and not signed by the one it is addressed to."""

import re
from collections.abc import Iterator

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part, put
from ita_tui.core.framework.model import NodeKind
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Agency
from ita_tui.core.thai.search import search_key
from ita_tui.core.toml.shape import join
from ita_tui.words.said import checks_fields as fields
from ita_tui.words.said import checks_memo as words
from ita_tui.words.understood.agencies import POST_ENDINGS


def memo_incomplete(case: Case) -> Iterator[Remark]:
    """A memo that lacks a part, and an announcement of which only some figures are told."""
    memo = case.record.memo
    parts = {
        "unit": memo.unit,
        "number": memo.number,
        "date": memo.date,
        "subject": memo.subject,
        "to": memo.to,
        "signer": memo.signer,
    }
    missing = [name for name, value in parts.items() if not value]
    if missing:
        is_empty = len(missing) == len(parts)
        yield tell(
            "memo" if is_empty else f"memo.{missing[0]}",
            words.memo_lacks(parts=missing, is_empty=is_empty),
            *missing,
            severity=Severity.NOTE if is_empty else Severity.WARNING,
        )
    yield from _figures_untold(case)


def _figures_untold(case: Case) -> Iterator[Remark]:
    """Some indicators are told and others are not; or some instruments."""
    told: list[str] = []
    untold: list[str] = []
    known = {**case.declared, **case.typed}
    is_partial = False
    for kind in (NodeKind.INSTRUMENT, NodeKind.INDICATOR):
        # One without anything below it is typed because nothing else tells it.
        nodes = case.framework.nodes.values()
        codes = [node.code for node in nodes if node.kind is kind and node.children]
        of_kind = [code for code in codes if code in known]
        is_partial = is_partial or 0 < len(of_kind) < len(codes)
        told += of_kind
        untold += [code for code in codes if code not in known]
    if is_partial:
        yield tell(
            join("scores", untold[0]),
            words.figures_untold(told=told, untold=untold),
            *untold,
        )


def addressee_is_signer(case: Case) -> Iterator[Remark]:
    """A memo that is addressed to the post that signs it, or that the signer acts for.

    Who acts for an addressee leaves that one out; who signs as an addressee may be the slip.
    """
    memo, agency = case.record.memo, case.record.agency
    signing = {_post(part, agency) for part in _signing(memo.signer)} - {""}
    for addressee in memo.to:
        # Several posts may stand on one line: หัวหน้าสำนักปลัด/ปลัด/นายก.
        for post in re.split("[/,;]", addressee):
            if _post(post, agency) in signing:
                yield tell(
                    "memo.to",
                    words.addressee_is_signer(post=post.strip(), signer=memo.signer),
                    addressee,
                    memo.signer,
                    fix=put(
                        words.leave_out(post=addressee),
                        tuple(it for it in memo.to if it != addressee),
                        *("memo", "to"),
                    )
                    if len(memo.to) > 1 and len(_signing(memo.signer)) > 1
                    else None,
                )


def opinion_of_same_post(case: Case) -> Iterator[Remark]:
    """An opinion by the post that signs the memo, or that gave one before."""
    memo, agency = case.record.memo, case.record.agency
    given = {_post(part, agency): fields.SIGNER for part in _signing(memo.signer)}
    for key, opinion in memo.opinions.items():
        post = _post(opinion.post, agency)
        if post and post in given:
            message = fields.says_opinion_again(post=opinion.post, other=given[post])
            yield tell(f"{join('memo.opinions', key)}.post", message, opinion.post, memo.signer)
        given.setdefault(post, fields.GIVER)


def _post(text: str, agency: Agency) -> str:
    """A post without the agency it is a post of: ปลัดเทศบาลตำบลศรีพนา is ปลัด."""
    post = search_key(text)
    name, kind = search_key(agency.name), search_key(agency.kind)
    bare = name.removeprefix(kind) if kind else ""
    for ending in (name, bare, kind, *map(search_key, POST_ENDINGS)):
        if ending and post.endswith(ending) and post != ending:
            post = post.removesuffix(ending)
    return post


def _signing(signer: str) -> list[str]:
    """A signer's own post and the one acted for."""
    for word in words.ACTING:
        signer = signer.replace(word, "\n")
    return signer.split("\n")


RULES = (
    Rule("addressee-is-signer", Severity.WARNING, addressee_is_signer, Part.PLACE),
    Rule("opinion-of-same-post", Severity.WARNING, opinion_of_same_post, Part.MEMO),
    Rule("memo-incomplete", Severity.WARNING, memo_incomplete, Part.MEMO),
)
"""The rules of this topic."""
