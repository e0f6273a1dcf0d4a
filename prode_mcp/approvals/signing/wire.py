"""The length-prefixed pieces that SSH keys and signatures are made of, read strictly.

Source: RFC 4251, section 5.
"""

from dataclasses import dataclass


def string(piece: bytes) -> bytes:
    """Write a piece behind its length."""
    return len(piece).to_bytes(4, "big") + piece


@dataclass(eq=False)
class Reader:
    """Takes one piece after the other; every method raises ValueError where there is none."""

    rest: bytes

    def take(self, count: int) -> bytes:
        """Take so many bytes."""
        if count > len(self.rest):
            msg = "it ends too early"
            raise ValueError(msg)
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken

    def number(self) -> int:
        """Take a 32-bit number."""
        return int.from_bytes(self.take(4), "big")

    def string(self) -> bytes:
        """Take a piece that stands behind its length."""
        return self.take(self.number())

    def text(self) -> str:
        """Take a piece of ASCII."""
        piece = self.string()
        if not piece.isascii():
            msg = "a name is not ASCII"
            raise ValueError(msg)
        return piece.decode()

    def positive(self) -> int:
        """Take a positive whole number of any size, written as short as it can be."""
        piece = self.string()
        value = int.from_bytes(piece, "big", signed=True)
        if value <= 0 or len(piece) != value.bit_length() // 8 + 1:
            msg = "a number is not written in its one form"
            raise ValueError(msg)
        return value

    def end(self) -> None:
        """Demand that nothing is left."""
        if self.rest:
            msg = "something stands behind its end"
            raise ValueError(msg)
