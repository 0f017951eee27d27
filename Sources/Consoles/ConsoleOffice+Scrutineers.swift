package import AssemblyCore
import Bytes
import Foundation
package import Host
import Language
import Screens
import Scrutineer
import SealedBallot
import Secrets

/// What scrutineers do at a console: their keys work here, in the console's own process, and are never sent.
extension ConsoleOffice {
    /// Makes a seed, which is told once.
    func makeSeed() {
        let fresh = ScrutineerSeat()
        person?.seat = fresh
        post(.scrutineer(.seedMade(fresh.seed.withBytes { String(decoding: $0, as: UTF8.self) })))
    }

    /// Takes a seed that was typed for whatever is due.
    func useSeed(_ typed: TypedSecret, for use: SeedUse) async {
        guard typed.byteCount == ScrutineerSeat.seedLength else {
            let sentence: Message = "The key has 22 characters, and \(typed.byteCount) were typed; type it again."
            return post(.scrutineer(.seedAnswered(trouble: sentence)))
        }
        person?.seat = ScrutineerSeat(seed: typed.withBytes { SecretText($0) })
        await goOn(for: use)
    }

    /// Takes the step that is due with the seed that is held; the seed is forgotten when nothing more is due of it.
    func goOn(for use: SeedUse) async {
        guard let token, let seat = person?.seat else { return }
        let command: ScrutinyCommand?
        do {
            if let ballot = use.ballot {
                person?.seat = nil
                command = try seat.part(of: ballot, board: try await board(of: ballot, by: token), in: use.scrutiny)
            } else {
                command = try seat.nextStep(of: use.scrutineer, in: use.scrutiny)
            }
        } catch {
            person?.seat = nil
            let sentence = (error as? ScrutineerSeat.StepRefusal)?.sentence ?? (error as? HostFault)?.sentence
            return post(.scrutineer(.seedAnswered(trouble: sentence ?? .verbatim("\(error)"))))
        }
        guard let command else { return }
        if case .makeKeyShare = command { person?.seat = nil }
        let submission = Submission(command: .scrutiny(command))
        switch await settled(submission, by: token, whileChecking: { _ in }) {
        case .recorded: post(.scrutineer(.seedAnswered(trouble: nil)))
        case .refused(let refusal): post(.scrutineer(.seedAnswered(trouble: refusal.sentence)))
        case .failed(let fault): post(.scrutineer(.seedAnswered(trouble: fault.sentence)))
        case .checking(let why): post(.scrutineer(.seedAnswered(trouble: why)))
        }
    }

    /// The whole board of a closed ballot, piece by piece.
    private func board(of ballot: BallotID, by token: LoginToken) async throws(HostFault) -> [UInt8] {
        try await ClosedBulletinBoard.read(ballot, at: host, by: token)
    }

    /// Has the registrar's file installed.
    func installCards(_ path: String, _ reason: StatedReason?, _ second: SecondPerson?, _ tag: Int) async {
        guard let token else { return post(.answered(tag: tag, .failed(.loginEnded))) }
        let attestation = second.map { Attestation(name: $0.name, password: $0.password) }
        let full = (path as NSString).expandingTildeInPath
        let absolute = full.hasPrefix("/") ? full : FileManager.default.currentDirectoryPath + "/" + full
        post(
            .answered(
                tag: tag,
                await host.installCards(from: absolute, reason: reason, attestation: attestation, by: token)))
    }
}

/// The board of a ballot that is closed and not yet open.
package enum ClosedBulletinBoard {
    /// Reads all of it from the host.
    package static func read(
        _ ballot: BallotID, at host: any Hosting, by token: LoginToken
    ) async throws(HostFault) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try await host.board(of: ballot, from: bytes.count, by: token)
            guard let part = Base64.decode(piece.bytes), !part.isEmpty || piece.length == bytes.count else {
                throw .malformed("The bulletin board of this ballot could not be read completely.")
            }
            bytes += part
            if bytes.count >= piece.length { return bytes }
        }
    }
}
