"""An assistant on vertebral metastases that quotes its sources word for word."""
