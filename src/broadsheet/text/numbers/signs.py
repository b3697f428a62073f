"""Signs, codes and symbols of money and units, which all languages share."""

SIGNS = {
    "US$": "USD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₽": "RUB", "₹": "INR", "₴": "UAH", "₺": "TRY",
    "₪": "ILS", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "NT$": "TWD",
    "R$": "BRL", "RM": "MYR", "Rs": "INR", "CHF": "CHF", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₸": "KZT", "zł": "PLN",
}  # fmt: skip
CODES = frozenset({
    "USD", "EUR", "GBP", "JPY", "CNY", "KRW", "RUB", "INR", "UAH", "TRY", "ILS", "AUD", "CAD", "HKD", "NZD", "SGD",
    "TWD", "BRL", "MXN", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "ZAR", "AED", "SAR", "EGP", "THB", "IDR",
    "MYR", "PHP", "VND", "ARS", "CLP", "COP", "PEN", "NGN", "KES", "PKR", "BDT", "RMB", "KZT", "KWD", "IQD", "LBP",
    "SYP", "AOA", "MZN", "VES", "XOF",
})  # fmt: skip
SYMBOLS = {
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "kg": "kg", "g": "g", "t": "t", "mi": "mi", "ft": "ft", "lb": "lb", "lbs": "lb",
    "ha": "ha", "km²": "km²", "m²": "m²", "km2": "km²", "m2": "m²", "m³": "m³", "m3": "m³", "km/h": "km/h", "kmh": "km/h", "mph": "mph", "kt": "kt",
    "°c": "°C", "℃": "°C", "°f": "°F", "mw": "MW", "gw": "GW", "kw": "kW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh",
    "min": "min", "h": "h", "s": "s", "l": "L", "км": "km", "м": "m", "кг": "kg", "т": "t", "га": "ha", "см": "cm", "bpd": "bbl", "bbl": "bbl",
    "yd": "yd", "oz": "oz", "nmi": "nmi", "kn": "kn", "m/s": "m/s", "mi²": "mi²", "ft²": "ft²",
}  # fmt: skip
LETTER_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "MM": 1e6, "b": 1e9, "B": 1e9, "G": 1e9, "T": 1e12}
"""Letters for scales, as they are written: "1.2M people", "5 k€", "50 MUSD"."""
DURATIONS = frozenset({"s", "min", "h", "day", "week", "month", "year", "decade"})
POINTS = ("%-pts", "pp")
"""What is written for percentage points anywhere."""
