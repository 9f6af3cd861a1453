"""Every example of an OpenAPI document keeps to its schema, formats included."""

import json
import sys

import jsonschema

with open(sys.argv[1]) as file:
    document = json.load(file)
count = 0
faults = []


def check(place, schema, example):
    global count
    count += 1
    whole = {"allOf": [schema], "components": document["components"]}
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    for fault in jsonschema.Draft202012Validator(whole, format_checker=checker).iter_errors(example):
        faults.append(f"{place}: {fault.json_path}: {fault.message}")


for path, methods in document["paths"].items():
    for method, operation in methods.items():
        place = f"{method.upper()} {path}"
        for parameter in operation.get("parameters", []):
            if "example" in parameter:
                check(f"{place} {parameter['name']}", parameter["schema"], parameter["example"])
        bodies = [operation.get("requestBody", {})] + list(operation["responses"].values())
        for body in bodies:
            for media, content in body.get("content", {}).items():
                if "example" in content:
                    check(f"{place} {media}", content["schema"], content["example"])
for fault in faults:
    print(fault, file=sys.stderr)
print(f"contract: {count} examples, {len(faults)} outside their schemas")
sys.exit(1 if faults or not count else 0)
