from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def download(page):
    with urlopen(f"http://api/page/{page}") as response:
        print(page, response.status, len(response.read()), "bytes")


with ThreadPoolExecutor(max_workers=3) as pool:
    pool.map(download, range(1, 7))
