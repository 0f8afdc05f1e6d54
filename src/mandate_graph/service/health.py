"""`/healthz`: whether the service is up, on what data, under which limits, and what it has done so far."""

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from mandate_graph.service.state import Held, Snapshot, held_by
from mandate_graph.settings import Settings

router = APIRouter()


@router.api_route("/healthz", methods=["GET", "HEAD"], include_in_schema=False)
async def healthz(request: Request) -> Response:
    """Whether the service is up, and how it is."""
    held = held_by(request)
    return JSONResponse(_state(held, held.current), headers={"Cache-Control": "no-store"})


def limits(settings: Settings) -> dict[str, float]:
    """The limits that a client can run into, by name."""
    return {
        "querySeconds": settings.query_seconds,
        "rows": settings.row_limit,
        "bytes": settings.byte_limit,
        "memoryMegabytes": settings.memory_mb,
        "workers": settings.workers,
        "workersOfOneClient": max(1, settings.workers - 1),
        "line": settings.line,
        "lineOfOneClient": settings.client_line,
        "waitSeconds": settings.wait_seconds,
        "bodyBytes": settings.body_limit,
        "sendSeconds": settings.send_seconds,
        "stallSeconds": settings.stall_seconds,
        "connections": settings.connections,
        "connectionsOfOneClient": max(1, settings.connections // 2),
    }


def _state(held: Held, snapshot: Snapshot) -> dict[str, Any]:
    busy, waiting = snapshot.dispatcher.load
    tally = snapshot.dispatcher.tally
    locks = snapshot.dispatcher.ready.locks
    return {
        "status": "ok",
        "version": snapshot.name,
        "dataVersion": snapshot.manifest.data_version,
        "documents": snapshot.overview.documents,
        "reloads": held.reloads,
        "workers": {
            "all": len(snapshot.dispatcher.numbers),
            "busy": busy,
            "waiting": waiting,
            "graph": snapshot.dispatcher.ready.held,
            "networkLocks": list(locks),
            "network": "shut off" if locks else "not shut off by the system: only the guard keeps queries from it",
        },
        "queries": {
            "answered": tally.answered,
            "stopped": tally.stopped,
            "leftByClient": tally.left,
            "turnedAway": tally.turned_away,
            "longestOverrunSeconds": None if tally.overrun is None else round(tally.overrun, 3),
        },
        "limits": limits(held.settings),
    }
