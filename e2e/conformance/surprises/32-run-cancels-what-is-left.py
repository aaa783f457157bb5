# compare: order
import asyncio


async def background(name):
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        await asyncio.sleep(0.3)
        print(name, 'took its time')
        raise
    finally:
        print(name, 'cleaned up')


async def fails_while_cancelled():
    try:
        await asyncio.sleep(9)
    finally:
        raise LookupError('in cleanup')


async def reborn():
    try:
        await asyncio.sleep(9)
    finally:
        asyncio.create_task(background('child of the end'))


async def main(*makers):
    tasks = [asyncio.create_task(maker) for maker in makers]
    await asyncio.sleep(0)
    return f'result with {len(tasks)} left'


print(asyncio.run(main(background('one'))))
print(asyncio.run(main(fails_while_cancelled())))
print(asyncio.run(main(reborn())))
try:
    asyncio.run(main(asyncio.sleep(3)).__await__)
except (TypeError, ValueError) as error:
    print(type(error).__name__, str(error)[:30])
with asyncio.Runner() as runner:
    print(runner.run(main(background('kept by the runner'))))
    print('the runner is still open')
    print(runner.run(asyncio.sleep(0, 'second run')))
print('closed')
