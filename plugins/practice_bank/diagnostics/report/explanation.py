"""Where a reader finds more about a code."""

from ..codes import code


def explanation_address(code_id: str, page: str) -> str:
    """Address of what is said about a code; empty where nobody knows where the site stands.

    Args:
        code_id: `PB101`.
        page: Address of the page that explains all codes, `https://bank.kz/ru/errors/`, or empty.
    """
    return f"{page}#{code(code_id).anchor}" if page else ""
