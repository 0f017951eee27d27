/// How things are called in a sentence: by name and title where the assembly is known, by their codes where it is not.
struct Naming {
    private let assembly: Assembly?

    /// Names of an assembly; `nil` for codes.
    init(_ assembly: Assembly?) { self.assembly = assembly }

    func member(_ code: MemberCode) -> String { assembly?.name(of: code) ?? code.rawValue }

    func members(_ codes: [MemberCode]) -> String { codes.map(member).joined(separator: ", ") }

    /// `item 2.1 (Texts)`; `item 'texts'` where it is not known.
    func item(_ id: ItemID) -> String {
        assembly?.agenda[id].map { "item \($0.number) (\($0.title.english))" } ?? "item '\(id)'"
    }

    func question(_ id: QuestionID) -> String { "'\(assembly?.questions[id]?.title.english ?? id.rawValue)'" }

    func questions(_ ids: [QuestionID]) -> String { ids.map(question).joined(separator: ", ") }

    /// `ballot 2 on 'The draft'`; `ballot draft#2` where it is not known.
    func ballot(_ id: BallotID) -> String {
        guard let ballot = assembly?.ballots[id] else { return "ballot \(id)" }
        return "ballot \(ballot.round) on \(question(ballot.question))"
    }

    func candidate(_ id: CandidateID) -> String {
        let names = assembly?.questions.values.lazy.flatMap(\.candidates).filter { $0.id == id }.map(\.name)
        return names?.first ?? "'\(id)'"
    }

    /// `14:05 on 2024-11-06`, in local time.
    func time(_ moment: Moment) -> String {
        let offset = assembly?.utcOffsetMinutes ?? 0
        return "\(moment.clock(utcOffsetMinutes: offset)) on \(moment.civil(utcOffsetMinutes: offset).date)"
    }

    /// An article of the rules of debate in brackets, with a space before them; nothing where the rulebook gives none.
    func article(_ citation: (DebateRules) -> String) -> String {
        guard let text = assembly?.rulebook.map({ citation($0.debate) }), !text.isEmpty else { return "" }
        return " (\(text))"
    }

    /// The article of the quorum; empty where there is none.
    var quorumCitation: String { assembly?.rulebook?.quorum?.citation ?? "" }

    /// The article of a motion's rule in brackets.
    func article(of motion: ProceduralMotion) -> String {
        assembly?.rulebook?.debate[motion].map { " (\($0.source))" } ?? ""
    }

    /// The article of a motion before the assembly in brackets.
    func article(ofMotion id: QuestionID) -> String { assembly?.debate.motions[id].map { article(of: $0.kind) } ?? "" }
}

extension String {
    /// The sentence with a capital at its beginning.
    var asSentence: String { prefix(1).uppercased() + dropFirst() }
}
