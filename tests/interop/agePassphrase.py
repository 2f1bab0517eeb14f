"""Runs `age` at a terminal of its own, which it asks for a passphrase: `agePassphrase.py PASSPHRASE age ARGUMENT…`."""

import os
import pty
import sys
import time

passphrase, *command = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
asked = b""
while True:
    try:
        part = os.read(terminal, 1024)
    except OSError:
        break
    if not part:
        break
    asked += part
    if asked.rstrip().endswith(b":"):
        # What is typed before it has stopped echoing would be lost.
        time.sleep(0.2)
        os.write(terminal, passphrase.encode() + b"\n")
        asked = b""
sys.stdout.write(asked.decode(errors="replace"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
