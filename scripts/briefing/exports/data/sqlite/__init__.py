"""The data as an SQLite database: tables, full text, views."""
