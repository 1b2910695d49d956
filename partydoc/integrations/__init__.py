"""What other libraries ask for: one file or package a library, each imported only where its own is used.

`langchain`, `llama_index`, `haystack` and `docling` are adapters for search over chunks, `ray` runs a corpus. Each
needs its library, which the extra of that name installs (`pip install 'partydoc[langchain]'`).
"""
