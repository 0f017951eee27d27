package import AssemblyCore
package import Host
package import Language
package import Secrets

/// What a console asks of the outside world; a value that the wiring carries out against a `Hosting`.
package enum ConsoleRequest: Hashable, Sendable {
    /// Give the host a command. The wiring chooses the id, repeats it while the outcome is unknown, and answers with
    /// `.answered` under the same tag. What a person wrote in it was written in the language of the console.
    case submit(Command, attestation: SecondPerson? = nil, language: WorkingLanguage, tag: Int)
    /// What a delegate's kiosk asks.
    case kiosk(KioskRequest)
    /// What a scrutineer asks, at whatever console the key is typed.
    case scrutineer(ScrutineerRequest)
    /// What the secretariat asks.
    case secretariat(SecretariatRequest)
    /// Tell boards what to show, for the chair and the secretariat.
    case directBoards(BoardDirection)
    /// Say that somebody goes to a kiosk at which help was asked for, for the chair and the secretariat.
    case promiseHelp(DeviceID)
    /// Say that somebody has seen to a kiosk at which help was asked for, for the chair and the secretariat.
    case answerHelp(DeviceID)
    /// What the chair's console asks of the process that holds the host.
    case chair(ChairRequest)
}

/// What a delegate's kiosk asks of the outside world.
package enum KioskRequest: Hashable, Sendable {
    /// Identify.
    case identify(badge: String, pin: TypedSecret)
    /// Ask for somebody to come to the kiosk, or say that no help is needed any more.
    case callHelp(Bool)
    /// End the delegate's session.
    case leave
    /// Cast an open paper; the choice is dropped as soon as the paper exists.
    case cast(Ballot, MemberCode, Choice)
    /// Look at the code of a member's voting card, and keep it until the delegate leaves or has cast.
    case presentCard(String, Ballot, MemberCode, trustees: String?)
    /// Seal a choice with a card that has been presented; the paper waits to be cast or shown.
    case seal(BallotID, MemberCode, Choice)
    /// Cast the paper that waits.
    case castSealed(BallotID, MemberCode)
    /// Show the paper that waits instead of casting it.
    case showSealed(BallotID, MemberCode)
    /// Let go of the paper that waits.
    case discardSealed
}

/// What a scrutineer asks of the outside world.
package enum ScrutineerRequest: Hashable, Sendable {
    /// Make a seed; it is told once, and kept until it has been typed back.
    case makeSeed
    /// Use a seed for whatever step is due; it is forgotten as soon as nothing is due.
    case useSeed(TypedSecret, SeedUse)
    /// Go on with the ceremony with the seed that is held.
    case goOnWithSeed(SeedUse)
}

/// What the secretariat asks of the outside world.
package enum SecretariatRequest: Hashable, Sendable {
    /// Install the registrar's list, or the replacement of one card.
    case installCards(path: String, reason: StatedReason?, attestation: SecondPerson?, tag: Int)
    /// Make the sheet of PINs, once.
    case makePINSheet
    /// Give a delegation a new PIN, told once.
    case renewPIN(MemberCode, reason: StatedReason?)
}

/// What the chair's console asks of the process that holds the host.
package enum ChairRequest: Hashable, Sendable {
    /// Change the speed of a rehearsal that plays by itself; 0 pauses it.
    case setRehearsalSpeed(Int)
    /// Count what hangs on the host of this process; answered by `.attached`.
    case countAttached
}

/// The login that a second officer types at the same console (R18); dropped as soon as it is sent.
package struct SecondPerson: Hashable, Sendable {
    /// The officer's login name.
    package let name: OperatorID
    /// The officer's password.
    package let password: TypedSecret

    /// A second person's login.
    package init(name: OperatorID, password: TypedSecret) { (self.name, self.password) = (name, password) }
}

/// What a scrutineer's seed is used for.
package struct SeedUse: Hashable, Sendable {
    /// How keys, cards and boards stand.
    package let scrutiny: Scrutiny
    /// Who types it; `nil` where that is found out from the seed itself, as at the chair's console.
    package let scrutineer: OperatorID?
    /// The ballot whose box is to be opened; `nil` in the ceremony.
    package let ballot: BallotID?

    /// A use.
    package init(scrutiny: Scrutiny, scrutineer: OperatorID?, ballot: BallotID?) {
        (self.scrutiny, self.scrutineer, self.ballot) = (scrutiny, scrutineer, ballot)
    }
}

/// By what a voter finds a sealed paper on the board.
package struct SealedProof: Hashable, Sendable {
    /// The tracker in hexadecimal digits.
    package let tracker: String
    /// Its check words.
    package let words: [String]

    /// A proof.
    package init(tracker: String, words: [String]) { (self.tracker, self.words) = (tracker, words) }
}

/// What a kiosk shows of a paper that was shown instead of being cast.
package struct ShownSheet: Hashable, Sendable {
    /// The tracker that was shown before the delegate decided.
    package let proof: SealedProof
    /// What was marked, in the words of the paper; nothing on a paper that abstains.
    package let marked: [String]
    /// The randomness of each answer, in decimal digits.
    package let randomness: [String]
    /// Where the file is that any other machine can check; `nil` where it could not be written.
    package let file: String?

    /// A sheet.
    package init(proof: SealedProof, marked: [String], randomness: [String], file: String?) {
        (self.proof, self.marked, self.randomness, self.file) = (proof, marked, randomness, file)
    }
}
