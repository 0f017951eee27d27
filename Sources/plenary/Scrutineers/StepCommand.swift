import Answers
import ArgumentParser
import AssemblyCore
import Bytes
import Foundation
import Language
import Scrutineer
import SealedBallot
import Secrets

/// `plenary scrutineer step`: the next step of a scrutineer on a machine of one's own, which needs no network.
struct StepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "On your own machine: take the next step with the file that was carried to you.",
        discussion: "The first step makes your key and shows it once; every later one asks for it.")

    @Argument(help: "The file of 'plenary scrutineer fetch'.")
    var file: String
    @Option(help: "The file to carry back.")
    var to: String

    func run() throws {
        let folder = try CarriedFile.folder(file)
        let scrutiny = folder.scrutiny
        let command: ScrutinyCommand?
        do throws(ScrutineerSeat.StepRefusal) {
            if let ballot = folder.ballot {
                guard let board = folder.board.flatMap({ Base64.decode($0) }) else {
                    throw ScrutineerSeat.StepRefusal("The board is missing in the file; fetch it again.")
                }
                command = try seat().part(of: ballot, board: board, in: scrutiny)
            } else if scrutiny.ceremony.texts(of: .certificates)[folder.scrutineer] == nil {
                command = try newSeat().nextStep(of: folder.scrutineer, in: scrutiny)
            } else {
                command = try seat().nextStep(of: folder.scrutineer, in: scrutiny)
            }
        } catch { throw CommandLineFault("\(error.sentence) Nothing was written.") }
        guard let command else {
            StandardStreams.answer("Nothing is due of you now: \(waiting(scrutiny)).")
            return
        }
        try CarriedFile.write(ScrutineerStep(command), to: to)
        StandardStreams.answer(
            "Carry \(CommandLineFault.path(to)) back; at the host: plenary scrutineer bring \(CommandLineFault.path(to))"
        )
    }

    private func waiting(_ scrutiny: Scrutiny) -> String {
        scrutiny.trustees == nil ? "the others come first" : "the key is complete, and no box waits to be opened"
    }

    private func seat() throws(ScrutineerSeat.StepRefusal) -> ScrutineerSeat {
        ScrutineerSeat(seed: try typed("Your key (22 characters): "))
    }

    /// Makes a key, shows it once, and has it typed back.
    private func newSeat() throws(ScrutineerSeat.StepRefusal) -> ScrutineerSeat {
        let seat = ScrutineerSeat()
        let key = seat.seed.withBytes { String(decoding: $0, as: UTF8.self) }
        StandardStreams.answer("YOUR KEY, shown only this once; write it down by hand:\n\n    \(key)\n")
        let back = try typed("Type it back: ")
        guard back.withBytes({ $0.elementsEqual(key.utf8) }) else {
            throw ScrutineerSeat.StepRefusal("That is not what was shown. Begin again; do not use the key above.")
        }
        return seat
    }

    private func typed(_ prompt: String) throws(ScrutineerSeat.StepRefusal) -> SecretText {
        let key: TypedSecret
        do { key = try PasswordPrompt.password(prompt).withoutBlanks } catch {
            throw ScrutineerSeat.StepRefusal("No key was typed.")
        }
        guard key.byteCount == ScrutineerSeat.seedLength else {
            throw ScrutineerSeat.StepRefusal("The key has 22 characters, and \(key.byteCount) were typed.")
        }
        return key.withBytes { SecretText($0) }
    }
}
