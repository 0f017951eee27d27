import Foundation
import Host
import HostSocket
import Language

/// Hosts and consoles that are not of this version.
struct HallVersions {
    /// The file of this program, as `/proc` names it.
    let own: String

    /// This program.
    static var here: HallVersions { HallVersions(own: link("self") ?? "") }

    /// Where the file of a process lies; `nil` where this user may not know.
    static func link(_ process: String) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
    }

    /// What runs here from another file, or from one that was replaced meanwhile.
    func line(_ programs: [RunningProgram]) -> HallLine {
        let about = "Versions"
        let ours = programs.filter { $0.name == "plenary" && $0.file != nil }
        let replaced = ours.filter { $0.file?.hasSuffix(" (deleted)") == true }
        let others = ours.filter { $0.file != own && !replaced.contains($0) }
        if !replaced.isEmpty {
            return .stop(
                about, "\(Self.names(replaced)) still run from before an upgrade.",
                "Start them again, the host first.")
        }
        guard others.isEmpty else {
            return .note(
                about, "\(Self.names(others)) run from another file: \(others[0].file ?? "").",
                "If that is another version, use the same for all.")
        }
        return .ready(about, "What runs here is of this version.")
    }

    /// What a host that runs says of its version; `nil` where it is the same, or none answers.
    static func line(_ socket: SocketOptions) async -> HallLine? {
        guard let place = socket.location.existing else { return nil }
        do throws(HostFault) {
            _ = try await RemoteHost(path: place).greeting()
            return nil
        } catch {
            guard case .malformed(let words) = error else { return nil }
            return .stop("Versions", words.english, "Upgrade the older one, and start both again.")
        }
    }

    private static func names(_ programs: [RunningProgram]) -> String {
        let words = programs.map { $0.arguments.first.map { "plenary \($0)" } ?? "plenary" }
        return Set(words).sorted().joined(separator: ", ")
    }
}
