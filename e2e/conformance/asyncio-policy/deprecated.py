"""Policies are deprecated in 3.14; get_event_loop() makes no loop any more."""
import asyncio
import warnings

try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
for bad in (1, 'loop', asyncio.new_event_loop):
    try:
        asyncio.set_event_loop(bad)
    except TypeError as error:
        print(error)
loop.close()

policy = asyncio.get_event_loop_policy()
print(type(policy).__name__)
asyncio.set_event_loop_policy(None)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    print(asyncio.AbstractEventLoopPolicy.__name__, asyncio.DefaultEventLoopPolicy.__name__)
    for text in log:
        print(text.category.__name__, text.message)


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print('new loop')
        return super().new_event_loop()

    def get_event_loop(self):
        print('asked')
        return super().get_event_loop()


with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    asyncio.set_event_loop_policy(Policy())


async def main():
    return asyncio.get_event_loop() is asyncio.get_running_loop()


print(asyncio.run(main()))
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    try:
        asyncio.set_event_loop_policy(3)
    except TypeError as error:
        print(error)
    asyncio.set_event_loop_policy(None)
for name in ('WindowsSelectorEventLoopPolicy', 'coroutine', 'async', 'JoinableQueue', 'get_child_watcher'):
    try:
        getattr(asyncio, name)
    except AttributeError as error:
        print(error)
