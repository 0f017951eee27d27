package import AssemblyCore
import BallotBox
package import Language
package import SealedBallot

/// Where a scrutineer sits: the seed, made into whatever the ceremony or the opening of a box asks for next.
///
/// It works in the scrutineer's own process; what leaves it proves itself and tells nothing of the seed.
package struct ScrutineerSeat: Sendable {
    /// How many characters a seed has.
    package static let seedLength = 22

    private let member: CeremonyMember

    /// A seat with a fresh seed.
    package init() { member = .random() }

    /// A seat with a seed as it was typed.
    package init(seed: SecretText) { member = CeremonyMember(seed: seed) }

    /// The seed, which is shown once.
    package var seed: SecretText { member.seed }

    /// Why a step cannot be taken.
    package struct StepRefusal: Error, Hashable, Sendable {
        /// What is wrong, in one sentence.
        package let sentence: Message

        /// A trouble.
        package init(_ sentence: Message) { self.sentence = sentence }
    }

    /// The next step of the ceremony that is due of a scrutineer.
    /// - Parameter name: who sits here; `nil` where the seed tells it, once its certificate is on record.
    /// - Returns: `nil` when nothing is due: others come first, or the key is complete.
    package func nextStep(of name: OperatorID?, in scrutiny: Scrutiny) throws(StepRefusal) -> ScrutinyCommand? {
        guard scrutiny.trustees == nil else { return nil }
        let step = scrutiny.step
        let own = owner(in: scrutiny)
        guard let name = name ?? own, let place = scrutiny.scrutineers.firstIndex(of: name) else {
            throw StepRefusal("You are not one of the scrutineers of this session.")
        }
        if step != .certificates || scrutiny.ceremony.texts(of: .certificates)[name] != nil, own != name {
            throw StepRefusal("This is not the key with which \(name) began; type those 22 characters.")
        }
        guard scrutiny.ceremony.texts(of: step)[name] == nil else { return nil }
        do {
            switch step {
            case .certificates:
                let certificate = member.certificate(
                    index: place + 1, size: scrutiny.scrutineers.count, threshold: scrutiny.needed)
                return .giveCertificate(name, certificate.text)
            case .deals: return .dealShares(name, try member.deal(in: CeremonyCheck(scrutiny).plan()).text)
            case .shares:
                let check = CeremonyCheck(scrutiny)
                let plan = try check.plan()
                let input = plan.input(for: place, from: try check.deals())
                return .makeKeyShare(name, try member.accept(input, in: plan).text)
            }
        } catch { throw StepRefusal("The step cannot be taken: \(Message(sealedBallot: error)).") }
    }

    /// A part of the opening of a box.
    /// - Parameters:
    ///   - board: the closed board, all of which is looked at first: a host that would have something else opened, such
    ///     as a single ballot, is found out here.
    /// - Returns: the part, and whose it is.
    package func part(
        of ballot: BallotID, board: [UInt8], in scrutiny: Scrutiny
    ) throws(StepRefusal) -> ScrutinyCommand {
        guard let name = owner(in: scrutiny) else {
            throw StepRefusal("These characters are not the key of any scrutineer of this session; type them again.")
        }
        guard let text = scrutiny.ceremony.texts(of: .shares)[name], let share = CeremonyShare(text: text) else {
            throw StepRefusal("The share of \(name) is not on record.")
        }
        let report = try verified(board, of: ballot, in: scrutiny)
        guard let tally = report.tally, let key = try? member.key(from: share.privateKey) else {
            throw StepRefusal("The share of \(name) cannot be opened with these characters; type them again.")
        }
        let part = PartialDecryption(of: tally, in: report.election, with: key)
        return .giveDecryption(ballot, name, String(decoding: part.bytes, as: UTF8.self))
    }

    private func verified(
        _ board: [UInt8], of ballot: BallotID, in scrutiny: Scrutiny
    ) throws(StepRefusal) -> BulletinBoardReport {
        let report: BulletinBoardReport
        do { report = try BulletinBoardVerifier(BulletinBoardBytes(board)).verify() } catch {
            throw StepRefusal(
                "The bulletin board is not valid: \(Message(sealedBallot: error)). Nothing was opened; tell the chair.")
        }
        guard report.stage == .encryptedTally, report.lastEventHash == scrutiny.boards[ballot]?.closing.head else {
            throw StepRefusal(
                "The bulletin board is not the one whose words were announced. Nothing was opened; tell the chair.")
        }
        return report
    }

    /// Whose seed this is, by the certificates on record.
    package func owner(in scrutiny: Scrutiny) -> OperatorID? {
        let own = member.certificate(index: 1, size: 1, threshold: 1)
        return scrutiny.ceremony.texts(of: .certificates).first { _, text in
            (try? Certificate(text: text))?.isSameTrustee(as: own) == true
        }?.key
    }
}
