import AssemblyCore
import Language

extension SpokenFormula {
    /// A vote that no machine takes: calling the roll, counting hands, collecting papers.
    static func withoutMachine(_ ballot: Ballot, _ assembly: Assembly) -> Message? {
        guard ballot.phase == .open || ballot.phase == .closed else { return nil }
        if ballot.phase == .closed, ballot.recountInHand != nil, !ballot.countsDiffered { return countedAgain(ballot) }
        switch ballot.method {
        case .machine: return nil
        case .rollCall: return ballot.rollCall.map { rollCall($0, ballot, assembly) }
        case .hands:
            if ballot.countsDiffered {
                return "The two counts do not agree. I ask delegations to raise their hands once more."
            }
            return
                "The vote is taken by show of hands, on: \(assembly.title(of: ballot.question)). Those in favour, please raise your hands. Those against? Those who abstain? I thank you."
        case .paper:
            return ballot.phase == .open
                ? "The papers are handed out. Delegations are called to the ballot box one after the other."
                : "The papers are being counted by the Elections Board. Meanwhile we shall continue our business."
        }
    }

    /// A count that had not been announced is taken again.
    private static func countedAgain(_ ballot: Ballot) -> Message {
        ballot.method == .hands
            ? "The hands are counted once more before the result is announced. Those in favour, please raise your hands. Those against? Those who abstain? I thank you."
            : "The papers are counted once more before the result is announced. Meanwhile we shall continue our business."
    }

    private static func rollCall(_ call: RollCall, _ ballot: Ballot, _ assembly: Assembly) -> Message {
        guard let next = call.next else { return "All members have been called. The vote is closed." }
        if call.position == 0, call.answers.isEmpty {
            return
                "The vote is taken by roll call, on: \(assembly.title(of: ballot.question)). Members answer yes, no or abstention. \(assembly.name(of: next))."
        }
        if call.isInSecondCall, call.calledAgain.isEmpty {
            return "I shall now call again those who passed or did not answer. \(assembly.name(of: next))."
        }
        return "\(assembly.name(of: next))."
    }

    /// A result that was counted outside while business went on.
    static func counted(_ assembly: Assembly) -> Message? {
        assembly.waitingBallots.first { $0.phase == .counted }.map {
            "The papers on \(assembly.title(of: $0.question)) have been counted. I shall now announce the result."
        }
    }

    /// What a question under an item waits for besides its next ballot: another name, lots, the chair's vote.
    static func waiting(under item: AgendaItem, _ assembly: Assembly) -> Message? {
        assembly.questions(under: item.id).lazy.compactMap { betweenBallots($0, assembly) }.first
    }

    /// A recount on which two officers agree, and whose outcome is announced next.
    static func recounted(_ assembly: Assembly) -> Message? {
        guard assembly.floor.speaker == nil else { return nil }
        return assembly.recounts.first(where: \.awaitsCorrection).map {
            "The recount of the votes on \(assembly.title(of: $0.question)) is complete. I shall now announce its outcome."
        }
    }

    /// What a recount has brought, while it is being announced: a correction, or that the result stands.
    static func corrected(_ assembly: Assembly, _ now: Moment?) -> Message? {
        guard let ballot = assembly.correctedBallot, let result = ballot.result,
            isJust(ballot.correctionAnnouncedAt, now)
        else { return nil }
        guard ballot.recounts.last?.confirms == false else {
            return
                "The votes on \(assembly.title(of: ballot.question)) have been counted again. The recount confirms the result that was announced."
        }
        if let before = ballot.recounts.last?.announced, result.decidesTheSame(as: before) {
            return
                "I have a correction to announce. The votes have been counted again. The figures announced before are corrected; the outcome stands. \(announcement(of: result, in: ballot, assembly))"
        }
        return
            "I have a correction to announce. The votes have been counted again, and the result announced before no longer holds. \(announcement(of: result, in: ballot, assembly))"
    }

    /// Until when a suspended sitting waits for another name (RPGA 50).
    static func untilName(_ assembly: Assembly) -> Message? {
        guard let item = assembly.agenda.itemInHand,
            let until = assembly.questions(under: item.id).lazy.compactMap({ assembly.conduct.awaitedNames[$0.id] })
                .first
        else { return nil }
        return " It will be resumed when another name has been put forward, at the latest by \(day(until, assembly))."
    }

    private static func day(_ moment: Moment, _ assembly: Assembly) -> Message {
        "\(assembly.clock(moment)) on \(TimeWords.day(assembly.day(moment)))"
    }

    private static func betweenBallots(_ question: Question, _ assembly: Assembly) -> Message? {
        if assembly.recounts.contains(where: { $0.question == question.id }) {
            return
                "The votes on \(question.title.message) are being counted again. The result that was announced stands until the outcome of the recount is announced."
        }
        if let putOff = assembly.conduct.putOff[question.id] {
            return "The vote on \(question.title.message) is put off to a later sitting, \(putOff.reason.words)."
        }
        guard question.isPending else { return nil }
        if assembly.waitingBallots.contains(where: { $0.question == question.id }) {
            return "The papers are being counted by the Elections Board. Meanwhile we shall continue our business."
        }
        if let until = assembly.conduct.awaitedNames[question.id] {
            return "Another name must be put forward by \(day(until, assembly)), and the sitting is suspended."
        }
        if UpcomingBallot.awaitsName(on: question.id, in: assembly) {
            return
                "No candidate remains for: \(question.title.message). Another name may now be put forward, and balloting begins anew."
        }
        if assembly.seriesBallots(on: question.id).last?.result?.sequel == .castingVote {
            return "The votes are equal. The chair has the casting vote."
        }
        guard let next = assembly.series(on: question.id)?.next, let tie = next.tie else { return nil }
        let equal: Message = "The votes are equal between \(tie.between.spokenList)."
        switch next {
        case .lots: return "\(equal) The tie is decided by lot. The number will be drawn in public."
        case .castingVote: return "\(equal) The chair has the casting vote."
        default:
            let aim: Message = tie.purpose == .seat ? "for the seat" : "to decide who remains a candidate"
            let ballot = UpcomingBallot.next(on: question.id, in: assembly)
            let how = ballot.map { place($0) + [required($0.position.tests, assembly)].compactMap(\.self) } ?? []
            return (["\(equal) An extra ballot is held between them, \(aim)."] + how).joined(separator: " ")
        }
    }

    /// Who is out after a ballot, and who may be voted for in the next as the series stands now: whoever has withdrawn
    /// since is not named.
    static func whatFollows(_ step: SeriesStep, after ballot: Ballot, _ assembly: Assembly) -> Message? {
        let next = UpcomingBallot.nextInSeries(after: ballot, in: assembly) ?? step.next
        guard case .ballot(let number, _, _, let standing, let seats) = next, number > step.number else {
            return nil
        }
        let out = step.eliminated.map(\.name)
        let left: Message =
            step.elected.isEmpty ? .empty : plural(seats, "One seat is left. ", "\(seats) seats are left. ")
        let gone =
            out.isEmpty
            ? .empty
            : plural(
                out.count, "\(out.spokenList) is no longer a candidate. ",
                "\(out.spokenList) are no longer candidates. ")
        guard let standing else { return left + gone + "In the next ballot votes may be cast for any eligible name." }
        if Set(standing) == Set(ballot.names.map(\.name)) { return "All candidates stand in the next ballot." }
        return left + gone
            + plural(
                standing.count, "\(standing.spokenList) alone stands in the next ballot.",
                "The next ballot is between \(standing.spokenList).")
    }
}

extension [Message] {
    /// Names as they are read out: `A, B and C`.
    var spokenList: Message { listed }
}

extension [String] {
    /// Names as they are read out: `A, B and C`.
    var spokenList: Message { map { Message.verbatim($0) }.listed }
}
