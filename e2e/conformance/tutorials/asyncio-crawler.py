# compare: order
"""A crawler on a web of a dictionary: a frontier, politeness per host, depth, duplicates, broken links, a report."""
import asyncio
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

WEB = {
    'http://a.test/': '<a href="/one">1</a> <a href="two.html#top">2</a> <a href="http://b.test/x?q=1">x</a>',
    'http://a.test/one': '<a href="/">home</a> <a href="deep/er">deeper</a> <a href="/missing">?</a>',
    'http://a.test/two.html': '<a href="mailto:me@a.test">m</a> <a href="../one">1</a>',
    'http://a.test/deep/er': '<a href="../deep/est">deepest</a><a href="//b.test/">b</a>',
    'http://a.test/deep/est': '<a href="?page=2">next</a>',
    'http://b.test/': '<a href="slow">slow</a> <a href="http://a.test/one#again">1</a>',
    'http://b.test/slow': '',
    'http://b.test/x?q=1': '<a href="/loop">l</a>',
}


class NotFound(Exception):
    pass


async def fetch(url):
    await asyncio.sleep(0.2 if 'slow' in url else 0.01)
    try:
        return WEB[url]
    except KeyError:
        raise NotFound(url) from None


@dataclass
class Crawler:
    most: int = 50
    depth: int = 3
    workers: int = 3
    seen: set = field(default_factory=set)
    found: dict = field(default_factory=dict)
    failed: dict = field(default_factory=dict)
    active: Counter = field(default_factory=Counter)
    peaks: Counter = field(default_factory=Counter)

    def __post_init__(self):
        self.frontier = asyncio.PriorityQueue()
        self.hosts = defaultdict(lambda: asyncio.Semaphore(2))

    def add(self, url, depth):
        url = urldefrag(url).url
        if urlsplit(url).scheme != 'http' or url in self.seen or depth > self.depth or len(self.seen) >= self.most:
            return
        self.seen.add(url)
        self.frontier.put_nowait((depth, url))

    async def visit(self, depth, url):
        host = urlsplit(url).hostname
        async with self.hosts[host]:
            self.active[host] += 1
            self.peaks[host] = max(self.peaks[host], self.active[host])
            try:
                async with asyncio.timeout(0.1):
                    page = await fetch(url)
            except (NotFound, TimeoutError) as error:
                self.failed[url] = type(error).__name__
                return
            finally:
                self.active[host] -= 1
        links = re.findall(r'href="([^"]*)"', page)
        self.found[url] = len(links)
        for link in links:
            self.add(urljoin(url, link), depth + 1)

    async def work(self):
        while True:
            depth, url = await self.frontier.get()
            try:
                await self.visit(depth, url)
            finally:
                self.frontier.task_done()

    async def run(self, *starts):
        for url in starts:
            self.add(url, 0)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self.work()) for _ in range(self.workers)]
            await self.frontier.join()
            for task in tasks:
                task.cancel()
        return self


async def main():
    crawler = await Crawler().run('http://a.test/')
    for url, links in crawler.found.items():
        print(f'{links:2} {url}')
    print(crawler.failed, dict(crawler.peaks), len(crawler.seen))
    shallow = await Crawler(depth=1, workers=1).run('http://a.test/', 'http://a.test/#same')
    print(list(shallow.found), shallow.failed)
    few = await Crawler(most=2).run('http://a.test/')
    print(sorted(few.seen), few.frontier.empty())


asyncio.run(main())
