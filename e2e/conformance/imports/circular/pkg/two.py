from pkg.one import first
second = 2
