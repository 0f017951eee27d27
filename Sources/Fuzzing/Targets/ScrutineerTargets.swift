import AssemblyCore
import BallotBox
import CanonicalJSON
import Language
import Scrutineer
import SealedBallot

extension FuzzTarget {
    /// A message of the key ceremony; the first byte says which.
    static let scrutineerMessage = FuzzTarget(
        "scrutineer-message", longest: 32_768,
        "A message that is read and written again is read as the same; one that does not hold is refused in a sentence."
    ) { input throws(FuzzFault) in
        guard let kind = input.first else { return }
        let text = String(decoding: input.dropFirst(), as: UTF8.self)
        let command: ScrutinyCommand
        switch kind % 3 {
        case 0:
            guard let read = try? Certificate(text: text) else { return }
            try FuzzFault.require((try? Certificate(text: read.text)) == read, "a certificate is written as another")
            command = .giveCertificate("ada", text)
        case 1:
            guard let read = CeremonyDeal(text: text) else { return }
            try FuzzFault.require(CeremonyDeal(text: read.text) == read, "a deal is written as another")
            command = .dealShares("ada", text)
        default:
            guard let read = CeremonyShare(text: text) else { return }
            try FuzzFault.require(CeremonyShare(text: read.text) == read, "a share is written as another")
            command = .makeKeyShare("ada", text)
        }
        try Ceremony.check(command, in: Ceremony.begun)
    }

    /// What is carried to a scrutineer's machine, and what is carried back.
    static let scrutineerFolder = FuzzTarget(
        "scrutineer-folder", longest: 32_768,
        "A folder that is read leads to a step or to a sentence; a step that is read is refused in a sentence or holds."
    ) { input throws(FuzzFault) in
        if let step = try? CanonicalJSON.decode(ScrutineerStep.self, from: input, unknownFields: .ignored), step.isSound
        {
            try Ceremony.check(step.command, in: Ceremony.begun)
        }
        let read = try? CanonicalJSON.decode(ScrutineerFolder.self, from: input, unknownFields: .ignored)
        guard let folder = read, folder.isSound else { return }
        let scrutiny = folder.scrutiny
        do throws(ScrutineerSeat.StepRefusal) {
            guard let step = try Ceremony.seat.nextStep(of: folder.scrutineer, in: scrutiny) else { return }
            try? Ceremony.check(step, in: scrutiny)
        } catch {
            try FuzzFault.require(!error.sentence.english.isEmpty, "a step is refused without a sentence")
        }
    }
}

/// A ceremony of two scrutineers that has begun.
private enum Ceremony {
    static let seat = ScrutineerSeat(seed: SecretText(Array("1234567891234567891234".utf8)))

    static let begun: Scrutiny = {
        var assembly = Assembly()
        let fact = ScrutinyFact.scrutineersAppointed(["ada", "ben"], needed: 2)
        assembly.apply(Event(at: SmallMeeting.now, by: .host, fact: .scrutiny(fact)))
        return assembly.scrutiny
    }()

    /// Checks a step as the host does before it is recorded.
    static func check(_ command: ScrutinyCommand, in scrutiny: Scrutiny) throws(FuzzFault) {
        guard let trouble = CeremonyCheck(scrutiny).trouble(with: command) else { return }
        let sentence = Refusal.scrutiny(trouble).sentence.english
        try FuzzFault.require(!sentence.isEmpty, "a step is refused without a sentence")
    }
}
