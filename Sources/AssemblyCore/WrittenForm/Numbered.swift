/// A word with a number where its kind needs one, written `word` or `word:7`: how choices of a rule are recorded.
struct Numbered {
    let word: String
    let number: Int?

    init(_ word: String, _ number: Int? = nil) { (self.word, self.number) = (word, number) }

    /// Reads what `encode` writes.
    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let colon = text.firstIndex(of: ":") else {
            self.init(text)
            return
        }
        // What a rule counts is small, and is multiplied with other numbers.
        guard let number = Int(text[text.index(after: colon)...]), (0...1_000_000).contains(number) else {
            throw Numbered.unknown(text, decoder)
        }
        self.init(String(text[..<colon]), number)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number.map { "\(word):\($0)" } ?? word)
    }

    static func unknown(_ text: String, _ decoder: any Decoder) -> DecodingError {
        DecodingError.dataCorrupted(
            DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not known here"))
    }
}

extension Field: Codable {
    /// Reads `all`, `unrestricted`, `leading:2`, `leading-per-seat:2`.
    public init(from decoder: any Decoder) throws {
        let form = try Numbered(from: decoder)
        switch (form.word, form.number) {
        case ("all", nil): self = .all
        case ("unrestricted", nil): self = .unrestricted
        case ("leading", let count?): self = .leading(count)
        case ("leading-per-seat", let count?): self = .leadingPerSeat(count)
        case (let word, _): throw Numbered.unknown(word, decoder)
        }
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .all: try Numbered("all").encode(to: encoder)
        case .unrestricted: try Numbered("unrestricted").encode(to: encoder)
        case .leading(let count): try Numbered("leading", count).encode(to: encoder)
        case .leadingPerSeat(let count): try Numbered("leading-per-seat", count).encode(to: encoder)
        }
    }
}

extension FailureRule: Codable {
    /// Reads `rejected`, `further-ballot`, `revote:1`, `postponed`, `new-candidate:24` (hours).
    public init(from decoder: any Decoder) throws {
        let form = try Numbered(from: decoder)
        switch (form.word, form.number) {
        case ("rejected", nil): self = .rejected
        case ("further-ballot", nil): self = .furtherBallot
        case ("revote", let count?): self = .revote(count)
        case ("postponed", nil): self = .postponed
        case ("new-candidate", let hours?): self = .newCandidate(hours: hours)
        case (let word, _): throw Numbered.unknown(word, decoder)
        }
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .rejected: try Numbered("rejected").encode(to: encoder)
        case .furtherBallot: try Numbered("further-ballot").encode(to: encoder)
        case .revote(let count): try Numbered("revote", count).encode(to: encoder)
        case .postponed: try Numbered("postponed").encode(to: encoder)
        case .newCandidate(let hours): try Numbered("new-candidate", hours).encode(to: encoder)
        }
    }
}

extension PaperForm.Marks: Codable {
    /// Reads `up-to-seats`, `up-to:3`, `exactly:3`.
    public init(from decoder: any Decoder) throws {
        let form = try Numbered(from: decoder)
        switch (form.word, form.number) {
        case ("up-to-seats", nil): self = .upToSeats
        case ("up-to", let count?): self = .upTo(count)
        case ("exactly", let count?): self = .exactly(count)
        case (let word, _): throw Numbered.unknown(word, decoder)
        }
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .upToSeats: try Numbered("up-to-seats").encode(to: encoder)
        case .upTo(let count): try Numbered("up-to", count).encode(to: encoder)
        case .exactly(let count): try Numbered("exactly", count).encode(to: encoder)
        }
    }
}

extension QuestionForm: Codable {
    /// Reads `motion`, `election:3` (seats).
    public init(from decoder: any Decoder) throws {
        let form = try Numbered(from: decoder)
        switch (form.word, form.number) {
        case ("motion", nil): self = .motion
        case ("election", let seats?): self = .election(seats: seats)
        case (let word, _): throw Numbered.unknown(word, decoder)
        }
    }

    /// Writes the form that reads back.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .motion: try Numbered("motion").encode(to: encoder)
        case .election(let seats): try Numbered("election", seats).encode(to: encoder)
        }
    }
}
