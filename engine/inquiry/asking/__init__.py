"""The interview: what is asked next, what an answer would change, and what is to be written.

A state machine without input or output. What was typed goes in; the next state, what is to be told
and what is to be saved come out.
"""
