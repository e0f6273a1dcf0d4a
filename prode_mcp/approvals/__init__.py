"""What people decide: the exact act, the statement they sign, whose word counts how much. Pure."""
