"""What a role could change, by IAM's simulation of its policies; nothing of it is ever called.

Source: IAM, SimulatePrincipalPolicy; a session's principal is its role.
"""

from typing import Final

from prode_mcp.contracts import Rights
from prode_mcp.errors import Fault, SourceError
from prode_mcp.sources.aws.client import Door

_CHANGES: Final = (
    "ecs:UpdateService",
    "lambda:UpdateFunctionCode",
    "sqs:PurgeQueue",
    "sqs:ReceiveMessage",
    "rds:ModifyDBInstance",
    "logs:DeleteLogGroup",
    "logs:Unmask",
    "s3:PutObject",
    "secretsmanager:GetSecretValue",
    "ssm:GetParameter",
    "iam:PassRole",
)
"""What a reader of production should not be able to do."""


async def read_rights(door: Door) -> Rights:
    """Simulate what would change something, or hand out a secret.

    Raises:
        SourceError: AWS did not answer.
    """
    who = await door.identity()
    try:
        told = await door.call(
            "iam",
            "SimulatePrincipalPolicy",
            PolicySourceArn=_principal(who["arn"]),
            ActionNames=list(_CHANGES),
        )
    except SourceError as error:
        if error.fault is not Fault.FORBIDDEN:
            raise
        return Rights(
            note="the role may not simulate its own policy; allow iam:SimulatePrincipalPolicy"
        )
    may = [
        one["EvalActionName"]
        for one in told["EvaluationResults"]
        if one["EvalDecision"] == "allowed"
    ]
    return Rights(may=tuple(may))


def _principal(arn: str) -> str:
    """Return the role of a session's ARN, and any other ARN as it is."""
    head, _, rest = arn.partition(":assumed-role/")
    if not rest:
        return arn
    return f"{head.replace(':sts:', ':iam:')}:role/{rest.partition('/')[0]}"
