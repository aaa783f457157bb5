import os

print(os.cpu_count() > 0, os.process_cpu_count() > 0, len(os.sched_getaffinity(0)) == os.process_cpu_count())
print(len(os.times()), os.times().elapsed > 0, os.nice(0))
