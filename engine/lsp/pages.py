"""The pages of the manual as files, so that an editor can open them from a remark."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from engine.lsp.ranges import uri_of
from engine.reports.check_page import page_markdown
from engine.workshop.checking.manual import page_for

if TYPE_CHECKING:
    from engine.model.base import Lang


class Pages:
    """A folder of pages, each written when it is first asked for; it goes with the server."""

    def __init__(self) -> None:
        """Make the folder."""
        self._folder = TemporaryDirectory(prefix="wenze-manual-", ignore_cleanup_errors=True)
        self._written: dict[tuple[str, Lang], str] = {}

    def address(self, code: str, lang: Lang) -> str:
        """Return the address of the page of a code, or nothing where it has none."""
        if (code, lang) not in self._written:
            self._written[code, lang] = self._write(code, lang)
        return self._written[code, lang]

    def _write(self, code: str, lang: Lang) -> str:
        page = page_for(code)
        if page is None:
            return ""
        file = Path(self._folder.name) / f"{code}.{lang}.md"
        file.write_text(page_markdown(page, lang), encoding="utf-8")
        return uri_of(str(file))

    def close(self) -> None:
        """Take the folder away."""
        self._folder.cleanup()
