import time


def say(what, when):
    time.sleep(when)
    print(what)


say("First hello!", 2)
say("Second hello!", 1)
