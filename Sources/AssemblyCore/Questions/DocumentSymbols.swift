/// The symbols of documents: given, or the next of the assembly's form, and for an amendment the next of its text.
struct DocumentSymbols {
    /// What the symbols of texts begin with; `nil` where they get none by themselves.
    let form: String?
    /// Which are given already.
    private var taken: Set<String>

    init(form: String?, taken: some Sequence<String>) { (self.form, self.taken) = (form, Set(taken)) }

    /// The next symbol of a text of its own.
    mutating func next() -> String? { form.map { free("\($0)/") } }

    /// The next symbol of an amendment to a text that has one.
    mutating func next(amending symbol: String) -> String { free("\(symbol)/Amend.") }

    private mutating func free(_ stem: String) -> String {
        var number = 1
        while !taken.insert("\(stem)\(number)").inserted { number += 1 }
        return "\(stem)\(number)"
    }
}

extension [Question] {
    /// The questions with a symbol for each text that has none.
    func withSymbols(under form: String?) -> [Question] {
        var symbols = DocumentSymbols(form: form, taken: compactMap(\.symbol))
        var questions = self
        for place in indices where questions[place].symbol == nil && questions[place].isText {
            if questions[place].amends == nil { questions[place].symbol = symbols.next() }
        }
        // An amendment to an amendment gets its symbol after that one.
        for _ in 0..<3 {
            let known = Dictionary(questions.map { ($0.id, $0.symbol) }, uniquingKeysWith: { first, _ in first })
            for place in indices where questions[place].symbol == nil && questions[place].isText {
                guard let draft = questions[place].amends, let symbol = known[draft] ?? nil else { continue }
                questions[place].symbol = symbols.next(amending: symbol)
            }
        }
        return questions
    }
}

extension Assembly {
    /// The symbol that the next text of its own gets by itself; `nil` where the assembly has no form of symbols.
    public var nextSymbol: String? {
        var symbols = DocumentSymbols(form: convocation?.symbols, taken: questions.values.compactMap(\.symbol))
        return symbols.next()
    }

    /// The symbol that a text gets by itself when it is tabled; `nil` where it gets none.
    func freeSymbol(for question: Question) -> String? {
        guard question.isText else { return nil }
        var symbols = DocumentSymbols(form: convocation?.symbols, taken: questions.values.compactMap(\.symbol))
        guard let draft = question.amends else { return symbols.next() }
        return questions[draft]?.symbol.map { symbols.next(amending: $0) }
    }
}

extension Question {
    /// Whether it is for or against something of the matter, which a text can say.
    fileprivate var isText: Bool { kind == .matter && form == .motion && partOf == nil }
}
