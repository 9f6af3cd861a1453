"""A second verifier of evidence bundles, written apart from siji's own.

Each line of the input is a bundle in hexadecimal digits and the receipts held against it (SEQ:HASH,... or -); each line
of the output is `ok`, or `bad N` with the number of the first event that is wrong, or `bad -` where it is none's.
"""

import hashlib
import json
import sys

ZEROS = "0" * 64


def pairs(items):
    keys = [key for key, _ in items]
    if keys != sorted(keys, key=lambda key: key.encode("utf-16-be")) or len(set(keys)) != len(keys):
        raise ValueError("keys")
    return dict(items)


def refuse(text):
    raise ValueError(text)


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def sha(data):
    return hashlib.sha256(data).hexdigest()


def load(data):
    if data.endswith(b"\n"):
        data = data[:-1]
    bundle = json.loads(
        data.decode("utf-8"), object_pairs_hook=pairs, parse_float=refuse, parse_constant=refuse
    )
    if canonical(bundle) != data:
        raise ValueError("spelling")
    return bundle


def broken_events(bundle):
    """The number of the first event that is wrong; None where all stand."""
    elements = bundle["events"]
    for place, element in enumerate(elements):
        if sha(canonical(element["event"])) != element["hash"]:
            return place + 1
    events = [element["event"] for element in elements]
    hashes = [element["hash"] for element in elements]
    if len(events) > 1:
        for place, event in enumerate(events):
            if event["booking"] != bundle["booking"]:
                return place + 1
    for place, event in enumerate(events):
        if event["n"] != place + 1:
            return min(event["n"], place + 1)
    if bundle["head"]["n"] != len(events):
        return len(events) + 1
    # What each event must hash to, by the word of what follows it: from the head back. What lies before the first
    # that is wrong was vouched for by nobody.
    wanted = bundle["head"]["hash"]
    for place in range(len(events) - 1, -1, -1):
        if hashes[place] != wanted:
            return place + 1
        wanted = events[place]["prev"]
    return None if wanted == ZEROS else 1


def judge(data, receipts):
    try:
        bundle = load(data)
    except (ValueError, UnicodeDecodeError, RecursionError):
        return "bad -"
    try:
        number = broken_events(bundle)
        if number is not None:
            return f"bad {number}"
        seqs = {element["event"]["seq"]: element for element in bundle["events"]}
        for seq, digest in receipts:
            if seq not in seqs:
                return f"bad {len(seqs) + 1}"
            if seqs[seq]["hash"] != digest:
                return f"bad {seqs[seq]['event']['n']}"
        last = bundle["events"][-1]["event"]
        if bundle["head"]["seq"] != last["seq"] or last["booking"] != bundle["booking"]:
            return "bad -"
        wanted = [(e["event"]["n"], name) for e in bundle["events"] for name in sorted(e["event"]["hidden"])]
        if [(value["n"], value["name"]) for value in bundle["values"]] != wanted:
            return "bad -"
        for value in bundle["values"]:
            hidden = bundle["events"][value["n"] - 1]["event"]["hidden"][value["name"]]
            if value["state"] == "shown":
                if sha(bytes.fromhex(value["salt"]) + value["value"].encode()) != hidden:
                    return "bad -"
            elif value["state"] not in ("erased", "withheld") or set(value) != {"n", "name", "state"}:
                return "bad -"
        seal = bundle.pop("seal")
        return "ok" if seal == sha(canonical(bundle)) else "bad -"
    except (KeyError, IndexError, TypeError, ValueError):
        return "bad -"


for line in sys.stdin:
    digits, held = line.split()
    receipts = [] if held == "-" else [(int(r.split(":")[0]), r.split(":")[1]) for r in held.split(",")]
    print(judge(bytes.fromhex(digits), receipts))
