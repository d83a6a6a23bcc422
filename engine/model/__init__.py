"""The vocabulary of the program: frozen values, codes not prose."""
