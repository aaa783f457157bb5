import time


def chore(name, minutes):
    print(f"{name}: start")
    time.sleep(minutes)  # a second stands for a minute
    print(f"{name}: done")


chore("laundry", 60)
chore("dinner", 60)
chore("dishes", 30)
chore("plants", 30)
