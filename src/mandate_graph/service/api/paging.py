"""Pages of long answers."""

from collections.abc import Sequence
from typing import Annotated, TypeVar
from urllib.parse import urlencode

from fastapi import Query
from starlette.requests import Request

LARGEST = 1000
"""Items of a page at most."""

Offset = Annotated[int, Query(ge=0, le=10_000_000, description="How many items to leave out.")]
Limit = Annotated[int, Query(ge=1, le=LARGEST, description="How many items to give.")]

Item = TypeVar("Item")


def page(items: Sequence[Item], offset: int, limit: int) -> Sequence[Item]:
    """The items of a page."""
    return items[offset : offset + limit]


def following(request: Request, total: int, offset: int, limit: int) -> str | None:
    """The address of the next page; None where there is none."""
    if offset + limit >= total:
        return None
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in ("offset", "limit")]
    return f"{request.url.path}?{urlencode([*kept, ('offset', offset + limit), ('limit', limit)])}"
