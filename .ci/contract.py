"""Leads schemathesis to a daemon's Unix socket: SIJI_SOCKET is the socket, SIJI_SCRATCH a folder for what is written."""

import hashlib
import json
import os
import socket

import jsonschema
import schemathesis
import urllib3.connection
from schemathesis.specs.openapi.checks import negative_data_rejection, use_after_free


def connect(connection):
    """Stands for a TCP connection, whatever the host's name."""
    stream = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    if isinstance(connection.timeout, (int, float)):
        stream.settimeout(connection.timeout)
    stream.connect(os.environ["SIJI_SOCKET"])
    return stream


urllib3.connection.HTTPConnection._new_conn = connect


@schemathesis.serializer("application/x-ndjson")
def write_lines(context, value):
    """A stream stands in the document as one text; what is no text is sent to see it refused."""
    return value.encode() if isinstance(value, str) else json.dumps(value).encode()


@schemathesis.deserializer("application/x-ndjson")
def read_lines(context, response):
    return response.content.decode()


ranked = {"id": None}


@schemathesis.hook
def before_call(context, case, kwargs):
    """A daemon that may write anywhere must not: backups go to the scratch folder, under a name of their own.

    The identifier of an answer cannot stand in an example: it is the last that was given out.
    """
    if case.operation.label == "GET /v1/answers/{id}" and case.path_parameters.get("id") == "0000000000001":
        case.path_parameters["id"] = ranked["id"] or "0000000000001"
    if case.operation.label == "POST /v1/backups" and isinstance(case.body, dict):
        path = case.body.get("path")
        if isinstance(path, str) and path.startswith("/"):
            name = hashlib.sha256(path.encode(errors="replace")).hexdigest()[:16]
            case.body = {**case.body, "path": os.path.join(os.environ["SIJI_SCRATCH"], name)}


@schemathesis.hook
def after_call(context, case, response):
    """Notes what was seen, for the table at the end."""
    if case.operation.label == "POST /v1/matches" and response.status_code == 200 and case.method == "POST":
        ranked["id"] = json.loads(response.content)["id"]
    with open(os.path.join(os.environ["SIJI_SCRATCH"], "seen"), "a") as seen:
        seen.write(f"{case.operation.label} {response.status_code}\n")


@schemathesis.check
def strict_reading(context, response, case):
    """What breaks its schema is refused; a bulk push refuses by line, and an empty value of a query is an absent one."""
    query = (case.query or {}).values()
    if case.media_type == "application/x-ndjson" or any(value in ([], [""]) or value == "" for value in query):
        return None
    return negative_data_rejection(context, response, case)


@schemathesis.check
def gone_when_removed(context, response, case):
    """What was taken away is not found; but a listing is only withdrawn, and may be opened again."""
    if case.operation.path.startswith("/v1/loads"):
        return None
    return use_after_free(context, response, case)


@schemathesis.check
def line_schema_conformance(context, response, case):
    """Each line of a stream is what the document says; the last is the summary."""
    if not response.headers.get("content-type", [""])[0].startswith("application/x-ndjson"):
        return
    components = case.operation.schema.raw_schema["components"]
    lines = [json.loads(line) for line in response.content.decode().splitlines()]
    if case.operation.label == "GET /v1/me/export":
        exported_lines(lines, components)
        return
    for value in lines:
        conforms(value, "PushSummary" if "summary" in value else "PushLine", components)


def conforms(value, name, components):
    schema = {"$ref": f"#/components/schemas/{name}", "components": components}
    jsonschema.Draft202012Validator(schema).validate(value)


NAMED = {
    "party": "Party", "booking": "Booking", "complaint": "Complaint", "grant": "Grant", "position": "Position",
    "report": "Report",
}


def exported_lines(lines, components):
    """One thing a line, of the kinds that have a schema of their own as it says; the last line counts them all."""
    *things, last = lines
    counts = dict.fromkeys(last["end"], 0)
    for thing in things:
        counts[thing["kind"]] += 1
        name = NAMED.get(thing["kind"])
        if name:
            conforms(thing["value"], name, components)
    assert counts == last["end"], f"the last line counts {last['end']}, there are {counts}"
