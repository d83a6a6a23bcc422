"""wenze: decision support for precise accountability. It proposes; people decide."""
