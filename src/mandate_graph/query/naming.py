"""What a name means where it may be that of a body or of a work."""

from mandate_graph.errors import AmbiguousName, NothingFound
from mandate_graph.query.parameters import Names
from mandate_graph.query.results import Iri


def body_or_work(name: str, names: Names) -> tuple[str, Iri]:
    """("body" or "work", its IRI).

    Raises AmbiguousName where several fit and NothingFound, with the nearest of both, where none does.
    """
    try:
        return "body", names.bodies.find(name).iri
    except AmbiguousName:
        works = names.works.fitting(name)
        if len(works) == 1:
            return "work", works[0].iri
        raise
    except NothingFound as no_body:
        try:
            return "work", names.works.find(name).iri
        except AmbiguousName:
            raise
        except NothingFound as no_work:
            near = (*no_body.nearest, *no_work.nearest)
            raise NothingFound(
                f"nothing answers to {name!r}",
                nearest=near,
                hint="try a slug, a symbol, or a whole name in quotation marks",
            ) from None


def any_name(name: str, names: Names) -> Iri:
    """A work before a body: what `show` is asked for."""
    works = names.works.fitting(name)
    if len(works) == 1:
        return works[0].iri
    return body_or_work(name, names)[1] if not works else names.works.find(name).iri
