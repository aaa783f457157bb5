import pkg.four
value = pkg.four.value + 1
