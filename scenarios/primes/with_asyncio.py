import asyncio


async def count_primes(start, stop):
    found = 0
    for number in range(start, stop):
        for divisor in range(2, int(number**0.5) + 1):
            if number % divisor == 0:
                break
        else:
            found += 1
    print(f"{found} primes from {start} to {stop}")


async def main():
    await asyncio.gather(*(count_primes(start, start + 10_000) for start in range(100_000, 140_000, 10_000)))


asyncio.run(main())
