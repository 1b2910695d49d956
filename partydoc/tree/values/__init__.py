"""What the words of an element say: pure functions from a text to its parts, one idea a module.

They take the text as it stands, in either width, and give None or nothing where it does not say.
"""
