"""Debug mode keeps where a coroutine was made; a program can ask for that itself."""
import asyncio
import sys


async def forgotten():
    pass


def makes():
    return forgotten()


async def main():
    print(sys.get_coroutine_origin_tracking_depth())
    makes()
    coroutine = makes()
    print([(line, name) for file, line, name in coroutine.cr_origin][:2])
    coroutine.close()
    asyncio.get_running_loop().set_debug(False)
    await asyncio.sleep(0)
    print(sys.get_coroutine_origin_tracking_depth())
    coroutine = makes()
    print(coroutine.cr_origin)
    coroutine.close()
    asyncio.get_running_loop().set_debug(True)
    await asyncio.sleep(0)
    print(sys.get_coroutine_origin_tracking_depth())


loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.run_until_complete(main())
loop.close()
print(sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(1)
makes()
coroutine = makes()
print(len(coroutine.cr_origin))
coroutine.close()
sys.set_coroutine_origin_tracking_depth(0)
for bad in (-1, 'x'):
    try:
        sys.set_coroutine_origin_tracking_depth(bad)
    except (ValueError, TypeError) as error:
        print(error)
