import asyncio


async def job(name, seconds):
    print('start', name)
    try:
        await asyncio.sleep(seconds)
        print('end', name)
    finally:
        print('leave', name)


async def ended_in_time():
    asyncio.gather(job('quick', 0.01))
    await asyncio.sleep(0.05)
    print('the first main ends')


async def cut_off():
    asyncio.gather(job('slow', 9))
    await asyncio.sleep(0)
    print('the second main ends')


async def never_looked():
    asyncio.gather(job('hardly', 9))
    print('the third main ends without a suspension')


for main in (ended_in_time, cut_off, never_looked):
    asyncio.run(main())
    print('--')
