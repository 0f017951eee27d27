extension Unicode.Scalar {
    /// The digit of ASCII that it stands for: `٣`, `३` and `３` are 3; `nil` for everything else.
    public var asciiDigit: Unicode.Scalar? {
        if value < 0x80 { return ("0"..."9").contains(self) ? self : nil }
        guard properties.numericType == .decimal, let digit = properties.numericValue else { return nil }
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(digit))
    }
}

extension StringProtocol {
    /// The same text with the digits of every script as those of ASCII, for what is a number and no word.
    public var inASCIIDigits: String {
        guard unicodeScalars.contains(where: { $0.value >= 0x80 }) else { return String(self) }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.asciiDigit ?? $0 }))
    }
}
