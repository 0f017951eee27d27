import AssemblyCore
import Language

/// What is said before a vote. Ballot number, names and majority are those of the ballot that the series has next.
extension SpokenFormula {
    /// What is put to the vote, how, and what is required.
    /// - Parameter namesCandidates: whether the names that stand are read out.
    static func before(_ question: Question, _ assembly: Assembly, namesCandidates: Bool = true) -> Message {
        let rule = assembly.rule(of: question)
        if case .election = question.form, question.standing.isEmpty, rule?.paper.allowsWriteIns != true {
            return "Candidates may now be put forward for: \(question.title.message)."
        }
        if let missing = noQuorum(assembly) { return missing }
        let put = said([
            annulled(question, assembly), settledBefore(question, assembly),
            putting(question, rule.map { way($0, question) } ?? .empty, assembly),
        ])
        guard let next = UpcomingBallot.next(on: question.id, in: assembly) else { return put }
        let names = namesCandidates ? candidates(next, of: question) ?? nominees(of: question, assembly) : nil
        return said([put] + place(next) + [names, required(next.position.tests, assembly)])
    }

    /// What the chair settles before a text is put: the order of its amendments, and whether it is divided.
    private static func settledBefore(_ question: Question, _ assembly: Assembly) -> Message? {
        let whole = question.amends ?? question.id
        let pending = Debate.amendments(to: whole, in: assembly).filter(\.isPending)
        if pending.count > 1, !pending.map(\.id).allSatisfy((assembly.debate.rankings[whole] ?? []).contains) {
            let title = assembly.title(of: whole)
            return plural(
                pending.count,
                "There is \(pending.count) amendment to \(title). The one furthest removed from the text is put to the vote first.",
                "There are \(pending.count) amendments to \(title). The one furthest removed from the text is put to the vote first."
            )
        }
        guard let request = assembly.debate.divisionRequests[question.id] else { return nil }
        return
            "The delegate of \(assembly.name(of: request.member)) asks for separate votes on \(question.title.message). If there is no objection, it is so decided."
    }

    /// Who is to be appointed, where a question is decided for or against.
    private static func nominees(of question: Question, _ assembly: Assembly) -> Message? {
        guard question.isAppointment(in: assembly) else { return nil }
        let names = question.standing.map(\.name)
        guard !names.isEmpty else { return nil }
        return plural(names.count, "The nominee is \(names.spokenList).", "The nominees are \(names.spokenList).")
    }

    /// The ballot that was annulled just before this one, with the reason.
    static func annulled(_ question: Question, _ assembly: Assembly) -> Message? {
        guard let last = assembly.ballots(on: question.id).last, last.phase == .annulled else { return nil }
        return "The ballot on \(question.title.message) has been annulled.\(StatedReason.because(last.annulment))"
    }

    /// Too few are here for any vote; `nil` where enough are.
    static func noQuorum(_ assembly: Assembly) -> Message? {
        guard let status = QuorumStatus.now(in: assembly), let required = status.toDecide,
            !status.isEnoughToDecide
        else {
            return nil
        }
        let here = status.figure(status.present)
        let present: Message =
            switch status.metric {
            case .heads: plural(status.present, "\(status.present) member is", "\(status.present) members are")
            case .population: plural(status.present, "\(status.present) person is", "\(status.present) people are")
            case .weight, .sectionShare:
                plural(here.pluralCount, "\(here) vote is", "\(here) votes are")
            }
        return
            "There is no quorum for a vote: \(present) represented, and \(status.figure(required)) are required. We shall wait until there is a quorum."
    }

    /// The question and the way of voting.
    private static func putting(_ question: Question, _ way: Message, _ assembly: Assembly) -> Message {
        if let amended = question.amends {
            let draft: Message = " to \(assembly.title(of: amended))"
            return "We shall first vote, \(way), on the amendment\(draft): \(question.title.message)."
        }
        if question.partOf != nil { return "We shall vote separately, \(way), on: \(question.title.message)." }
        let objections = assembly.conduct.objections[question.id] ?? []
        let objectors = objections.map { assembly.name(of: $0) }.spokenList
        let opening: Message =
            objections.isEmpty
            ? "We shall now proceed to the vote"
            : plural(
                objections.count, "\(objectors) does not join the consensus. We shall therefore proceed to the vote",
                "\(objectors) do not join the consensus. We shall therefore proceed to the vote")
        return "\(opening), \(way), on: \(question.title.message)\(left(of: question, assembly))."
    }

    /// What is left of a text that was divided or amended.
    private static func left(of question: Question, _ assembly: Assembly) -> Message {
        let parts: Message =
            Debate.parts(of: question.id, in: assembly).isEmpty ? .empty : ", the adopted parts as a whole"
        return parts + (Debate.isAmended(question.id, in: assembly) ? ", as amended" : .empty)
    }

    private static func way(_ rule: DecisionRule, _ question: Question) -> Message {
        if question.needsRollCall { return "by roll call" }
        switch rule.secrecy {
        case .secret: return "by secret ballot"
        case .recorded: return "by recorded vote"
        case .unrecorded: return "without recording names"
        }
    }

    /// Which ballot of the series it is; nothing for the first.
    static func place(_ next: UpcomingBallot) -> [Message] {
        let number = next.position.number
        var words: [Message] = []
        if next.position.isTieBreak {
            words.append("This is an extra ballot after ballot \(number).")
        } else if number > 1 {
            words.append("This is ballot \(number).")
        }
        if next.replacesAnnulled { words.append("It takes the place of the ballot that was annulled.") }
        return words
    }

    /// Who may be voted for; of many names only how many there are.
    private static func candidates(_ next: UpcomingBallot, of question: Question) -> Message? {
        guard case .election = question.form, !next.candidates.isEmpty else { return nil }
        let names = next.candidates.map(\.name)
        guard names.count <= 12 else { return "The \(names.count) names are on the paper." }
        if next.isOpenToOthers {
            return question.standing.isEmpty
                ? nil
                : plural(
                    names.count, "The candidate is \(names.spokenList); other eligible names may be written in.",
                    "The candidates are \(names.spokenList); other eligible names may be written in.")
        }
        return plural(names.count, "The candidate is \(names.spokenList).", "The candidates are \(names.spokenList).")
    }

    // MARK: What is required

    /// What the tests of a ballot require, all of them.
    static func required(_ tests: [VoteTest], _ assembly: Assembly) -> Message? {
        guard tests.count > 1 else { return tests.first.map { required($0, assembly) } }
        let each = tests.map { share($0, assembly).lowercasedFirst }
        return "These majorities are required together: \(each.listed)."
    }

    private static func required(_ test: VoteTest, _ assembly: Assembly) -> Message {
        guard let majority = test.majority else { return "The largest number of votes decides." }
        if let number = test.fixedNumber(weightDecimals: assembly.weightDecimals) {
            return plural(number.pluralCount, "\(number) vote is required.", "\(number) votes are required.")
        }
        if test.metric == .sectionShare {
            return "\(spoken(majority)) of the votes is required, where each section counts alike."
        }
        guard majority.numerator < majority.denominator else { return "Unanimity of the \(test.noun) is required." }
        return "The required majority is \(spoken(majority).lowercasedFirst) of the \(test.noun)."
    }

    /// A test as one of several: `At least 55 per cent of the members`.
    private static func share(_ test: VoteTest, _ assembly: Assembly) -> Message {
        guard let majority = test.majority, test.metric != .sectionShare else { return test.words }
        if case .fixed = test.base { return test.words(weightDecimals: assembly.weightDecimals) }
        return "\(spoken(majority)) of the \(test.noun)"
    }

    /// A share as it is spoken: fractions in words where they are the usual ones, hundredths as per cent.
    private static func spoken(_ majority: Majority) -> Message {
        let names: [String: Message] = ["1/2": "half", "2/3": "two thirds", "3/4": "three quarters"]
        let fraction = "\(majority.numerator)/\(majority.denominator)"
        if fraction == "1/1" { return "Unanimity" }
        let other: Message =
            majority.denominator == 100 ? "\(majority.numerator) per cent" : .verbatim(fraction)
        let share = names[fraction] ?? other
        return majority.comparator == .moreThan ? "More than \(share)" : "At least \(share)"
    }
}
