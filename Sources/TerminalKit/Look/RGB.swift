import Glibc

/// A colour by its parts of light, 0 to 255 each.
public struct RGB: Sendable, Hashable {
    /// Red.
    public var red: UInt8
    /// Green.
    public var green: UInt8
    /// Blue.
    public var blue: UInt8

    /// A colour.
    public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Twenty-four bits, as `TERM=xterm-direct` numbers its colours.
    public var packed: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}

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
