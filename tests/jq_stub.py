"""Stands for the command `jq` in tests, as far as our scripts ask it."""

import json
import sys
from pathlib import Path

import jq


def main(arguments: list[str]) -> None:
    raw = "--raw-output" in arguments
    plain = [argument for argument in arguments if argument != "--raw-output"]
    named: dict[str, str] = {}
    while plain[0] == "--arg":
        named[plain[1]], plain = plain[2], plain[3:]
    text = Path(plain[1]).read_text("utf-8") if len(plain) > 1 else sys.stdin.read()
    for found in jq.compile(plain[0], args=named).input_value(json.loads(text)):
        print(found if raw and isinstance(found, str) else json.dumps(found, ensure_ascii=False))


main(sys.argv[1:])
