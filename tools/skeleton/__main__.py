"""``make module sector=restaurant name=terrasse``"""

import argparse
import re
import sys

from tools.paths import ROOT
from tools.skeleton.writing import AlreadyThere, write_module

WORD = re.compile(r"[a-z][a-z0-9_]*")


def main() -> int:
    parser = argparse.ArgumentParser(prog="make module", description=__doc__)
    parser.add_argument("sector", help="the trade's folder: restaurant")
    parser.add_argument("name", help="the module's folder, a word of the trade without accents: terrasse")
    options = parser.parse_args()
    for value in (options.sector, options.name):
        if not WORD.fullmatch(value):
            parser.error(f"“{value}” is not a lower-case word without accents.")
    try:
        written = write_module(ROOT / "sectors", options.sector, options.name)
    except AlreadyThere as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(f"  {path.relative_to(ROOT)}" for path in written))
    print(f"Next: say what it is in {options.name}/models.py, then `make migrations` and `make test`.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
