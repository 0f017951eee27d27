public import Language

/// What screens show of the debate.
extension Assembly {
    /// The procedural motions before the assembly in their order of precedence; the first one is dealt with first.
    public var pendingMotions: [Motion] {
        let ranks = rulebook?.debate.motions.map(\.motion) ?? []
        let pending = debate.motionOrder.compactMap { debate.motions[$0] }.filter {
            questions[$0.id]?.isPending == true
        }
        // Equal motions keep the order in which they were moved.
        return pending.enumerated().sorted { left, right in
            let (first, second) = (ranks.firstIndex(of: left.element.kind), ranks.firstIndex(of: right.element.kind))
            return (first ?? Int.max, left.offset) < (second ?? Int.max, right.offset)
        }.map(\.element)
    }

    /// The rule of a motion.
    public func rule(of motion: Motion) -> MotionRule? { rulebook?.debate[motion.kind] }

    /// The appeal that is to be put to the vote at once.
    public var pendingAppeal: Question? {
        debate.pointsOfOrder.last?.appeal.flatMap { questions[$0] }.flatMap { $0.isPending ? $0 : nil }
    }
}

extension Debate {
    /// What has become of a ruling; `nil` before there is one.
    public static func fate(of point: PointOfOrder, in assembly: Assembly) -> RulingFate? {
        guard point.ruling != nil else { return nil }
        guard let appeal = point.appeal, let question = assembly.questions[appeal] else { return .stands }
        switch question.state {
        case .pending: return .appealed
        case .decided(.carried): return .overruled
        default: return .confirmed
        }
    }

    /// The amendments to a text, in the chair's ranking where there is one, then in the order of tabling.
    public static func amendments(to text: QuestionID, in assembly: Assembly) -> [Question] {
        let tabled = assembly.questionOrder.compactMap { assembly.questions[$0] }.filter { $0.amends == text }
        let ranking = assembly.debate.rankings[text] ?? []
        let ranked = ranking.compactMap { name in tabled.first { $0.id == name } }
        return ranked + tabled.filter { !ranking.contains($0.id) }
    }

    /// Amendments that are part of a text: adopted by vote or accepted by its sponsors.
    public static func adoptedAmendments(to text: QuestionID, in assembly: Assembly) -> [Question] {
        amendments(to: text, in: assembly).filter { $0.state == .accepted || $0.state == .decided(.carried) }
    }

    /// Whether a text is voted as amended.
    public static func isAmended(_ text: QuestionID, in assembly: Assembly) -> Bool {
        !adoptedAmendments(to: text, in: assembly).isEmpty
    }

    /// The title of a question as it is put: a text that was amended is voted as amended, a divided one as what is left.
    public static func titleAsPut(_ question: Question, in assembly: Assembly) -> Message {
        let left: Message = assembly.debate.parts[question.id] != nil ? ", the adopted parts as a whole" : .empty
        return question.title.message + left + (isAmended(question.id, in: assembly) ? ", as amended" : .empty)
    }

    /// What is voted: the text as it was tabled, or its adopted parts where it was divided, and then each amendment that
    /// is part of it, with the amendments to that. The text that was tabled is never rewritten.
    public static func textAsAmended(_ id: QuestionID, in assembly: Assembly) -> [Question] {
        guard let question = assembly.questions[id] else { return [] }
        let adopted = adoptedAmendments(to: id, in: assembly).flatMap { textAsAmended($0.id, in: assembly) }
        guard assembly.debate.parts[id] != nil, pendingPart(of: id, in: assembly) == nil else {
            return [question] + adopted
        }
        return adoptedParts(of: id, in: assembly) + adopted
    }

    /// The parts of a divided question.
    public static func parts(of id: QuestionID, in assembly: Assembly) -> [Question] {
        (assembly.debate.parts[id] ?? []).compactMap { assembly.questions[$0] }
    }

    /// A part that has still to be put to the vote before the whole; where the others are settled, one that was put off to a
    /// later sitting.
    public static func pendingPart(of id: QuestionID, in assembly: Assembly) -> Question? {
        let parts = parts(of: id, in: assembly)
        return parts.first(where: \.isPending) ?? parts.first(where: \.awaitsDecision)
    }

    /// The parts of a divided question that have been adopted.
    public static func adoptedParts(of id: QuestionID, in assembly: Assembly) -> [Question] {
        parts(of: id, in: assembly).filter { $0.state == .decided(.carried) }
    }
}
