"""What the graph of a running service holds, asked as anyone may."""

import httpx


def rows(address: str, query: str) -> list[dict[str, str]]:
    """The rows of a query, each name with its value as text."""
    answer = httpx.post(f"{address}/sparql", data={"query": query, "format": "json"}, timeout=60)
    answer.raise_for_status()
    return [{name: cell["value"] for name, cell in row.items()} for row in answer.json()["results"]["bindings"]]


def lineages(address: str, most: int) -> list[str]:
    """The pages of the bodies with most acts, at most so many."""
    query = "SELECT ?body (COUNT(?act) AS ?acts) { ?act mg:affects ?body } GROUP BY ?body ORDER BY DESC(?acts) ?body"
    return [f"/lineage/{row['body'].rpartition('/')[2]}" for row in rows(address, query)[:most]]
