import AssemblyCore
import EventStream
import Foundation
import Host
import HostSocket

/// How a console comes to a host: one that runs already, or one opened for it in this process.
struct HostDoor: Sendable {
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
            if let wanted = try wantedTitle(), greeting.title != wanted {
                throw Complaint(
                    "Another session runs here ('\(Complaint.quoted(greeting.title))'); end it, or give this one a "
                        + "socket of its own with --socket.")
            }
            return HostEntrance(host: remote, greeting: greeting, opened: nil)
        }
        guard role == .chair else {
            throw Complaint(
                "No host runs here. Start one with 'plenary', 'plenary chair' or 'plenary host', or give its --socket.")
        }
        return try await open()
    }

    /// The name of a device of this process.
    static func device(_ kind: String) -> DeviceID { DeviceID("\(kind) \(ProcessInfo.processInfo.processIdentifier)") }

    private func wantedTitle() throws -> String? { try assembly.map { try AssemblyChoice.load($0).title.english } }

    private func greeting(of host: any Hosting) async throws -> Greeting {
        do throws(HostFault) { return try await host.greeting() } catch { throw Complaint(error.sentence) }
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

    /// What only the host's own process can do for its officers.
    func desk(posting post: @escaping ConsoleOffice.Post) -> HostDesk { HostDesk(opened: opened, post: post) }

    /// Goes; a host that was opened for this console ends with it.
    func leave() async { await opened?.close() }
}
