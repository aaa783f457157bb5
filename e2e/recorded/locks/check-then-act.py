"""A check and an act with a switch between them: two threads both see room; a lock around both does not let them."""
import threading
import time


class Account:
    def __init__(self):
        self.balance = 100
        self.lock = threading.Lock()

    def withdraw(self, amount):
        if self.balance >= amount:
            time.sleep(0.05)
            self.balance -= amount

    def withdraw_safely(self, amount):
        with self.lock:
            self.withdraw(amount)


for method in (Account.withdraw, Account.withdraw_safely):
    account = Account()
    threads = [threading.Thread(target=method, args=(account, 80)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(method.__name__, account.balance)
