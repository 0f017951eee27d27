import Foundation
import Glibc
import Synchronization

/// A network with nothing on it but the machines of a story: network namespaces of their own, linked by a bridge in a further
/// one. Each can be cut off from all others. They go with the last reference.
package final class MachineNetwork: Sendable {
    private static let program = "/usr/sbin/ip"

    private let name: String
    /// How many machines there are.
    package let count: Int

    /// Whether this system lets us have networks of our own: as root, with iproute2, and not in every container.
    package static let isAllowed: Bool = {
        let probe = "pl-\(getpid())-probe"
        guard geteuid() == 0, ip("netns", "add", probe) else { return false }
        return ip("netns", "del", probe)
    }()

    /// Links machines with one another.
    ///
    /// - Throws: ``StoryFault`` where the system does not let us.
    package init(machines count: Int) throws {
        self.count = count
        name = "pl-\(getpid())-\(Self.networks.add(1, ordering: .relaxed).newValue)"
        try require("netns", "add", hub)
        try require("-n", hub, "link", "add", "bridge", "type", "bridge")
        try require("-n", hub, "link", "set", "bridge", "up")
        for machine in 0..<count {
            let (space, port) = (space(of: machine), port(of: machine))
            try require("netns", "add", space)
            try require("-n", hub, "link", "add", port, "type", "veth", "peer", "name", "eth0", "netns", space)
            try require("-n", hub, "link", "set", port, "master", "bridge", "up")
            try require("-n", space, "addr", "add", "\(address(of: machine))/24", "dev", "eth0")
            for device in ["lo", "eth0"] { try require("-n", space, "link", "set", device, "up") }
        }
    }

    deinit {
        for machine in 0..<count { _ = Self.ip("netns", "del", space(of: machine)) }
        _ = Self.ip("netns", "del", hub)
    }

    /// Where the others find a machine.
    package func address(of machine: Int) -> String { "10.92.0.\(machine + 1)" }

    /// How a program is started on a machine.
    package func launch(_ program: String, _ arguments: [String], on machine: Int) -> (String, [String]) {
        // It becomes the program: signals reach it as they would without.
        (Self.program, ["netns", "exec", space(of: machine), program] + arguments)
    }

    /// Cuts a machine off from all others, without a word to anybody.
    ///
    /// - Throws: ``StoryFault`` when it cannot be done.
    package func cutOff(_ machine: Int) throws { try require("-n", hub, "link", "set", port(of: machine), "down") }

    /// Links a machine with the others again.
    ///
    /// - Throws: ``StoryFault`` when it cannot be done.
    package func link(_ machine: Int) throws { try require("-n", hub, "link", "set", port(of: machine), "up") }

    private static let networks = Atomic(0)

    private var hub: String { "\(name)-hub" }
    private func space(of machine: Int) -> String { "\(name)-\(machine)" }
    private func port(of machine: Int) -> String { "port\(machine)" }

    private func require(_ arguments: String...) throws {
        guard Self.ip(arguments) else { throw StoryFault("ip \(arguments.joined(separator: " ")) failed") }
    }

    private static func ip(_ arguments: String...) -> Bool { ip(arguments) }

    private static func ip(_ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
