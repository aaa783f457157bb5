"""Clients that come by a schedule: `clients port=8000 count=3 first=0.1 every=0.1 messages=1 pause=0 text=hello`.

The first comes after `first` seconds, the next ones `every` so many. Each connects to the program's computer, sends its lines
with a `pause` before each, waits for a line in answer to each, and closes.
"""

import contextlib
import socket
import sys
import threading
import time

OPTIONS = dict(word.split("=") for word in sys.argv[1:])
PORT = int(OPTIONS.get("port", 8000))
COUNT = int(OPTIONS.get("count", 3))
FIRST = float(OPTIONS.get("first", 0.1))
EVERY = float(OPTIONS.get("every", 0.1))
MESSAGES = int(OPTIONS.get("messages", 1))
PAUSE = float(OPTIONS.get("pause", 0))
TEXT = OPTIONS.get("text", "hello")


def talk(number):
    with contextlib.suppress(OSError), socket.create_connection(("loopscope", PORT)) as connection:
        with connection.makefile("rb") as answers:
            for message in range(MESSAGES):
                if PAUSE:
                    time.sleep(PAUSE)
                connection.sendall(f"{TEXT} {message + 1} from client {number + 1}\n".encode())
                if answers.readline() == b"":
                    return


time.sleep(FIRST)
for number in range(COUNT):
    threading.Thread(target=talk, args=(number,), name=f"client {number + 1}").start()
    time.sleep(EVERY)
