/// Looks at a text before any reader does that calls itself for every value within a value: what comes from outside must
/// not decide how much of the stack is used. Foundation's reader, for one, ends the process at 513 lists in one another.
public enum Nesting {
    /// Whether a text can be given to a reader of JSON: no more than ``CanonicalJSON/depthLimit`` lists and objects lie in
    /// one another, as far as brackets outside of strings tell; whether it is JSON at all is for the reader to say.
    ///
    /// A zero byte is refused as well: in UTF-16, which some readers take, a quotation mark can hide in another character
    /// and brackets behind it, but no bracket is without a zero byte.
    /// - Complexity: O(length), without recursion.
    public static func isBearable(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var (depth, index) = (0, 0)
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                if depth > CanonicalJSON.depthLimit { return false }
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "\""):
                guard let end = endOfString(bytes, after: index) else { return false }
                index = end
            case 0: return false
            default: break
            }
            index += 1
        }
        return true
    }

    /// Where the string that begins at an index ends; `nil` where it does not, or holds a zero byte.
    private static func endOfString(_ bytes: UnsafeRawBufferPointer, after start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): return index
            case UInt8(ascii: "\\"): index += 2
            case 0: return nil
            default: index += 1
            }
        }
        return nil
    }
}
