package import AssemblyCore
package import Language

extension SpokenFormula {
    /// The announcement of a result in the order of the rulebook (RPGA 40(4)).
    /// - Parameter readsFigures: whether the figures are in it, or read from the list that the screen shows.
    package static func announcement(
        of result: DeclaredResult, in ballot: Ballot, _ assembly: Assembly, readsFigures: Bool = true
    ) -> Message {
        let title: Message = assembly.questions[ballot.question]?.title.message ?? ""
        guard readsFigures else {
            return ending(of: result, in: ballot, assembly)
        }
        let lines = assembly.announcement(of: result, in: ballot).filter { $0.figure != .didNotVote }
        let figures = lines.map { line -> Message in "\(label(of: line, in: ballot)), \(line.number)" }.joined(
            separator: "; ")
        return ["\(title). \(figures.capitalised).", ending(of: result, in: ballot, assembly)].joined(separator: " ")
    }

    /// Names keep their capital letter within the sentence.
    private static func label(of line: AnnouncedLine, in ballot: Ballot) -> Message {
        line.figure == .votes && !ballot.candidates.isEmpty ? line.label : line.label.lowercasedFirst
    }

    private static func ending(of result: DeclaredResult, in ballot: Ballot, _ assembly: Assembly) -> Message {
        if let settled = settled(ballot, assembly) { return settled }
        let follows: Message = result.step.flatMap { whatFollows($0, after: ballot, assembly) }.map { " " + $0 } ?? ""
        switch result.verdict.outcome {
        case .carried: return verdict(on: ballot, isCarried: true, assembly)
        case .notCarried:
            if case .revote? = result.sequel {
                return "The required majority has not been obtained. A further vote is taken."
            }
            return said([
                reason(of: result.verdict, assembly) ?? equality(of: result),
                verdict(on: ballot, isCarried: false, assembly), assembly.rejectionOfWhole(with: ballot),
            ])
        case .elected:
            let names = result.verdict.elected.spokenList
            return plural(
                result.verdict.elected.count, "\(names), having obtained the required majority, is elected.",
                "\(names), having obtained the required majority, are elected.") + follows
        case .noneElected: return "No candidate has obtained the required majority." + follows
        // What an equal vote leads to says that it is equal.
        case .tied: return .empty
        case .noResult:
            // What is put off says so itself, with its reason.
            return result.verdict.isPutOff ? .empty : "No votes were expressed; there is no result."
        }
    }

    /// Why votes for are not enough where the hall would not see it: another majority, a veto.
    private static func reason(of verdict: Verdict, _ assembly: Assembly) -> Message? {
        if !verdict.blockedBy.isEmpty {
            let names = verdict.blockedBy.map { assembly.name(of: MemberCode(rawValue: $0)) }.spokenList
            return plural(
                verdict.blockedBy.count, "\(names) has a veto and has voted against.",
                "\(names) have a veto and have voted against.")
        }
        guard verdict.tests.count > 1 else { return nil }
        let missed = verdict.tests.filter { !$0.reached }
        guard missed.count < verdict.tests.count else { return "None of the required majorities has been reached." }
        return plural(
            missed.count, "The majority of the \(missed.map(\.test.noun).listed) has not been reached.",
            "The majorities of the \(missed.map(\.test.noun).listed) have not been reached.")
    }

    /// As many votes for as against: the hall would not see at once why that is not enough.
    private static func equality(of result: DeclaredResult) -> Message? {
        guard case .motion(let votesFor, let against) = result.figures.votes, votesFor == against, votesFor > 0 else {
            return nil
        }
        return "The votes are equally divided."
    }

    /// A tie that lots or the chair have settled since.
    private static func settled(_ ballot: Ballot, _ assembly: Assembly) -> Message? {
        guard Settlement(of: ballot, assembly) != nil else { return nil }
        let id = ballot.question
        guard let move = assembly.conduct.moves[id]?.last(where: { $0.round == ballot.round }) else {
            let isCarried = assembly.questions[id]?.state == .decided(.carried)
            return
                (isCarried
                ? "The votes being equal, the chair votes in favour. "
                : "The votes being equal, the chair votes against. ")
                + verdict(on: ballot, isCarried: isCarried, assembly)
        }
        let names = move.elected.compactMap { assembly.questions[id]?.nameOnPaper(of: $0) }
        let elected =
            names.isEmpty
            ? .empty : plural(names.count, " \(names.spokenList) is elected.", " \(names.spokenList) are elected.")
        let follows: Message = whatFollows(move.step, after: ballot, assembly).map { " " + $0 } ?? .empty
        switch move.kind {
        case .lots(let seed): return "The number drawn is \(seed)." + elected + follows
        case .castingVote: return "The chair has given the casting vote." + elected + follows
        }
    }

    /// Adopted or not; an appeal says what becomes of the ruling, which an equal vote upholds.
    private static func verdict(on ballot: Ballot, isCarried: Bool, _ assembly: Assembly) -> Message {
        guard let question = assembly.questions[ballot.question] else { return .empty }
        switch question.kind {
        case .appeal: return isCarried ? "The ruling is overruled." : "No majority has overruled it: the ruling stands."
        case .motion: return isCarried ? "The motion is carried." : "The motion is not carried."
        case .matter:
            if isCarried, let appointed = appointment(question, assembly) { return appointed }
            return SpokenMatter(of: question, assembly).outcome(
                isCarried: isCarried, isAmended: Debate.isAmended(question.id, in: assembly))
        }
    }

    /// An appointment is declared, by name where the question has one.
    private static func appointment(_ question: Question, _ assembly: Assembly) -> Message? {
        guard question.isAppointment(in: assembly) else { return nil }
        let names = question.standing.map(\.name)
        return names.isEmpty
            ? "The proposal is adopted. I declare the appointment made: \(question.title.message)."
            : "The proposal is adopted. I declare \(names.spokenList) appointed."
    }
}

extension Question {
    /// Whether somebody is appointed by it, for or against.
    func isAppointment(in assembly: Assembly) -> Bool {
        form == .motion && kind == .matter && amends == nil && assembly.agenda[item]?.kind == .appointment
    }
}
