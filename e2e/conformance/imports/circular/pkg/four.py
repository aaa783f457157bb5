import pkg.three
value = pkg.three.value + 1
