"""What each class of outward write promises, whatever becomes of the call to the vendor."""

from datetime import UTC, datetime
from itertools import product
from typing import NamedTuple

import anyio
import pytest

from prode_mcp import effects
from prode_mcp.contracts import Digest
from prode_mcp.effects import Conflict, Errand, Guarantee, Written, carry_out
from prode_mcp.errors import Fault, SourceError

pytestmark = [pytest.mark.anyio, pytest.mark.spec("effects.once")]
AT = datetime(2026, 11, 15, 19, 45, tzinfo=UTC)


class Trouble(NamedTuple):
    """What becomes of one try: whether the vendor acts, and what the caller is told."""

    acts: bool
    told: Fault | type[Conflict] | None


TROUBLES = {
    "none": Trouble(acts=True, told=None),
    "request lost": Trouble(acts=False, told=Fault.UNAVAILABLE),
    "answer lost": Trouble(acts=True, told=Fault.UNAVAILABLE),
    "500": Trouble(acts=False, told=Fault.UNAVAILABLE),
    "422": Trouble(acts=False, told=Conflict),
    "refused": Trouble(acts=False, told=Fault.FORBIDDEN),
    "too slow, not done": Trouble(acts=False, told=Fault.TIMEOUT),
    "too slow, done": Trouble(acts=True, told=Fault.TIMEOUT),
    "no answer in it, not done": Trouble(acts=False, told=Fault.MALFORMED),
    "no answer in it, done": Trouble(acts=True, told=Fault.MALFORMED),
}
DOUBTFUL = {name for name, trouble in TROUBLES.items() if trouble.told in effects._DOUBTFUL}


class Vendor:
    """Keeps what it is sent; one of class K1 refuses a key that it has."""

    source = "vendor"

    def __init__(self, guarantee: Guarantee, *troubles: Trouble) -> None:
        self.sent: list[str] = []
        self._guarantee = guarantee
        self._troubles = iter(troubles)

    async def look_up(self, key: str) -> str | None:
        assert self._guarantee != "K3", "there is nothing to look up"
        return key if key in self.sent else None

    async def create(self, key: str, content: str) -> str:
        trouble = next(self._troubles, TROUBLES["none"])
        if self._guarantee == "K1" and key in self.sent:
            raise Conflict
        if trouble.acts:
            self.sent.append(key)
        if isinstance(trouble.told, Fault):
            raise SourceError(self.source, trouble.told, "trouble")
        if trouble.told is Conflict:
            # A vendor that knows no keys says so of the whole question.
            bad = SourceError(self.source, Fault.BAD_QUESTION, "trouble")
            raise bad if self._guarantee == "K3" else Conflict
        return key


@pytest.fixture(params=["K1", "K2", "K3"])
def guarantee(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Guarantee:
    """A class, and an effect named "it" that is of it; the product has K1 alone so far."""
    monkeypatch.setattr(effects, "CLASSES", {"it": request.param})
    return request.param


def errand(*, tried: bool) -> Errand:
    return Errand("it", "key", "content", Digest("0" * 64), AT, tried=tried)


async def retried(vendor: Vendor) -> list[Written | Fault]:
    """Make the write again and again, as often as it fails."""
    ends: list[Written | Fault] = []
    while not ends or isinstance(ends[-1], Fault):
        one = errand(tried=bool(ends))
        try:
            ends.append(await carry_out(vendor, one))
        except SourceError as error:
            ends.append(error.fault)
    return ends


@pytest.mark.parametrize(("first", "second"), list(product(TROUBLES, TROUBLES)))
async def test_two_troubles_and_a_retry_make_as_many_as_the_class_promises(
    guarantee: Guarantee, first: str, second: str
) -> None:
    vendor = Vendor(guarantee, TROUBLES[first], TROUBLES[second])

    ends = await retried(vendor)

    last = ends[-1]
    assert isinstance(last, Written)
    if guarantee != "K3":
        assert vendor.sent == ["key"]
        assert last in {Written("done", "key"), Written("adopted", "key")}
    else:
        assert len(vendor.sent) == TROUBLES[first].acts
        assert last.result == ("done" if first == "none" else "unknown")


@pytest.mark.parametrize("trouble", sorted(DOUBTFUL))
async def test_of_class_k3_nothing_is_sent_after_a_try_that_may_have_been_sent(
    monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    monkeypatch.setattr(effects, "CLASSES", {"it": "K3"})
    vendor = Vendor("K3", TROUBLES[trouble])

    first = await carry_out(vendor, errand(tried=False))
    later = await carry_out(vendor, errand(tried=True))

    assert first == later == Written("unknown", "")
    assert len(vendor.sent) == TROUBLES[trouble].acts


class Both(Vendor):
    """A vendor whom two holders ask before either sends."""

    def __init__(self, guarantee: Guarantee) -> None:
        super().__init__(guarantee)
        self._asked = 0
        self._both = anyio.Event()

    async def look_up(self, key: str) -> str | None:
        found = await super().look_up(key)
        self._asked += 1
        if self._asked == 2:
            self._both.set()
        await self._both.wait()
        return found


@pytest.mark.parametrize(("guarantee", "made"), [("K1", 1), ("K2", 2)], indirect=["guarantee"])
async def test_two_holders_that_look_before_either_sends_make_two_of_class_k2_alone(
    guarantee: Guarantee, made: int
) -> None:
    vendor = Both(guarantee)

    async with anyio.create_task_group() as group:
        for _ in range(2):
            group.start_soon(carry_out, vendor, errand(tried=False))

    assert len(vendor.sent) == made
