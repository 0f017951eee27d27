import Language

/// How things are called in a sentence: by name and title where the assembly is known, by their codes where it is not.
struct Naming {
    private let assembly: Assembly?

    /// Names of an assembly; `nil` for codes.
    init(_ assembly: Assembly?) { self.assembly = assembly }

    func member(_ code: MemberCode) -> Message { assembly?.name(of: code) ?? .verbatim(code.rawValue) }

    func members(_ codes: [MemberCode]) -> Message { codes.map(member).joined(separator: ", ") }

    /// `item 2.1 (Texts)`; `item 'texts'` where it is not known.
    func item(_ id: ItemID) -> Message {
        assembly?.agenda[id].map { "item \($0.number) (\($0.title.message))" }
            ?? (assembly == nil ? "item '\(id)'" : "an item that is not on the agenda")
    }

    func question(_ id: QuestionID) -> Message {
        if let title = assembly?.questions[id]?.title.message { return "'\(title)'" }
        return assembly == nil ? "'\(id)'" : "a question that is not on record"
    }

    /// The first sitting in which a vote that was put off can be taken again; `nil` where it was not.
    func sittingAfterPutOff(_ id: QuestionID) -> Int? {
        guard assembly?.questions[id]?.state == .postponed else { return nil }
        return assembly?.conduct.putOff[id].map { $0.sitting + 1 }
    }

    func questions(_ ids: [QuestionID]) -> Message { ids.map(question).joined(separator: ", ") }

    /// `ballot 2 on 'The draft'`; `ballot draft#2` where it is not known.
    func ballot(_ id: BallotID) -> Message {
        guard let assembly else { return "ballot \(id)" }
        if let ballot = assembly.ballots[id] { return Self.ballot(ballot.position.name, question(ballot.question)) }
        guard let (asked, round) = id.parts else { return "a ballot that is not on record" }
        return Self.ballot("ballot \(round)", question(asked))
    }

    private static func ballot(_ name: Message, _ question: Message) -> Message {
        Message("\(name) on \(question)", context: "ballot, question")
    }

    func candidate(_ id: CandidateID) -> Message {
        let names = assembly?.questions.values.lazy.flatMap(\.candidates).filter { $0.id == id }.map(\.name)
        return names?.first.map { .verbatim($0) } ?? (assembly == nil ? "'\(id)'" : "a name that is not on record")
    }

    /// `14:05 on 2024-11-06`, in local time.
    func time(_ moment: Moment) -> Message {
        let offset = assembly?.utcOffsetMinutes ?? 0
        return "\(moment.clock(utcOffsetMinutes: offset)) on \(moment.civil(utcOffsetMinutes: offset).date)"
    }

    /// An article of the rules of debate in brackets, with a space before them; nothing where the rulebook gives none.
    func article(_ citation: (DebateRules) -> Citation?) -> Message {
        assembly?.rulebook.flatMap { citation($0.debate) }?.bracketed ?? .empty
    }

    /// The article by which an item comes late to the agenda, in brackets with a space before them.
    var articleOfLateItems: Message { assembly?.rulebook?[.lateItem]?.citation.bracketed ?? .empty }

    /// The article of the quorum; `nil` where there is none.
    var quorumCitation: Citation? { assembly?.rulebook?.quorum?.citation }

    /// What the quorum counts.
    var quorumUnit: Metric { assembly?.rulebook?.quorum?.unit ?? .heads }

    /// A figure of the quorum as people read it.
    func quorumFigure(_ units: Int) -> DecimalFigure { assembly?.votes(units, in: quorumUnit) ?? DecimalFigure(units) }

    /// The article of a motion's rule in brackets.
    func article(of motion: ProceduralMotion) -> Message {
        assembly?.rulebook?.debate[motion]?.citation.bracketed ?? .empty
    }

    /// The article of a motion before the assembly in brackets.
    func article(ofMotion id: QuestionID) -> Message {
        assembly?.debate.motions[id].map { article(of: $0.kind) } ?? .empty
    }
}

extension Message {
    /// The sentence with a capital at its beginning.
    var asSentence: Message { capitalised }
}
