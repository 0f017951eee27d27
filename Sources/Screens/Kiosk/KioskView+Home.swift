import AssemblyCore
import Language
import TerminalKit

extension KioskView {
    /// What a delegation can do, with who it is and what is in hand.
    var home: [Node] {
        guard let member = state.member else { return [] }
        return [
            Pane(Text(assembly.name(of: member))) {
                Facts(facts(of: member))
                if let ballot = state.openBallot { timeLeft(ballot) }
            }.share(0),
            ItemList(
                [
                    voteItem, floorItem, textItem, documentsItem,
                    Item("depart", Text(KioskWords.leave), key: .character("4")),
                    Item("ask", Text(KioskWords.otherRequests), key: .character("5")),
                ] + proxyItems + [helpItem, languageItem]
            )
            .node,
        ]
    }

    private var voteItem: Item {
        item("vote", .character("1"), of: state.member, vote: KioskWords.vote, change: KioskWords.changeVote)
    }

    /// One line for each member that this delegation votes for.
    private var proxyItems: [Item] {
        let members = state.openBallot.map { state.represented(in: $0) } ?? []
        return members.enumerated().map { place, voter in
            let name = assembly.name(of: voter)
            return item(
                KioskState.node(proxyOf: voter), place < 3 ? .character(Character("\(place + 6)")) : nil, of: voter,
                vote: KioskWords.voteFor(name), change: KioskWords.changeVoteFor(name))
        }
    }

    private func item(_ id: NodeID, _ key: Key?, of voter: MemberCode?, vote: Message, change: Message) -> Item {
        guard let voter else { return Item(id, Text(vote)) }
        let reason = state.reasonNotToVote(for: voter)
        let hasCast = state.openBallot.map { state.hasCast(voter, in: $0.id) } ?? false
        let word: Text
        if hasCast {
            word = Text(id == "vote" ? KioskWords.youHaveVoted : KioskWords.itHasVoted, .success)
        } else {
            word = reason == nil ? Text(KioskWords.openNow, .success) : Text(KioskWords.notNow, .muted)
        }
        return Item(
            id, Text(hasCast ? change : vote, reason == nil ? .heading : .text), key: key, state: word,
            notes: reason.map { [Text($0, .muted)] } ?? [])
    }

    private var floorItem: Item {
        let place = assembly.floor.requests.firstIndex { $0.member == state.member }
        let reason = state.reasonNotToTakeFloor
        let isSpeaking = state.member != nil && assembly.floor.speaker?.member == state.member
        return Item(
            "floor", Text(place == nil ? KioskWords.askForFloor : KioskWords.withdrawRequest), key: .character("2"),
            state: isSpeaking
                ? Text(KioskWords.youSpeak, .success)
                : place.map { Text(KioskWords.place($0 + 1), $0 == 0 ? .success : .accent) }
                    ?? reason.map { _ in Text(KioskWords.notNow, .muted) },
            notes: reason.map { [Text($0, .muted)] } ?? [])
    }

    private var textItem: Item {
        let question = state.questionToRead
        return Item(
            "text", Text(KioskWords.readText), key: .character("3"),
            state: question == nil ? Text(KioskWords.notNow, .muted) : nil,
            notes: [Text(question?.title.message ?? KioskWords.noText, .muted)])
    }

    private var documentsItem: Item {
        let count = assembly.documents.count
        return Item(
            "documents", Text(KioskWords.documents), key: .character("d"),
            state: count == 0 ? Text(KioskWords.notNow, .muted) : Text("\(count)", .muted))
    }

    private func facts(of member: MemberCode) -> [TerminalKit.Fact] {
        var facts: [TerminalKit.Fact] = []
        facts.append(TerminalKit.Fact(KioskWords.right, right(of: member)))
        facts += ProxyWords.lines(of: member, assembly).map { TerminalKit.Fact("Proxy", Text($0.capitalised, .accent)) }
        let item = assembly.agenda.itemInHand.map { Text("\($0.number)  \($0.title.message)") }
        facts.append(TerminalKit.Fact(KioskWords.item, item ?? Text(KioskWords.nothingInHand, .muted)))
        if let ballot = state.openBallot, let question = assembly.questions[ballot.question] {
            facts.append(
                TerminalKit.Fact(
                    KioskWords.ballot, Text(question.title.message, .heading) + rehearsal(question.isRehearsal)))
            if ballot.method != .machine {
                facts.append(TerminalKit.Fact(KioskWords.taken, Text(KioskWords.way(ballot.method), .caution)))
            }
        }
        return facts + results
    }

    /// The result that was announced last, and whatever was put right after it.
    private var results: [TerminalKit.Fact] {
        let latest = assembly.ballotOrder.reversed().lazy.compactMap { assembly.ballots[$0] }.first { $0.result != nil }
        let corrected = assembly.correctedBallot.flatMap { $0.id == latest?.id ? nil : $0 }
        return [latest, corrected].compactMap(\.self).map { ballot in
            let name = Text("\(ballot.title(assembly.title(of: ballot.question))): ")
            return TerminalKit.Fact("Result", name + outcome(of: ballot) + CorrectionParts.mark(of: ballot, state.hall))
        }
    }

    private func outcome(of ballot: Ballot) -> Text {
        guard let result = ballot.result, ballot.phase != .annulled else { return OutcomeWords.phase(.annulled) }
        if let settled = Settlement(of: ballot, assembly) { return settled.outcome }
        return OutcomeWords.word(result.verdict.outcome, on: assembly.questions[ballot.question], assembly)
    }

    /// Whether the delegation may vote: in the open ballot by its frozen roll, else by the rulebook's first rule.
    private func right(of member: MemberCode) -> Text {
        let entitled = Text(KioskWords.entitled, .success)
        if let ballot = state.openBallot {
            return ballot.electors[member] == nil ? Text(KioskWords.notEntitled, .caution) : entitled
        }
        let reason = (assembly.rulebook?.decisions.first).flatMap {
            VotingRight.disenfranchisement(of: member, on: $0, in: assembly)
        }
        return reason.map { Text($0.sentence, .caution) } ?? entitled
    }

    /// The mark of what was made up for a rehearsal.
    func rehearsal(_ isRehearsal: Bool) -> Text {
        isRehearsal ? Text("  \(KioskWords.rehearsalMark)", .caution) : Text("")
    }
}
