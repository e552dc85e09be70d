"""Calls in templates, made with fewer questions than Jinja asks before each."""

from types import FunctionType, MethodType
from typing import Any

from jinja2.runtime import Context, Macro

_PASSED = "jinja_pass_arg"
"""Attribute of functions that want the context, or another thing that Jinja knows."""


class LeanContext(Context):
    """What a template knows. Most of what it calls is a macro or a plain function: Jinja's way to these is long."""

    def call(self, what: Any, /, *args: Any, **named: Any) -> Any:
        """Call what a template names."""
        kind = type(what)
        if kind is not Macro and (kind not in (FunctionType, MethodType) or hasattr(what, _PASSED)):
            return super().call(what, *args, **named)
        if named:
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
        return what(self.eval_ctx, *args, **named) if kind is Macro else what(*args, **named)
