answer = PLEASE 42
