"""Hook of MkDocs: a link to a file that is not part of the site becomes the file's name."""

import re
from typing import Any

_OUTSIDE = re.compile(r"\[(?P<text>[^\]]+)\]\(\.\./(?P<path>[^)#]+)(?:#[^)]*)?\)")


def on_page_markdown(markdown: str, **_: Any) -> str:  # noqa: ANN401  # MkDocs passes page and files
    """Replace links that lead out of ``docs``: the checkout has those files, the site has not."""
    return _OUTSIDE.sub(lambda found: f"`{found['path']}`", markdown)
