import AssemblyCore

/// What has been done, in few words, for the answer on the status line.
enum CommandWords {
    /// The words for a command that has been recorded.
    static func name(_ command: Command, _ assembly: Assembly) -> Message {
        proceedings(command, assembly) ?? delegations(command, assembly) ?? voting(command, assembly)
            ?? scrutiny(command) ?? "recorded"
    }

    private static func proceedings(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .openSitting(let number): "sitting \(number) is open"
        case .suspendSitting: "the sitting is suspended"
        case .resumeSitting: "the sitting goes on"
        case .closeSitting: "the sitting is closed"
        case .closeSession: "the session is closed"
        case .takeUp(let id): "\(item(id, assembly)) is in hand"
        case .adjournItem(let id): "\(item(id, assembly)) is adjourned"
        case .concludeItem(let id): "\(item(id, assembly)) is concluded"
        case .startPanel: "the panel has begun"
        case .endPanel: "the panel has ended"
        case .announcePanel: "the panel's details are announced"
        case .scheduleItem(let id, _, _): "\(item(id, assembly)) is scheduled"
        case .correct(let position, _): "record \(position) is put right by a note"
        default: floor(command, assembly)
        }
    }

    private static func floor(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .requestFloor(let member): "\(assembly.name(of: member)) is on the speakers list"
        case .withdrawRequest(let member): "\(assembly.name(of: member)) is off the speakers list"
        case .callSpeaker(let member): "\(assembly.name(of: member)) has the floor"
        case .yieldFloor: "the floor is free"
        case .limitSpeeches(let seconds?): "speeches are limited to \(TimeWords.length(seconds))"
        case .limitSpeeches(nil): "speeches are not limited"
        case .closeSpeakersList: "the speakers list is closed"
        case .reopenSpeakersList: "the speakers list is open"
        default: nil
        }
    }

    private static func delegations(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .registerDelegation(let member, _, _, _): "the delegation of \(assembly.name(of: member)) is registered"
        case .decideCredentials(let member, let credentials):
            "the credentials of \(assembly.name(of: member)) are \(credentials.words)"
        case .registerPresence(let member, let present):
            "\(assembly.name(of: member)) is \(present ? "present" : "absent")"
        case .enterArrears(let member, _): "arrears of \(assembly.name(of: member)) are entered"
        case .clearArrears(let member): "arrears of \(assembly.name(of: member)) are cleared"
        case .waiveArrears(let member, _): "the suspension of \(assembly.name(of: member)) is waived"
        case .grantAssistance(let member, let granted):
            "assistance for \(assembly.name(of: member)) is \(granted ? "granted" : "ended")"
        case .unlockBadge(let member): "the badge of \(assembly.name(of: member)) is unlocked"
        case .renewPIN(let member): "\(assembly.name(of: member)) has a new PIN"
        default: nil
        }
    }

    private static func voting(_ command: Command, _ assembly: Assembly) -> Message? {
        switch command {
        case .table(let question): "tabled: \(question.title.message)"
        case .setText(_, let language, _): "the \(LanguageWords.name(language)) text is entered"
        case .nominate(_, let candidate): "\(candidate.name) is nominated"
        case .withdrawCandidate: "the candidate is withdrawn"
        case .withdrawQuestion(let id): "withdrawn: \(EventWords.question(id, assembly))"
        case .openBallot: "the ballot is open"
        case .holdBallot: "the ballot is held"
        case .continueBallot: "the ballot goes on"
        case .extendBallot(_, let seconds): "the ballot has \(TimeWords.length(seconds)) more"
        case .closeBallot: "the ballot is closed"
        case .declareResult: "the result is announced"
        case .annulBallot: "the ballot is annulled"
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
        case .spoilPaper: "the paper is never cast"
        case .completeKey, .closeBoard, .publishBoard: nil
        }
    }
}
