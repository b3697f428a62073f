"""Signs, codes and symbols of money and units, which all languages share."""

from .measures import UNITS

SIGNS = {
    "US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₽": "RUB", "₹": "INR", "₴": "UAH",
    "₺": "TRY", "₪": "ILS", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NZ$": "NZD",
    "S$": "SGD", "NT$": "TWD", "R$": "BRL", "RM": "MYR", "Rs": "INR", "CHF": "CHF", "₦": "NGN", "฿": "THB", "₫": "VND",
    "₱": "PHP", "₸": "KZT", "zł": "PLN",
}  # fmt: skip
CODES = frozenset({
    "USD", "EUR", "GBP", "JPY", "CNY", "KRW", "RUB", "INR", "UAH", "TRY", "ILS", "AUD", "CAD", "HKD", "NZD", "SGD",
    "TWD", "BRL", "MXN", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "ZAR", "AED", "SAR", "EGP", "THB", "IDR",
    "MYR", "PHP", "VND", "ARS", "CLP", "COP", "PEN", "NGN", "KES", "PKR", "BDT", "RMB", "KZT", "KWD", "IQD", "LBP",
    "SYP", "AOA", "MZN", "VES", "XOF",
})  # fmt: skip
SYMBOLS = {symbol: name for name, unit in UNITS.items() for symbol in unit.symbols}
LETTER_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "MM": 1e6, "b": 1e9, "B": 1e9, "G": 1e9, "T": 1e12}
"""Letters for scales, as they are written: "1.2M people", "5 k€", "50 MUSD"."""
DURATIONS = frozenset(name for name, unit in UNITS.items() if unit.dimension in ("time", "months")) - {
    "century"
}
"""Units of a length of time; centuries are told in round numbers, as other measures are."""
POINTS = ("%-pts", "pp")
"""What is written for percentage points anywhere."""
