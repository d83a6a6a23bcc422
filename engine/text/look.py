"""Wording of what one looks up in the rules: lists, one rule, facts, exceptions, history."""

from engine.text.look_codes import TABLE as CODES
from engine.text.look_pages import TABLE as PAGES

TABLE: dict[str, tuple[str, str]] = {**CODES, **PAGES}
