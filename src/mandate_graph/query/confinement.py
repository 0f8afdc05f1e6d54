"""What a query process is kept from: the network, other programs, more memory than it was given.

The guard refuses whatever would call out; this is a second lock for the case that it is wrong. Three locks are
tried, and which of them hold is told: a network namespace of its own with nothing in it, a filter on system
calls that opens no connection and starts no program, and no new privileges.
"""

import ctypes
import os
import platform
import signal
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

NETWORK_NAMESPACE = "network-namespace"
SYSTEM_CALL_FILTER = "system-call-filter"

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
"""Flags of unshare(2)."""
_SET_DEATH_SIGNAL, _SET_SECCOMP, _MODE_FILTER, _SET_NO_NEW_PRIVS = 1, 22, 2, 38
"""Options of prctl(2)."""
_LOAD_WORD, _JUMP_EQUAL, _RETURN = 0x20, 0x15, 0x06
"""Instructions of the filter language of seccomp(2)."""
_ALLOW, _REFUSE_WITH_EPERM = 0x7FFF0000, 0x00050001
_CALLS = {
    "x86_64": (0xC000003E, (42, 49, 50, 59, 322, 41, 101)),
    "aarch64": (0xC00000B7, (203, 200, 201, 221, 281, 198, 117)),
}
"""Machine to its audit number and to its numbers of connect, bind, listen, execve, execveat, socket, ptrace."""


def leave_network() -> tuple[str, ...]:
    """Shut this process, and all that it will start, off from the network; the names of the locks that hold."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(_tried())


def _tried() -> Iterator[str]:
    libc = ctypes.CDLL(None, use_errno=True)
    alone = libc.unshare(_NEW_NETWORK) == 0
    if not alone and os.geteuid() != 0:
        alone = libc.unshare(_NEW_USER | _NEW_NETWORK) == 0
    if alone:
        yield NETWORK_NAMESPACE
    if libc.prctl(_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 and _filter(libc):
        yield SYSTEM_CALL_FILTER


def _filter(libc: ctypes.CDLL) -> bool:
    known = _CALLS.get(platform.machine())
    if known is None:
        return False
    machine, calls = known
    program = _instruction(_LOAD_WORD, 0, 0, 4)
    program += _instruction(_JUMP_EQUAL, 0, len(calls) + 1, machine)
    program += _instruction(_LOAD_WORD, 0, 0, 0)
    for index, call in enumerate(calls):
        program += _instruction(_JUMP_EQUAL, len(calls) - index, 0, call)
    program += _instruction(_RETURN, 0, 0, _ALLOW)
    program += _instruction(_RETURN, 0, 0, _REFUSE_WITH_EPERM)
    held = ctypes.create_string_buffer(program, len(program))
    head = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(held))
    return bool(libc.prctl(_SET_SECCOMP, _MODE_FILTER, ctypes.create_string_buffer(head, len(head)), 0, 0) == 0)


def _instruction(code: int, if_so: int, if_not: int, value: int) -> bytes:
    return struct.pack("HBBI", code, if_so, if_not, value)


def die_with_parent() -> None:
    """Let the system end this process when the one that forked it ends, where the system knows how."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)


def cap_memory(megabytes: int) -> None:
    """Let this process grow by so many megabytes and no more; 0 is no limit."""
    if not megabytes or sys.platform == "win32":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) if Path("/proc/self").exists() else 0
    limit = pages * resource.getpagesize() + megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
