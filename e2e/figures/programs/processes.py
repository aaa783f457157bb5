"""What it costs to make processes."""

import multiprocessing
import os
import subprocess
import time


def nothing():
    pass


def timed(function):
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def fork_and_wait():
    if os.fork() == 0:
        os._exit(0)
    os.wait()


def start_and_join(context):
    process = context.Process(target=nothing)
    process.start()
    process.join()


if __name__ == "__main__":
    print("fork, exit and wait", timed(fork_and_wait))
    print("subprocess.run", timed(lambda: subprocess.run(["true"])))
    for method in ("fork", "forkserver", "spawn"):
        context = multiprocessing.get_context(method)
        start_and_join(context)
        print(f"start and join by {method}", timed(lambda: start_and_join(context)))
