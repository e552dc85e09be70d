"""Templates of manuscripts: Word forms made of what the bank asks for, which the import reads back."""

from .form_docx import write_template
from .templates import name_template, plan_templates

__all__ = ["name_template", "plan_templates", "write_template"]
