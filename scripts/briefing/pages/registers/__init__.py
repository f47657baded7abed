"""What each register lists and how a row of it reads. One table a module; knows no page."""
