"""jpties: a terminal browser for news about Japan's regional ties."""

__version__ = "0.1.0"
