"""The page on which people approve: drawn from stored bytes, signed with their own passkeys."""

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import ASGIApp

from prode_mcp.errors import ProdeError
from prode_mcp.web.deciding import Deciding
from prode_mcp.web.enrolling import Enrolling
from prode_mcp.web.guard import Guard
from prode_mcp.web.pages import Pages, static, told_error
from prode_mcp.web.site import Site


def create_page(site: Site) -> ASGIApp:
    """Build the page; it opens nothing until somebody asks."""
    pages, deciding, enrolling = Pages(site), Deciding(site), Enrolling(site)
    routes = [
        Route("/", pages.requests, methods=["GET"]),
        Route("/requests/{request}", pages.request, methods=["GET"]),
        Route("/requests/{request}/options", deciding.options, methods=["POST"]),
        Route("/requests/{request}/word", deciding.word, methods=["POST"]),
        Route("/enrol", pages.enrol, methods=["GET"]),
        Route("/enrol/options", enrolling.options, methods=["POST"]),
        Route("/enrol/passkey", enrolling.passkey, methods=["POST"]),
        Route("/static/{name}", static, methods=["GET"]),
    ]
    app = Starlette(routes=routes, exception_handlers={ProdeError: told_error})
    return Guard(app, origin=site.approvers.origin)
