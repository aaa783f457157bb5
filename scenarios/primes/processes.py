import multiprocessing


def count_primes(start, stop):
    found = 0
    for number in range(start, stop):
        for divisor in range(2, int(number**0.5) + 1):
            if number % divisor == 0:
                break
        else:
            found += 1
    print(f"{found} primes from {start} to {stop}")


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    processes = [
        context.Process(target=count_primes, args=(start, start + 10_000))
        for start in range(100_000, 140_000, 10_000)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
