import time


def count(name):
    print(name, "one")
    time.sleep(1)
    print(name, "two")


for name in ("A", "B", "C"):
    count(name)
