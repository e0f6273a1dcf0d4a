"""How much a signature says of the person behind it."""

from enum import IntEnum


class Strength(IntEnum):
    """What stands behind a word, from text to two persons; a later one holds more.

    S4 and S5 are the same signature, made where the page and the credentials are on the agent's
    own machine, and where they are not. S6 is S5 by a second person who asked for nothing.
    """

    WORDS = 0
    """A chat line, a comment, a field: anybody's, the agent's too."""
    FORM = 1
    """A form in the agent's client, which a hook may fill in."""
    PLAIN_KEY = 2
    """A key file; an agent of keys signs with it and asks nobody."""
    PASSPHRASE = 3
    """A key that only a passphrase typed at our prompt unlocks."""
    PRESENCE = 4
    """A security key or passkey: touched, and the person verified, on the same machine."""
    ELSEWHERE = 5
    """As PRESENCE, with page and credentials on another host."""
    TWO_PERSONS = 6
    """As ELSEWHERE, by a second person."""
