from inner.divides import divide

result = divide(1, 0)
