"""Kit for paper: pages, headers and fonts with reportlab; no Qt, no data, no clinical words."""
