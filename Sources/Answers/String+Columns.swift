import Language

extension String {
    /// The text with spaces after it up to a width, and at least one.
    package func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - cellWidth)) }
}
