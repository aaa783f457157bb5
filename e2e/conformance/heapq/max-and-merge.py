# compare: output
import heapq

m = [3, 1, 4, 1, 5]
heapq.heapify_max(m)
print(m, heapq.heappop_max(m), m)
heapq.heappush_max(m, 9)
print(m, heapq.heapreplace_max(m, 2), m, heapq.heappushpop_max(m, 99), heapq.heappushpop_max(m, 0), m)
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6, 9])), list(heapq.merge([9, 3], [8, 1], reverse=True)))
print(list(heapq.merge(['a', 'ccc'], ['bb'], key=len)), list(heapq.merge()), list(heapq.merge([1, 1], [1])))
print(list(heapq.merge([(1, 'a'), (2, 'a')], [(1, 'b')], key=lambda pair: pair[0])))

def lazy(name, *values):
    for value in values:
        print(name, end=' ')
        yield value

merged = heapq.merge(lazy('x', 1, 5), lazy('y', 2, 3))
print(next(merged), next(merged), list(merged))
print(heapq.nsmallest(3, [5, 1, 4, 2]), heapq.nlargest(2, [5, 1, 4, 2]), heapq.nsmallest(2, 'hello', key=ord))
print(heapq.nlargest(10, [1, 2]), heapq.nsmallest(0, [1]), heapq.nlargest(-1, [1]), heapq.nsmallest(1, []))
print(heapq.nlargest(2, [('a', 3), ('b', 1), ('c', 3)], key=lambda pair: pair[1]), heapq.__all__)
