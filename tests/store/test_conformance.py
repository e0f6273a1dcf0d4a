"""What any ledger does: each case is tried on SQLite and on a real PostgreSQL."""

import hashlib
from datetime import timedelta

import anyio
import pytest

from prode_mcp.contracts import Digest, Refusal, RunId
from prode_mcp.errors import MovedOnError, StaleFenceError
from prode_mcp.events import Closed, Learned, Requested
from prode_mcp.holding import Holdings
from prode_mcp.store import Ledger, Timer, TimerKind
from prode_mcp.store.chain import GENESIS, link
from tests.make import RUN, opened
from tests.store.conftest import Store
from tests.store.test_sqlite import NOW, TTL, begun, ended, stop

pytestmark = [pytest.mark.anyio, pytest.mark.spec("ledger.stores")]
OTHER = RunId("PRD-7-r1")
MS = timedelta(milliseconds=1)


async def test_an_unknown_run_has_no_events(ledger: Ledger) -> None:
    assert await ledger.read(RUN) == ()
    assert await ledger.runs("PRD-2315") == ()
    assert await ledger.having("requested") == ()


@pytest.mark.spec("ledger.chain")
async def test_events_come_back_in_order_linked_and_as_they_were(ledger: Ledger) -> None:
    fence = await begun(ledger)
    entries = [stop(1), stop(2)]
    await ledger.append(RUN, entries, expected=1, fence=fence)

    rows = await ledger.read(RUN)

    assert [row.seq for row in rows] == [1, 2, 3]
    assert [(row.idem, row.event) for row in rows[1:]] == entries
    assert rows[0].prev == GENESIS
    assert [row.prev for row in rows[1:]] == [row.hash for row in rows[:-1]]
    assert {row.fence for row in rows} == {fence}


async def test_the_chain_is_the_same_wherever_it_lies(ledger: Ledger) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1)], expected=1, fence=fence)
    first, second = await ledger.read(RUN)
    from prode_mcp.events import EVENTS

    ts = int(NOW.timestamp() * 1000)
    made = link(
        RUN, 2, "stopped", idem=second.idem, fence=fence, ts=ts,
        body=EVENTS.dump_json(second.event).decode(), prev=first.hash,
    )  # fmt: skip

    assert second.hash == made


@pytest.mark.parametrize("after", [0, 1, 2, 3, 9])
async def test_reading_goes_on_after_an_event(ledger: Ledger, after: int) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1), stop(2)], expected=1, fence=fence)

    assert await ledger.read(RUN, after=after) == (await ledger.read(RUN))[after:]


async def test_two_runs_have_chains_of_their_own(ledger: Ledger) -> None:
    await begun(ledger)
    fence = await begun(ledger, OTHER)
    await ledger.append(OTHER, [stop(1)], expected=1, fence=fence)

    assert [len(await ledger.read(run)) for run in (RUN, OTHER)] == [1, 2]


@pytest.mark.spec("run.resume")
async def test_a_key_that_the_run_holds_writes_nothing_new(ledger: Ledger) -> None:
    fence = await begun(ledger)
    first = await ledger.append(RUN, [stop(1)], expected=1, fence=fence)
    again = await ledger.append(RUN, [stop(1), stop(2)], expected=2, fence=fence)

    assert (first, again) == (2, 3)
    assert [row.idem for row in await ledger.read(RUN)][1:] == ["stopped:1", "stopped:2"]


async def test_a_key_that_stands_twice_in_one_write_is_kept_once(ledger: Ledger) -> None:
    fence = await begun(ledger)

    assert await ledger.append(RUN, [stop(1), stop(1)], expected=1, fence=fence) == 2
    assert len(await ledger.read(RUN)) == 2


async def test_a_key_of_another_run_is_another_key(ledger: Ledger) -> None:
    one = await begun(ledger)
    two = await begun(ledger, OTHER)
    await ledger.append(RUN, [stop(1)], expected=1, fence=one)

    assert await ledger.append(OTHER, [stop(1)], expected=1, fence=two) == 2


@pytest.mark.parametrize("expected", [0, 2, 99])
async def test_an_unseen_event_refuses_the_write(ledger: Ledger, expected: int) -> None:
    fence = await begun(ledger)

    with pytest.raises(MovedOnError):
        await ledger.append(RUN, [stop(1)], expected=expected, fence=fence, blobs=[b"gone"])

    assert len(await ledger.read(RUN)) == 1
    assert await ledger.get(Digest(hashlib.sha256(b"gone").hexdigest())) is None


@pytest.mark.parametrize(("run", "by"), [(RUN, 1), (RUN, -1), (OTHER, 0)])
async def test_another_fence_refuses_the_write(ledger: Ledger, run: RunId, by: int) -> None:
    held = await begun(ledger)

    with pytest.raises(StaleFenceError):
        await ledger.append(run, [stop(1)], expected=1, fence=held + by)

    assert len(await ledger.read(RUN)) == 1


@pytest.mark.spec("ledger.lease")
async def test_a_holder_that_was_passed_over_writes_nothing(ledger: Ledger) -> None:
    fence = await begun(ledger)
    taken = await ledger.lease(RUN, "b", NOW + TTL, TTL)

    with pytest.raises(StaleFenceError):
        await ledger.append(RUN, [stop(1)], expected=1, fence=fence)
    assert await ledger.append(RUN, [stop(1)], expected=1, fence=taken.fence) == 2


async def test_a_lease_that_ran_out_and_nobody_took_still_writes(ledger: Ledger) -> None:
    fence = await begun(ledger)

    assert (await ledger.lease(RUN, "a", NOW + 2 * TTL, TTL)).fence == fence + 1
    with pytest.raises(StaleFenceError):
        await ledger.append(RUN, [stop(1)], expected=1, fence=fence)


@pytest.mark.spec("ledger.lease")
async def test_a_lease_is_kept_extended_refused_and_taken_over(ledger: Ledger) -> None:
    first = await ledger.lease("x", "a", NOW, TTL)
    extended = await ledger.lease("x", "a", NOW + TTL / 2, TTL)
    refused = await ledger.lease("x", "b", NOW + TTL, TTL)
    taken = await ledger.lease("x", "b", NOW + TTL * 2, TTL)

    assert (first.fence, extended.fence, extended.since) == (1, 1, NOW)
    assert extended.until == NOW + TTL * 1.5
    assert (refused.holder, refused.until) == ("a", NOW + TTL / 2 + TTL)
    assert (taken.holder, taken.fence, taken.since) == ("b", 2, NOW + TTL * 2)


@pytest.mark.parametrize(("by", "holder"), [(-MS, "a"), (timedelta(), "b"), (MS, "b")])
async def test_a_lease_ends_at_its_time_to_the_millisecond(
    ledger: Ledger, by: timedelta, holder: str
) -> None:
    await ledger.lease("x", "a", NOW, TTL)

    assert (await ledger.lease("x", "b", NOW + TTL + by, TTL)).holder == holder


async def test_a_lease_is_let_go_by_its_holder_alone(ledger: Ledger) -> None:
    await ledger.lease("x", "a", NOW, TTL)
    await ledger.release("x", "b", NOW)
    kept = await ledger.lease("x", "b", NOW, TTL)
    await ledger.release("x", "a", NOW)
    freed = await ledger.lease("x", "b", NOW, TTL)

    assert (kept.holder, freed.holder, freed.fence) == ("a", "b", 2)


async def test_a_lease_can_be_looked_at(ledger: Ledger) -> None:
    assert await ledger.leased("x") is None
    taken = await ledger.lease("x", "a", NOW, TTL)

    assert await ledger.leased("x") == taken
    await ledger.release("x", "a", NOW + MS)
    left = await ledger.leased("x")
    assert left is not None
    assert (left.holder, left.until) == ("a", NOW + MS)


async def test_letting_go_of_nothing_is_nothing(ledger: Ledger) -> None:
    await ledger.release("nobody", "a", NOW)

    assert await ledger.leased("nobody") is None


@pytest.mark.parametrize("content", [b"", b"content", b"\0\xff\xfe", b"x" * 1_000_000])
async def test_a_blob_is_named_by_its_content_and_kept_once(ledger: Ledger, content: bytes) -> None:
    one = await ledger.put(content)
    two = await ledger.put(content)

    assert one == two == hashlib.sha256(content).hexdigest()
    assert await ledger.get(one) == content
    assert await ledger.get(Digest("0" * 64)) is None


async def test_blobs_come_with_the_events_that_name_them(ledger: Ledger) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1)], expected=1, fence=fence, blobs=[b"one", b"two", b"one"])

    for content in (b"one", b"two"):
        assert await ledger.get(Digest(hashlib.sha256(content).hexdigest())) == content


async def test_a_tickets_runs_are_listed_oldest_first(ledger: Ledger) -> None:
    runs = [RunId(f"PRD-2315-r{n}") for n in (1, 2, 10, 3)]
    for run in runs:
        await begun(ledger, run)
    await begun(ledger, OTHER)

    assert await ledger.runs("PRD-2315") == (*runs, OTHER)


@pytest.mark.spec("ledger.fold")
async def test_the_runs_that_asked_a_person_are_known(ledger: Ledger) -> None:
    asked = Requested(
        at=NOW,
        request=Digest("1" * 64),
        act="ticket_terminal",
        action=Digest("2" * 64),
        digest=Digest("3" * 64),
        statement=Digest("4" * 64),
        not_after=NOW + TTL,
    )
    quiet, first, second = RunId("A-1-r1"), RunId("B-1-r1"), RunId("A-1-r2")
    for run in (first, quiet, second):
        fence = await begun(ledger, run)
        if run != quiet:
            await ledger.append(run, [("q1", asked), ("q2", asked)], expected=1, fence=fence)

    assert await ledger.having("requested") == (first, second)


async def test_a_runs_key_is_made_once_and_is_the_same_for_everybody(store: Store) -> None:
    one, two = store.another(), store.another()
    await begun(one)

    assert await one.run_key(RUN) == await two.run_key(RUN)
    assert await one.run_key(OTHER) != await one.run_key(RUN)
    assert len(await one.run_key(RUN)) == 32


async def test_a_runs_key_goes_in_the_step_that_ends_it(ledger: Ledger) -> None:
    fence = await begun(ledger)
    key = await ledger.run_key(RUN)
    await ledger.append(RUN, [ended()], expected=1, fence=fence, last=True)
    late = [await ledger.run_key(RUN), await ledger.run_key(RUN)]
    await ledger.scrub()

    assert len({key, *late}) == 3


async def test_a_write_that_is_refused_leaves_the_runs_key(ledger: Ledger) -> None:
    fence = await begun(ledger)
    key = await ledger.run_key(RUN)
    with pytest.raises(MovedOnError):
        await ledger.append(RUN, [ended()], expected=7, fence=fence, last=True)

    assert await ledger.run_key(RUN) == key


async def test_time_never_runs_back_in_the_chain(ledger: Ledger) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1, NOW + TTL), stop(2, NOW)], expected=1, fence=fence)
    first, second = (await ledger.read(RUN))[1:]
    from prode_mcp.events import EVENTS

    made = link(
        RUN, 3, "stopped", idem=second.idem, fence=fence,
        ts=int((NOW + TTL).timestamp() * 1000),
        body=EVENTS.dump_json(second.event).decode(), prev=first.hash,
    )  # fmt: skip

    assert second.hash == made


@pytest.mark.parametrize(
    "text", ["Ł ø 漢字 \U0001f600", "'; drop table event; --", "%s %(x)s {}", "\\x00"]
)
async def test_any_text_comes_back_as_it_was(ledger: Ledger, text: str) -> None:
    fence = await begun(ledger)
    idem, event = stop(1)
    changed = event.model_copy(update={"tool": text})
    await ledger.append(RUN, [(idem + text, changed)], expected=1, fence=fence)

    row = (await ledger.read(RUN))[1]
    assert (row.idem, row.event) == (idem + text, changed)


async def test_many_writers_are_all_served_and_one_bad_write_costs_no_other(ledger: Ledger) -> None:
    runs = [RunId(f"PRD-{n}-r1") for n in range(20)]
    fences = {run: await begun(ledger, run) for run in runs}
    failed: list[RunId] = []

    async def write(run: RunId, number: int) -> None:
        try:
            expected = 1 if number == 0 else 99
            await ledger.append(run, [stop(number)], expected=expected, fence=fences[run])
        except MovedOnError:
            failed.append(run)

    async with anyio.create_task_group() as group:
        for run in runs:
            group.start_soon(write, run, 0)
            group.start_soon(write, run, 1)

    assert sorted(failed) == sorted(runs)
    assert [len(await ledger.read(run)) for run in runs] == [2] * 20


async def test_of_writers_who_saw_the_same_one_writes(store: Store) -> None:
    ledgers = [store.another() for _ in range(4)]
    fence = await begun(ledgers[0])
    moved: list[int] = []

    async def write(number: int) -> None:
        try:
            await ledgers[number].append(RUN, [stop(number)], expected=1, fence=fence)
        except MovedOnError:
            moved.append(number)

    async with anyio.create_task_group() as group:
        for number in range(4):
            group.start_soon(write, number)

    assert len(moved) == 3
    assert len(await ledgers[0].read(RUN)) == 2


async def test_of_holders_who_want_one_lease_one_gets_it(store: Store) -> None:
    ledgers = [store.another() for _ in range(4)]
    taken: list[str] = []

    async def take(number: int) -> None:
        lease = await ledgers[number].lease(RUN, f"h{number}", NOW, TTL)
        taken.append(lease.holder)

    async with anyio.create_task_group() as group:
        for number in range(4):
            group.start_soon(take, number)

    assert len(set(taken)) == 1


async def test_what_one_wrote_another_reads(store: Store) -> None:
    one, two = store.another(), store.another()
    fence = await begun(one)
    await one.append(RUN, [stop(1)], expected=1, fence=fence)
    seen = await two.read(RUN)
    await one.append(RUN, [stop(2)], expected=2, fence=fence)

    assert len(seen) == 2
    assert len(await two.read(RUN)) == 3


async def test_two_holdings_take_turns(store: Store) -> None:
    one, two = Holdings(store.another(), "a"), Holdings(store.another(), "b")
    await one.take(RUN, NOW)
    await one.record(RUN, [("opened", opened())])

    refused = await two.enter(RUN, NOW)
    await one.let_go(RUN, NOW)
    unheld = await two.enter(RUN, NOW)
    await two.take(RUN, NOW)
    taken = await two.enter(RUN, NOW)

    assert isinstance(refused, Refusal)
    assert isinstance(unheld, Refusal)
    assert (refused.code, unheld.code) == ("held_by", "not_held")
    assert not isinstance(taken, Refusal)


async def test_closing_twice_and_opening_again_is_nothing(ledger: Ledger) -> None:
    await begun(ledger)
    await ledger.close()
    await ledger.close()

    assert len(await ledger.read(RUN)) == 1


async def test_a_ledger_says_where_it_is_and_no_secret(ledger: Ledger) -> None:
    assert ledger.place
    assert "postgres@" not in ledger.place


def timer(run: RunId = RUN, after: int = 1, kind: TimerKind = "monitor") -> Timer:
    return Timer(run=run, kind=kind, at=NOW + after * MS)


async def test_a_ledger_that_has_no_timers_says_so(ledger: Ledger) -> None:
    assert await ledger.timers(10) == ()
    assert await ledger.timers(10, RUN) == ()


@pytest.mark.spec("monitor.late")
async def test_timers_come_the_soonest_first(ledger: Ledger) -> None:
    first, second = await begun(ledger), await begun(ledger, OTHER)
    await ledger.append(RUN, [], expected=1, fence=first, timers=[timer(after=5)])
    await ledger.append(
        OTHER, [], expected=1, fence=second, timers=[timer(OTHER, 3), timer(OTHER, 7, "wake")]
    )

    found = await ledger.timers(10)

    assert found == (timer(OTHER, 3), timer(after=5), timer(OTHER, 7, "wake"))
    assert await ledger.timers(1) == (timer(OTHER, 3),)
    assert await ledger.timers(10, RUN) == (timer(after=5),)


async def test_a_run_has_one_timer_of_a_kind(ledger: Ledger) -> None:
    fence = await begun(ledger)
    for after in (5, 3, 9):
        await ledger.append(RUN, [], expected=1, fence=fence, timers=[timer(after=after)])

    assert await ledger.timers(10) == (timer(after=9),)


async def test_a_timer_that_wants_nothing_any_more_is_gone(ledger: Ledger) -> None:
    fence = await begun(ledger)
    none = timer().model_copy(update={"at": None})
    await ledger.append(RUN, [], expected=1, fence=fence, timers=[timer(), timer(kind="wake")])
    await ledger.append(RUN, [], expected=1, fence=fence, timers=[none])
    await ledger.append(RUN, [], expected=1, fence=fence, timers=[none])

    assert await ledger.timers(10) == (timer(kind="wake"),)


async def test_a_step_without_events_adds_none(ledger: Ledger) -> None:
    fence = await begun(ledger)

    assert await ledger.append(RUN, [], expected=1, fence=fence, timers=[timer()]) == 1
    assert len(await ledger.read(RUN)) == 1


@pytest.mark.spec("monitor.late")
async def test_a_stale_holder_sets_no_timer(ledger: Ledger) -> None:
    fence = await begun(ledger)
    with pytest.raises(StaleFenceError):
        await ledger.append(RUN, [], expected=1, fence=fence - 1, timers=[timer()])
    with pytest.raises(MovedOnError):
        await ledger.append(RUN, [], expected=7, fence=fence, timers=[timer()])

    assert await ledger.timers(10) == ()


async def test_a_timer_is_set_with_the_events_of_its_step(ledger: Ledger) -> None:
    fence = await begun(ledger)
    await ledger.append(RUN, [stop(1)], expected=1, fence=fence, timers=[timer(OTHER)])

    assert await ledger.timers(10) == (timer(OTHER),)
    assert len(await ledger.read(RUN)) == 2


async def test_timers_outlive_the_process_that_set_them(store: Store) -> None:
    one = store.another()
    fence = await begun(one)
    await one.append(RUN, [], expected=1, fence=fence, timers=[timer()])
    await one.close()

    assert await store.another().timers(10) == (timer(),)


async def test_a_timer_wakes_whoever_waits_for_a_change(store: Store) -> None:
    one, other = store.another(), store.another()
    fence = await begun(one)
    await other.timers(1)
    heard: list[bool] = []

    async def wait() -> None:
        heard.append(await other.changed(10))

    async with anyio.create_task_group() as group:
        group.start_soon(wait)
        await anyio.sleep(0.3)
        await one.append(RUN, [], expected=1, fence=fence, timers=[timer()])

    assert heard == [True]


@pytest.mark.parametrize("kind", ["requested", "learned", "nothing"])
async def test_runs_are_found_by_what_happened_in_them(ledger: Ledger, kind: str) -> None:
    await begun(ledger)
    fence = await begun(ledger, OTHER)
    learned = Learned(at=NOW, key="k", candidate=Digest("a" * 64))
    await ledger.append(OTHER, [("learned:k", learned)], expected=1, fence=fence)

    assert await ledger.having(kind) == ((OTHER,) if kind == "learned" else ())


async def test_a_run_that_is_watched_keeps_its_key_until_it_closes(ledger: Ledger) -> None:
    fence = await begun(ledger)
    key = await ledger.run_key(RUN)
    await ledger.append(RUN, [ended()], expected=1, fence=fence, timers=[timer()])
    watched = await ledger.run_key(RUN)
    await ledger.append(RUN, [("closed", Closed(at=NOW))], expected=2, fence=fence, last=True)

    assert watched == key
    assert await ledger.run_key(RUN) != key
