"""XML that comes from strangers: nothing outside the file is ever asked for, no entity is ever expanded."""

from lxml import etree

from mandate_graph.errors import UnreadableSource

_MOST_NESTED = 500


def parse(data: bytes, name: str) -> etree._Element:
    """The root of an XML file; raises UnreadableSource for a broken file and for one that declares entities."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableSource(f"the XML is broken: {error.msg}", where=name, hint="Fetch the file again.") from error
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and any(True for _ in dtd.iterentities()):
        raise UnreadableSource(
            "the XML declares entities, which are never expanded", where=name, hint="Save it without a DTD."
        )
    return root


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for what is no element."""
    tag = element.tag
    return etree.QName(tag).localname if isinstance(tag, str) else ""
