"""Words of strangers on one line."""


def plain_line(text: object) -> str:
    """Write a text so that it can stand in the head of a commit, on a terminal and in a letter."""
    shown = "".join(sign if sign.isprintable() and sign not in "<>" else " " for sign in str(text))
    return " ".join(shown.split())
