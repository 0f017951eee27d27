import Answers
import ArgumentParser
import AssemblyCore
import Bytes
import Consoles
import EventStream
import Foundation
import Host
import Language
import Scrutineer

/// `plenary scrutineer fetch`: writes what a scrutineer's own machine needs for the next step.
struct FetchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "At the host: write the file that is carried to a scrutineer's own machine.")

    @Argument(help: "The scrutineer's login name.")
    var name: String
    @Option(help: "The file to write.")
    var to: String
    @OptionGroup var socket: SocketOptions

    func run() throws {
        let session = try CarrierSession.open(socket)
        defer { session.end() }
        let assembly = session.assembly
        let scrutineer = OperatorID(rawValue: name)
        guard assembly.scrutiny.scrutineers.contains(scrutineer) else {
            throw CommandLineFault("'\(CommandLineFault.quoted(name))' is not one of the scrutineers of this session.")
        }
        let ballot = assembly.currentBallot.flatMap { ballot in
            ScrutinyCommand.scrutineersAwaited(for: ballot.id, in: assembly).contains(scrutineer) ? ballot.id : nil
        }
        let board = try ballot.map { try session.board(of: $0) }
        let folder = ScrutineerFolder(
            assembly: assembly.convocation?.title.english ?? "", scrutineer: scrutineer, facts: session.facts,
            ballot: ballot, board: board.map { Base64.encode($0) })
        try CarriedFile.write(folder, to: to)
        StandardStreams.answer(
            "Carry \(CommandLineFault.path(to)) to \(name)'s machine; there: plenary scrutineer step \(CommandLineFault.path(to)) --to STEP"
        )
    }
}

/// `plenary scrutineer bring`: gives the host what a scrutineer made on an own machine.
struct BringCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bring", abstract: "At the host: hand in the step that was made on a scrutineer's own machine.")

    @Argument(help: "The file that 'plenary scrutineer step' wrote.")
    var file: String
    @OptionGroup var socket: SocketOptions

    func run() throws {
        let step = try CarriedFile.step(file)
        let session = try CarrierSession.open(socket)
        defer { session.end() }
        switch try session.submit(.scrutiny(step.command)) {
        case .recorded(let position): StandardStreams.answer("Recorded as \(position.number).")
        case .refused(let refusal): throw CommandLineFault(refusal.sentence)
        case .failed(let fault): throw CommandLineFault(fault.sentence)
        case .checking(let why): throw CommandLineFault("It is not known whether it was recorded: \(why) Try again.")
        }
    }
}

/// An officer's session in which files are fetched and brought.
struct CarrierSession {
    /// Everything on record, as an officer hears it.
    let assembly: Assembly
    /// What has happened to keys and boards.
    let facts: [ScrutinyFact]
    private let host: any Hosting
    private let token: LoginToken
    private let entrance: HostEntrance

    /// Logs in as the secretariat, and hears the record.
    static func open(_ socket: SocketOptions) throws -> CarrierSession {
        let door = HostAccess(socket: socket, role: .secretariat)
        let entrance = try Blocking.run { try await door.enter() }
        let session = try OfficerLogin.session(for: .secretariat, at: entrance)
        return try Blocking.run {
            let (assembly, facts) = try await record(at: entrance.host, session)
            return CarrierSession(
                assembly: assembly, facts: facts, host: entrance.host, token: session.token, entrance: entrance)
        }
    }

    private static func record(
        at host: any Hosting, _ session: OpenLogin
    ) async throws -> (Assembly, [ScrutinyFact]) {
        let feed: Feed
        do throws(HostFault) { feed = try await host.follow(from: .first, by: session.token) } catch {
            throw CommandLineFault(error.sentence)
        }
        var (assembly, facts) = (Assembly(), [ScrutinyFact]())
        for await updates in feed {
            for case .record(_, let events) in updates {
                for event in events {
                    assembly.apply(event)
                    if case .scrutiny(let fact) = event.fact { facts.append(fact) }
                }
            }
            if let reached = updates.lastPosition, reached >= session.head { break }
        }
        return (assembly, facts)
    }

    /// The board of a closed ballot.
    func board(of ballot: BallotID) throws -> [UInt8] {
        let (host, token) = (host, token)
        return try Blocking.run {
            do throws(HostFault) { return try await ClosedBulletinBoard.read(ballot, at: host, by: token) } catch {
                throw CommandLineFault(error.sentence)
            }
        }
    }

    /// Gives a command.
    func submit(_ command: Command) throws -> Reply {
        let (host, token) = (host, token)
        return try Blocking.run { await host.submit(Submission(command: command), by: token) }
    }

    /// Logs out.
    func end() {
        let (host, token, entrance) = (host, token, entrance)
        try? Blocking.run {
            await host.close(token)
            await entrance.leave()
        }
    }
}
