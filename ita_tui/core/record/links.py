"""The public links of items: which an item has, and when two addresses are one."""

from collections.abc import Mapping

from ita_tui.core.record.model import PublicLink, Record


def links_by_item(record: Record) -> Mapping[str, Mapping[str, PublicLink]]:
    """By item its links under their keys, in the order of the file."""
    found: dict[str, dict[str, PublicLink]] = {}
    for key, link in record.links.items():
        found.setdefault(link.item, {})[key] = link
    return found


def address_key(url: str) -> str:
    """What an address is known by: scheme, the letters of its host and a last stroke do not count.

    The path is left as it is: on most web servers A and a are two pages.
    """
    bare = url.strip()
    _, scheme, rest = bare.partition("://")
    host, stroke, path = (rest if scheme else bare).partition("/")
    return f"{host.casefold().removeprefix('www.')}{stroke}{path}".rstrip("/")
