"""A discretion table as an Excel workbook, written and read."""
