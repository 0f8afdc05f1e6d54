"""First elements of document symbols: the organs' letters and the own series that documents bear.

Series of the bodies of the registry come on top; this table holds those that every United Nations document may cite.
"""

from mandate_graph.model.registry import Registry

ORGAN_LETTERS = frozenset({"A", "E", "S", "T"})
"""General Assembly, Economic and Social Council, Security Council, Trusteeship Council: one letter, so a stricter shape."""

SERIES = frozenset(
    {
        "ACABQ",
        "BTWC",
        "BWC",
        "CAT",
        "CBD",
        "CCPR",
        "CCW",
        "CD",
        "CED",
        "CEB",
        "CEDAW",
        "CERD",
        "CLCS",
        "CMW",
        "COP",
        "CRC",
        "CRPD",
        "CTBT",
        "DC",
        "DP",
        "DPKO",
        "ECA",
        "ECE",
        "ESCAP",
        "FCCC",
        "GA",
        "GC",
        "HR",
        "HRI",
        "HS",
        "HSP",
        "IAEA",
        "ICAO",
        "ICC",
        "ICCD",
        "ID",
        "IDB",
        "IHL",
        "ILO",
        "IMO",
        "INFCIRC",
        "IOC",
        "IPBES",
        "ISBA",
        "ITC",
        "JIU",
        "LC",
        "LEG",
        "LOS",
        "MEPC",
        "MSC",
        "NPT",
        "PC",
        "PCNICC",
        "SAICM",
        "SPLOS",
        "SAP",
        "ST",
        "TD",
        "TRANS",
        "UNAT",
        "UNCDF",
        "UNCTAD",
        "UNDP",
        "UNDT",
        "UNEP",
        "UNFPA",
        "UNFF",
        "UNICEF",
        "UNITAR",
        "UNODC",
        "UNOPS",
        "UNU",
        "UNW",
        "WFP",
        "WHA",
        "WHO",
        "WIPO",
        "WMO",
        "WTO",
    }
)
"""Own series of organs, treaty bodies, funds and conferences, one per line."""


def known_series(registry: Registry) -> frozenset[str]:
    """Every first element under which a symbol is believed: this table and the registry's series."""
    own = {record.series.split("/")[0] for record in registry.bodies.values() if record.series}
    return SERIES | ORGAN_LETTERS | own
