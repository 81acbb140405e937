"""`python -m tools.messages extract|compile|check`: keep the translations complete."""

import argparse
import sys

from tools.messages.catalogues import compile_catalogues, extract
from tools.messages.domains import domains
from tools.messages.faults import faults

ACTS = {"extract": extract, "compile": compile_catalogues}


def main() -> int:
    parser = argparse.ArgumentParser(prog="tools.messages", description=__doc__)
    parser.add_argument("act", choices=[*ACTS, "check"])
    act = parser.parse_args().act
    if act == "check":
        found = [fault for domain in domains() for fault in faults(domain)]
        print("\n".join(found) or "Every text is translated.")
        return 1 if found else 0
    for domain in domains():
        ACTS[act](domain)
    return 0


if __name__ == "__main__":
    sys.exit(main())
