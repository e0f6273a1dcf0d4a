"""Start the server from the command line; everything else lies in `cli`."""

import gc
import sys


def main() -> int:
    """Run the command; `serve` alone starts without loading the command line's libraries."""
    if sys.argv[1:] == ["serve"]:
        return _serve()
    from prode_mcp.cli import run

    return run()


def _serve() -> int:
    # Nothing made while starting is garbage: collecting then costs a fifth of the cold start.
    gc.disable()
    from prode_mcp.errors import ProdeError
    from prode_mcp.server import serve
    from prode_mcp.settings import read_settings

    try:
        serve(read_settings(), ready=_collect_again)
    except ProdeError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


if __name__ == "__main__":
    sys.exit(main())
