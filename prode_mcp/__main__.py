"""Start the server from the command line; everything else lies in `cli`."""

import sys


def main() -> int:
    """Run the command; `serve` alone starts without loading the command line's libraries."""
    if sys.argv[1:] == ["serve"]:
        return _serve()
    from prode_mcp.cli import run

    return run()


def _serve() -> int:
    from prode_mcp.errors import ProdeError
    from prode_mcp.server import serve
    from prode_mcp.settings import read_settings

    try:
        serve(read_settings())
    except ProdeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
