"""Files -> passages -> index: reading, cutting, embedding, storing and searching the corpus."""
