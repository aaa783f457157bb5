import time

ORDERS = 5


def cook(order):
    time.sleep(0.2)
    print("cooked", order)
    return order


def eat(order):
    time.sleep(0.3)
    print("eaten", order)


for order in range(1, ORDERS + 1):
    eat(cook(order))
