import Answers
import AssemblyCore
import Consoles
import EventStream
import Foundation
import HostSocket
import Host
import Language
import Screens

/// How a console comes to a host: one that runs already, or one opened for it in this process.
struct HostAccess: Sendable {
    var assembly: String?
    var state: String?
    var socket: SocketOptions
    var fresh = false
    var seed: UInt64 = 1
    /// In which role the console acts.
    var role: Role

    /// Comes to a host.
    /// - Throws: one sentence when there is none and none can be opened.
    func enter() async throws -> HostEntrance {
        if !fresh, let remote = await socket.reach() {
            let greeting = try await greeting(of: remote)
            let file = try assembly.map { try AssemblyChoice.load($0) }
            if let wanted = file?.title.english, greeting.title != wanted {
                throw CommandLineFault(
                    "Another session runs here ('\(CommandLineFault.quoted(greeting.title))'); end it, or give this one a "
                        + "socket of its own with --socket.")
            }
            return HostEntrance(host: remote, greeting: greeting, opened: nil, file: file)
        }
        guard role == .chair else {
            throw CommandLineFault(
                "No host runs here. Start one with 'plenary', 'plenary chair' or 'plenary host', or give its --socket.")
        }
        return try await open()
    }

    /// The name of a device of this process.
    static func device(_ kind: String) -> DeviceID { DeviceID("\(kind) \(ProcessInfo.processInfo.processIdentifier)") }

    private func greeting(of host: any Hosting) async throws -> Greeting {
        do throws(HostFault) { return try await host.greeting() } catch { throw CommandLineFault(error.sentence) }
    }

    /// Opens a host in this process, with its socket, and with simulated delegations in a rehearsal.
    private func open() async throws -> HostEntrance {
        let directory = try await SessionOptions.directory(assembly: assembly, state: state)
        var convocation = try AssemblyChoice.load(assembly)
        // The built-in assembly is always a rehearsal; an assembly of one's own is what its file says.
        if assembly == nil { convocation = convocation.asRehearsal(true) }
        if directory.holdsSession, try await mustSetAside(directory) { try directory.setAside() }
        let opened = try await OpenedHost.open(
            directory, convening: convocation, expecting: assembly == nil ? nil : convocation, socket: socket,
            seed: seed)
        return HostEntrance(
            host: opened.session.host, greeting: try await greeting(of: opened.session.host), opened: opened)
    }

    /// A finished rehearsal gives way to a new one; a real session never does.
    private func mustSetAside(_ directory: StateDirectory) async throws -> Bool {
        if fresh { return true }
        guard assembly == nil, state == nil else { return false }
        var assembly = Assembly()
        for entry in try await RecordedSession.read(directory.journal).events { assembly.apply(entry.event) }
        return assembly.sitting == .sessionClosed
    }
}

/// A host that a console has come to.
struct HostEntrance: Sendable {
    /// The host.
    let host: any Hosting
    /// What it said first.
    let greeting: Greeting
    /// The host of this process, when it was opened for this console.
    let opened: OpenedHost?
    /// The assembly file that was given although a host runs already.
    var file: Convocation?

    /// What is to be told of an assembly file that differs from the session; `nil` where none was given, or it does not.
    func changes(heardBy session: OpenLogin) async -> Message? {
        if let opened { return opened.session.changes }
        guard let file, let feed = try? await host.followSnapshot(after: nil, by: session.token) else { return nil }
        var hall = HallState()
        for await updates in feed {
            hall.hear(.heard(updates))
            if hall.position >= session.head { break }
        }
        return AssemblyChanges(from: hall.assembly, to: file).sentence
    }

    /// What only the host's own process can do for its officers.
    func desk(posting post: @escaping ConsoleOffice.Post) -> HostDesk { HostDesk(opened: opened, post: post) }

    /// Goes; a host that was opened for this console ends with it.
    func leave() async { await opened?.close() }
}
