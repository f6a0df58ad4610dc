"""A short fingerprint of text: tells whether something is still what it was."""


def fingerprint(*parts: str) -> str:
    """16 hexadecimal digits that are the same for the same parts, in this order, on any machine."""
    import hashlib  # most commands take no fingerprint

    told = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()[:16]
