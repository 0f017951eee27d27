import Glibc

/// Contrast by the formula of the Web Content Accessibility Guidelines 2.2, "contrast ratio".
public enum Contrast {
    /// The ratio of two colours, from 1 to 21, whichever is the lighter.
    public static func ratio(_ one: RGB, _ other: RGB) -> Double {
        let first = luminance(one)
        let second = luminance(other)
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The relative luminance, from 0 for black to 1 for white.
    public static func luminance(_ colour: RGB) -> Double {
        0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
    }

    /// The light that a part of a colour gives, from 0 to 1.
    static func linear(_ part: UInt8) -> Double {
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
