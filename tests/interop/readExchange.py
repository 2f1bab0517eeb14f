"""Reads the inside of a file of exchange and holds it to what docs/exchange.md says, and to nothing else.

Written from that page alone, with another language and another library. `readExchange.py FILE.zip` prints what it holds as
JSON, or ends with 1 and the first thing that is not as the page says.
"""

import base64
import hashlib
import json
import re
import sys
import zipfile

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

NAME = re.compile(r"(records|seals)/\d{5}\.jsonl|(attachments|more)/[0-9a-f]{64}")
ROW = ["record", "device", "number", "count", "author", "action", "begun", "at"]


def unwrapped(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def hold(is_so, what):
    if not is_so:
        sys.exit(what)


def verify(key, signature, text, what):
    try:
        Ed25519PublicKey.from_public_bytes(unwrapped(key)).verify(signature, text)
    except InvalidSignature:
        sys.exit(f"{what} is not signed")


def device_of(key):
    return "d" + sha256(unwrapped(key))[:32]


def lines(archive, names, folder):
    for name in sorted(one for one in names if one.startswith(folder + "/")):
        for line in archive.read(name).decode("utf-8").split("\n"):
            if line:
                yield json.loads(line)


def main(path):
    archive = zipfile.ZipFile(path)
    text = archive.read("manifest.json")
    manifest = json.loads(text)
    hold(manifest["schema"] == "handlerum.exchange/1", "another form")
    hold(canonical(manifest).encode() == text, "the manifest is spelt in another way")
    sender = manifest["sender"]["key"]
    signature = archive.read("manifest.sig")
    hold(len(signature) == 64, "the signature has another length")
    verify(sender, signature, b"handlerum-exchange-v1\n" + text, "the manifest")

    named = {entry["name"] for entry in manifest["entries"]}
    found = set(archive.namelist()) - {"manifest.json", "manifest.sig"}
    hold(found == named and len(archive.namelist()) == len(named) + 2, "other entries than those it names")
    for entry in manifest["entries"]:
        data = archive.read(entry["name"])
        hold(NAME.fullmatch(entry["name"]), "an entry of another name")
        hold(len(data) == entry["size"] and sha256(data) == entry["sha256"], f"{entry['name']} is something else")
        if entry["name"].startswith(("attachments/", "more/")):
            hold(entry["name"].endswith("/" + entry["sha256"]), f"{entry['name']} is named as something else")

    rows = {record["id"]: [] for record in manifest["records"]}
    for row in lines(archive, named, "records"):
        signer, value = row["signature"].split(".")
        told = {key: row[key] for key in ROW}
        told["update"] = sha256(base64.b64decode(row["update"]))
        what = f"row {row['device']}/{row['number']}"
        verify(signer, unwrapped(value), b"handlerum-row-v1\n" + canonical(told).encode(), what)
        hold(signer == sender or device_of(signer) == row["device"], f"{what} is signed by somebody else")
        rows[row["record"]].append("own" if device_of(signer) == row["device"] else "via")
    for record in manifest["records"]:
        hold(len(rows[record["id"]]) == record["rows"], "another number of rows")

    seals = 0
    for seal in lines(archive, named, "seals"):
        hold(sha256(base64.b64decode(seal["bytes"])) == seal["hash"], "a seal is something else")
        seals += 1
    records = [{"id": one["id"], "kind": one["kind"], "audience": one["audience"], "rows": rows[one["id"]]} for one in manifest["records"]]
    attachments = sorted(name.split("/")[1] for name in named if name.startswith("attachments/"))
    device = device_of(sender)
    print(json.dumps({"device": device, "purpose": manifest["purpose"], "note": manifest["note"], "records": records, "seals": seals, "attachments": attachments}))


main(sys.argv[1])
