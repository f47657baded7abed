"""`python -m briefing` is the command `briefing`."""

from briefing.cli import main

if __name__ == "__main__":
    main()
