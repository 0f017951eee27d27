/// One value, or one key, of a text that has been scanned; sixteen bytes, so that a whole text becomes one flat array.
///
/// The nodes stand in the order of the text. An object is followed by its members, each a key and then its value with
/// everything in it; an array by its elements.
struct JSONNode {
    enum Kind: UInt8 {
        case null, no, yes
        /// A number without fraction and exponent.
        case integer
        /// A number with a fraction or an exponent.
        case decimal
        /// A string, or a key, whose bytes are its text.
        case text
        /// A string, or a key, with escapes.
        case escapedText
        case array, object
    }

    /// Where it begins: the first byte of a number, the one after the quotation mark of a string.
    let start: UInt32
    /// The number of bytes of a number, or of what a string's quotation marks hold.
    let count: UInt32
    /// The index of the node after this one and everything in it; ``open`` while that is being read.
    var next: UInt32
    let kind: Kind

    /// Stands for an array or object whose end has not been read.
    static let open = UInt32.max
}
