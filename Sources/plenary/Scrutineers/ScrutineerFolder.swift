import Answers
import AssemblyCore
import CanonicalJSON
import EventStream
import Foundation
import Host

/// What is carried to a scrutineer's own machine: everything public that the next step needs, and nothing else.
struct ScrutineerFolder: Codable {
    /// The format's name.
    var format = Self.name
    /// Which session.
    let assembly: String
    /// For whom it is.
    let scrutineer: OperatorID
    /// What has happened to keys and boards so far.
    let facts: [ScrutinyFact]
    /// The ballot whose box is to be opened, with its whole board in Base64.
    let ballot: BallotID?
    let board: String?

    private static let name = "plenary-scrutineer-1"

    init(
        assembly: String, scrutineer: OperatorID, facts: [ScrutinyFact], ballot: BallotID?, board: String?
    ) {
        (self.assembly, self.scrutineer, self.facts) = (assembly, scrutineer, facts)
        (self.ballot, self.board) = (ballot, board)
    }

    /// Reads a file.
    static func read(_ path: String) throws -> ScrutineerFolder {
        let folder = try CarriedFile.read(path, as: ScrutineerFolder.self)
        guard folder.format == name, folder.facts.allSatisfy({ Fact.scrutiny($0).isCountable }) else {
            throw CommandLineFault(
                "\(CommandLineFault.quoted(path)) is not a file of 'plenary scrutineer fetch'; nothing was changed.")
        }
        return folder
    }

    /// How keys and boards stand.
    var scrutiny: Scrutiny {
        var assembly = Assembly()
        for fact in facts { assembly.apply(Event(at: Moment(milliseconds: 0), by: .host, fact: .scrutiny(fact))) }
        return assembly.scrutiny
    }
}

/// What is carried back: one step, which proves itself.
struct ScrutineerStep: Codable {
    /// The format's name.
    var format = Self.name
    /// What it does.
    let command: ScrutinyCommand

    private static let name = "plenary-scrutineer-step-1"

    init(_ command: ScrutinyCommand) { self.command = command }

    /// Reads a file.
    static func read(_ path: String) throws -> ScrutineerStep {
        let step = try CarriedFile.read(path, as: ScrutineerStep.self)
        guard step.format == name else {
            throw CommandLineFault(
                "\(CommandLineFault.quoted(path)) is not a file of 'plenary scrutineer step'; nothing was changed.")
        }
        return step
    }
}

/// Files that are carried by hand between the host and a scrutineer's own machine.
enum CarriedFile {
    /// The largest file: the board of some thousand ballots.
    private static let largest = 512 << 20

    static func read<Content: Decodable>(_ path: String, as type: Content.Type) throws -> Content {
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: largest) else {
            throw CommandLineFault("The file \(CommandLineFault.quoted(path)) cannot be read; nothing was changed.")
        }
        do { return try OutsideJSON.decode(type, from: data) } catch {
            throw CommandLineFault(
                "\(CommandLineFault.quoted(path)) is not a file of 'plenary scrutineer'; nothing was changed.")
        }
    }

    static func write(_ content: some Encodable, to path: String) throws {
        do {
            try Data(ShownJSON.text(of: content).utf8).write(
                to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw CommandLineFault(
                "The file \(CommandLineFault.quoted(path)) cannot be written: \(error.systemReason). Name another with --to."
            )
        }
    }
}
