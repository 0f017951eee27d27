public import Language

extension Region {
    /// The region's name.
    public var words: Message {
        switch self {
        case .africa: "Africa"
        case .americas: "Americas"
        case .asia: "Asia"
        case .europe: "Europe"
        }
    }
}
