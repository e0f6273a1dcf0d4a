"""What opens the evidence gate of world s1, gathered through the real tools."""

from tests.house import Answer, Caller, House, ago

RUN = "PRD-2318-r1"


async def opened(call: Caller, mode: str = "implement") -> Answer:
    answer = await call("run_open", ticket="PRD-2318", mode=mode)
    assert answer["status"] == "ok", answer
    return answer


async def gather(call: Caller, house: House, run: str = RUN) -> None:
    """Report facts of three sources, one of them a negative control."""
    window = {"start": ago(house.now, 120), "end": ago(house.now, 0)}
    logs = await call("aws_logs", run_id=run, groups=["/ecs/prod/onboarding-api"], **window)
    released = await call("release_timeline", run_id=run, service="onboarding-api", **window)
    issue = await call("sentry_issue", run_id=run, issue="5512340001")
    for specialist, answer, pointer, role in (
        ("aws", logs, "/matched", "negative_control"),
        ("release", released, "/live/ref", "fact"),
        ("sentry", issue, "/first_release", "fact"),
    ):
        value = answer["body"]
        for part in pointer.strip("/").split("/"):
            value = value[part]
        citation = {"artifact": answer["artifact"], "pointer": pointer, "value": value}
        report = await call(
            "specialist_report",
            run_id=run,
            specialist=specialist,
            question="what was seen?",
            findings=[{"statement": f"{specialist} saw it", "citations": [citation], "role": role}],
            confidence=90,
        )
        assert report["body"]["claims"] == [], report


CAUSE = "4.18.0 reads a profile that partner imports do not have"


async def bundle(call: Caller, run: str = RUN, *, cause: str = CAUSE) -> Answer:
    return await call(
        "bundle_build",
        run_id=run,
        classification="code_regression",
        cause=cause,
        confidence=90,
    )


async def open_gate(call: Caller, house: House, mode: str = "implement") -> None:
    await opened(call, mode)
    await gather(call, house)
    built = await bundle(call)
    assert built["body"]["gate"] == "open", built
