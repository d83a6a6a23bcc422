"""Write the data of a file as YAML that reads back as the same data."""

from __future__ import annotations

from typing import Any

import yaml


class _Plain(yaml.SafeDumper):
    """Writes every list and mapping out, never a reference to one written before."""

    def ignore_aliases(self, _data: Any) -> bool:  # noqa: ANN401 - any data of a file
        """Return that nothing is written as an alias: the reader bounds them."""
        return True


def written(data: dict[str, Any] | list[Any]) -> str:
    """Return the data of a file as YAML, in the order it stands in."""
    return str(yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=96))
