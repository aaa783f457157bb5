import multiprocessing
from urllib.request import urlopen


def download(page):
    with urlopen(f"http://api/page/{page}") as response:
        print(page, response.status, len(response.read()), "bytes")


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=download, args=(page,)) for page in range(1, 7)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
