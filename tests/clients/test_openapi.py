"""The API keeps to its own description, whatever is sent: no 5xx, no answer that its schema does not allow."""

import subprocess
import sys

EXAMPLES = 20
"""Requests for each operation and way of making them up."""


def test_every_answer_is_of_the_kind_that_is_described(endpoint: str) -> None:
    address = endpoint.removesuffix("/sparql")
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}/api/openapi.json", "--checks", "all"]
    command += ["--max-examples", str(EXAMPLES), "--generation-deterministic", "--no-color"]
    # That one of two optional parameters must be there is no rule that OpenAPI can state.
    command += ["--exclude-checks", "positive_data_acceptance"]
    done = subprocess.run(command, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stdout.decode()[-6000:]
