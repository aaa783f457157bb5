from pkg.two import second
first = 1
