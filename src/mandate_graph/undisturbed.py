"""Work on one document that the collector of cyclic garbage does not interrupt.

The registers and the tables made of them are objects by the hundred thousand that live as long as the process, and
what is made of a document lives until the document is done. Each pass of the collector walks over some or all of that
and finds next to nothing: what a document leaves behind is freed by the counts of its references. A pass that comes
due meanwhile is made behind the document, so that memory stays within what one document takes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keeps the collector away from what is done within; it is let back in where it was on before.

    >>> import gc
    >>> with undisturbed():
    ...     gc.isenabled()
    False
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
