import AssemblyCore
import Language

/// What has been done, in few words, for the answer on the status line.
enum CommandWords {
    /// The words for a command that has been recorded.
    static func name(_ command: Command, _ assembly: Assembly) -> Message {
        proceedings(command, assembly) ?? delegations(command, assembly) ?? voting(command, assembly)
            ?? scrutiny(command) ?? "recorded"
    }

    private static func proceedings(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .sitting(.open(let number)): "sitting \(number) is open"
        case .sitting(.suspend(nil)): "the sitting is suspended"
        case .sitting(.suspend(let until?)): "the sitting is suspended until \(assembly.clock(until))"
        case .sitting(.resume): "the sitting is resumed"
        case .sitting(.close): "the sitting is closed"
        case .sitting(.closeSession): "the session is closed"
        case .agenda(.takeUp(let id)): "\(item(id, assembly)) is in hand"
        case .agenda(.adjourn(let id)): "\(item(id, assembly)) is adjourned"
        case .agenda(.conclude(let id)): "\(item(id, assembly)) is concluded"
        case .agenda(.startPanel): "the panel has begun"
        case .agenda(.endPanel): "the panel has ended"
        case .agenda(.announcePanel): "the panel's details are announced"
        case .agenda(.schedule(let id, _, _)): "\(item(id, assembly)) is scheduled"
        case .agenda(.invite(let guest, let id)): "\(guest.name) is invited to speak to \(item(id, assembly))"
        case .agenda(.withdrawInvitation(let guest, _)): "\(guest.name) is no longer invited"
        case .agenda(.add(let item, _, _)): "item \(item.number) is on the agenda"
        case .agenda(.move(let id, _)): "\(item(id, assembly)) is moved, and keeps its number"
        case .agenda(.rename(let id, _)): "\(item(id, assembly)) is renamed, and keeps its number"
        case .agenda(.split(let id, _)): "\(item(id, assembly)) is split"
        case .agenda(.join(let id)): "\(item(id, assembly)) is one item again"
        case .agenda(.withdraw(let id, _)): "\(item(id, assembly)) is withdrawn"
        case .agenda(.restore(let id)): "\(item(id, assembly)) is back on the agenda"
        case .agenda(.place(_, let id)): "the question is placed under \(item(id, assembly))"
        case .debate(.rule): "the ruling"
        case .record(.correct(let position, _)): "record \(position) is corrected by a note"
        default: floor(command, assembly)
        }
    }

    private static func floor(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .floor(.request(let member, _, nil)): "\(assembly.name(of: member)) is on the speakers list"
        case .floor(.request(let member, _, let id?)):
            "\(assembly.name(of: member)) is inscribed for \(item(id, assembly))"
        case .floor(.withdrawRequest(let member, nil)): "\(assembly.name(of: member)) is off the speakers list"
        case .floor(.withdrawRequest(let member, let id?)):
            "\(assembly.name(of: member)) is no longer inscribed for \(item(id, assembly))"
        case .floor(.arrangeList): "the speakers list is in another order"
        case .floor(.callGuest(let guest, _)): Message("\(guest.name) has the floor", context: "a guest")
        case .floor(.callSpeaker(let member)): "\(assembly.name(of: member)) has the floor"
        case .floor(.yieldFloor): "the floor is free"
        case .floor(.limitSpeeches(let seconds?)): "speeches are limited to \(TimeWords.length(seconds))"
        case .floor(.limitSpeeches(nil)): "speeches are not limited"
        case .floor(.closeList): "the speakers list is closed"
        case .floor(.reopenList): "the speakers list is open"
        default: nil
        }
    }

    private static func delegations(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .delegations(.register(let member, _, _, _, _)):
            "the delegation of \(assembly.name(of: member)) is registered"
        case .delegations(.decideCredentials(let member, let credentials)):
            "the credentials of \(assembly.name(of: member)) are \(credentials.words)"
        case .delegations(.registerPresence(let member, let present)):
            "\(assembly.name(of: member)) is \(present ? "present" : "absent")"
        case .delegations(.takePresence(of: let members)):
            members.isEmpty ? "the presence is asked anew" : "\(members.count) of \(assembly.members.count) are present"
        case .delegations(.layCredentialsReport): "the report on credentials is before the assembly"
        case .delegations(.adoptCredentialsReport): "the report on credentials has taken effect"
        case .delegations(.enterArrears(let member, _)): "arrears of \(assembly.name(of: member)) are entered"
        case .delegations(.clearArrears(let member, _)): "arrears of \(assembly.name(of: member)) are cleared"
        case .delegations(.waiveArrears(let member, _)): "the suspension of \(assembly.name(of: member)) is waived"
        case .delegations(.grantAssistance(let member, let granted)):
            "assistance for \(assembly.name(of: member)) is \(granted ? "granted" : "ended")"
        case .delegations(.unlockBadge(let member)): "the badge of \(assembly.name(of: member)) is unlocked"
        case .delegations(.renewPIN(let member, _)): "\(assembly.name(of: member)) has a new PIN"
        case .delegations(.registerProxy(let member, let holder)):
            ProxyWords.registered(member, holder, assembly)
        case .delegations(.withdrawProxy(let member)):
            "the proxy of \(assembly.name(of: member)) ends with the next ballot"
        case .delegations(.suspendVote(let member, _)): "the vote of \(assembly.name(of: member)) is suspended"
        case .delegations(.restoreVote(let member)): "the vote of \(assembly.name(of: member)) is restored"
        case .delegations(.seatChair(let member?)): "\(assembly.name(of: member)) holds the chair"
        case .delegations(.seatChair(nil)): "no delegation holds the chair"
        default: nil
        }
    }

    private static func voting(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .questions(.table(let question)): "tabled: \(question.title.message)"
        case .questions(.setText(_, let language, _)): "the \(LanguageWords.name(language)) text is entered"
        case .questions(.nominate(_, let candidate)): "\(candidate.name) is nominated"
        case .questions(.withdrawCandidate): "the candidate is withdrawn"
        case .questions(.noteAnswer): "the answer is noted"
        case .questions(.withdraw(let id)): "withdrawn: \(EventWords.question(id, assembly))"
        case .ballots(.open): "the ballot is open"
        case .ballots(.openHandCount): "the show of hands has begun"
        case .ballots(.openRollCall): "the roll call has begun"
        case .ballots(.openManualSecretBallot): "the ballot on paper is open"
        case .ballots(.enterHandCount): "the count is entered"
        case .ballots(.hold): "the ballot is paused"
        case .ballots(.release): "the ballot is resumed"
        case .ballots(.extend(_, let seconds)): "the ballot is extended by \(TimeWords.length(seconds))"
        case .ballots(.close): "the ballot is closed"
        case .series(.declare): "the result is announced"
        case .ballots(.annul): "the ballot is annulled"
        case .ballots(.recount): "a recount is ordered"
        case .series(.correct): "the outcome of the recount is announced"
        default: nil
        }
    }

    private static func item(_ id: ItemID, _ assembly: Assembly) -> Message {
        EventWords.item(id, assembly).lowercasedFirst
    }

    private static func scrutiny(_ command: Command) -> Message? {
        guard case .scrutiny(let command) = command else { return nil }
        return switch command {
        case .appointScrutineers: "the scrutineers are appointed"
        case .giveCertificate, .dealShares, .makeKeyShare: "the step of the key ceremony is taken"
        case .publishCredentials, .replaceCredential: "the voting cards are installed"
        case .giveDecryption: "a part of the opening is given"
        case .spoilPaper: "the paper will never be cast"
        case .completeKey, .closeBoard, .publishBoard: nil
        }
    }
}
