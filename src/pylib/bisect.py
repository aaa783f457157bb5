"""Search in sorted lists, and insertion where it keeps them sorted."""
from _bisect import bisect_left, bisect_right, insort_left, insort_right

bisect = bisect_right
insort = insort_right
