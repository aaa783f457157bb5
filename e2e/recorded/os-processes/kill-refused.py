import os

for call, args in ((os.kill, (999_999, 0)), (os.kill, ('x', 0)), (os.kill, (os.getpid(), 99)), (os.killpg, (999_999, 15)),
                   (os.waitpid, (999_999, 0)), (os.wait, ())):
    try:
        print(call(*args))
    except (OSError, TypeError) as error:
        print(call.__name__, type(error).__name__, error)
print(os.kill(os.getpid(), 0))
