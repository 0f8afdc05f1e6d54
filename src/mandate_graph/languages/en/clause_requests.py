"""English words that stand between a request that is made again and whom it is made to."""

CONTAINING = (
    *(
        f"{held}in"
        for held in ("", *(f"{made} " for made in ("as contained", "contained", "expressed", "made", "set out")))
    ),
    "of",
    "under",
)
"""What leads in the instrument that holds it ("reiterates its request, | contained in paragraph 3 of …")."""
