import Secrets
import TerminalKit

/// What is typed into a field that shows nothing of it: each character goes into guarded memory, and what was there before
/// is overwritten.
struct SecretEntry: Hashable, Sendable {
    /// What was typed.
    private(set) var secret = TypedSecret()
    /// How many characters stand before the caret.
    private(set) var caret = 0
    /// How many characters fit.
    let limit: Int
    /// Whether it is a number or a code and no words.
    let isCode: Bool

    /// An empty field.
    init(limit: Int, isCode: Bool = false) { (self.limit, self.isCode) = (limit, isCode) }

    /// As many signs as characters were typed: what a picture may have of it.
    var shown: String { String(repeating: "*", count: secret.characterCount) }

    /// Accepts a key; says whether it meant anything here.
    mutating func accept(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .pasted(let pasted): insert(pasted)
        case .backspace: if caret > 0 { erase(at: caret - 1) }
        case .delete: if caret < secret.characterCount { erase(at: caret) }
        case .left: caret = max(0, caret - 1)
        case .right: caret = min(secret.characterCount, caret + 1)
        case .home: caret = 0
        case .end: caret = secret.characterCount
        default: return false
        }
        return true
    }

    /// Takes a whole line in place of what was typed.
    mutating func fill(_ text: String) {
        (secret, caret) = (TypedSecret(), 0)
        insert(text)
    }

    private mutating func insert(_ new: String) {
        // The text field knows what is harmless; of what is typed it sees one character at a time.
        let entry = isCode ? TextEntry.code(new, limit: limit) : TextEntry(new, limit: limit)
        let scalars = entry.text.unicodeScalars.prefix(limit - secret.characterCount)
        guard !scalars.isEmpty else { return }
        secret = secret.inserting(String(String.UnicodeScalarView(scalars)), at: caret)
        caret += scalars.count
    }

    private mutating func erase(at place: Int) {
        secret = secret.removing(at: place)
        caret = place
    }
}
