from urllib.request import urlopen


def download(page):
    with urlopen(f"http://api/page/{page}") as response:
        print(page, response.status, len(response.read()), "bytes")


for page in range(1, 7):
    download(page)
