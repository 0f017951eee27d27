import Answers
import Foundation
import Glibc
import HostSocket

/// Where kiosks and boards find the host, and who reaches it.
struct HallSocket {
    let options: SocketOptions

    /// What there is to say of the socket and of what hangs on it.
    func lines(_ programs: [RunningProgram], hostRuns: Bool) -> [HallLine] {
        [folder, group, room].compactMap(\.self) + [
            hostRuns
                ? .ready("Host", "It runs and answers.")
                : .note("Host", "None runs yet.", "Start it with 'plenary chair' or 'plenary host'."),
            Self.line(
                "Kiosks", programs.count { $0.carriesOut("kiosk") }, "Start 'plenary kiosk' where delegates vote."),
            Self.line("Boards", programs.count { $0.carriesOut("board") }, "Start 'plenary board' before the hall."),
        ]
    }

    private static func line(_ about: String, _ count: Int, _ remedy: String) -> HallLine {
        switch count {
        case 0: .note(about, "None runs on this machine.", remedy)
        case 1: .ready(about, "1 runs on this machine.")
        default: .ready(about, "\(count) run on this machine.")
        }
    }

    private var directory: String { options.location.home.parentFolder }

    private var folder: HallLine {
        let path = options.location.home
        let about = "Socket"
        if let trouble = SocketLocation.trouble(with: path) { return .stop(about, trouble, "See --socket.") }
        var status = stat()
        guard stat(directory, &status) == 0 else {
            return .ready(about, "\(CommandLineFault.path(directory)) is made when the host starts.")
        }
        guard status.st_mode & S_IFMT == S_IFDIR, access(directory, W_OK) == 0 else {
            return .stop(
                about, "The host cannot put its socket into \(CommandLineFault.path(directory)).",
                "Let the host's user own it, or give another --socket.")
        }
        return .ready(about, "\(CommandLineFault.path(path)) is where consoles find the host.")
    }

    /// How many consoles, kiosks and boards the machine lets the host have.
    private var room: HallLine {
        let about = "Connections"
        do throws(SocketFault) {
            let count = try ConnectionRoom.here.limits(asked: options.connections).connections
            return .ready(about, "There is room for \(count).")
        } catch { return .stop(about, error.description, "See --connections.") }
    }

    /// The group whose users reach the host: it has to exist, hold the host's user, and be let into the folder.
    private var group: HallLine? {
        guard let name = options.group else { return nil }
        let about = "Group of the socket"
        guard options.path != nil else {
            return .stop(about, "--socket-group needs --socket.", "Give a place that the group reaches.")
        }
        guard let entry = getgrnam(name) else {
            return .stop(about, "There is no group '\(CommandLineFault.quoted(name))' on this machine.", "Make it.")
        }
        let number = entry.pointee.gr_gid
        guard geteuid() == 0 || Self.groups.contains(number) else {
            return .stop(
                about, "The host's user is no member of '\(CommandLineFault.quoted(name))'.",
                "Add it (usermod -aG), and log in anew.")
        }
        var status = stat()
        guard stat(directory, &status) == 0 else {
            return .stop(
                about, "\(CommandLineFault.path(directory)) does not exist, and would be closed to the group.",
                "Make it for the group first (mode 2750).")
        }
        let isLetIn = status.st_mode & 0o001 != 0 || (status.st_gid == number && status.st_mode & 0o010 != 0)
        guard isLetIn else {
            return .stop(
                about,
                "The group '\(CommandLineFault.quoted(name))' cannot enter \(CommandLineFault.path(directory)).",
                "Give the folder to the group (chgrp, chmod 2750).")
        }
        return .ready(about, "The users of '\(CommandLineFault.quoted(name))' reach the host.")
    }

    private static var groups: [gid_t] {
        var list = [gid_t](repeating: 0, count: Int(max(1, getgroups(0, nil))))
        let count = getgroups(Int32(list.count), &list)
        return Array(list.prefix(Int(max(0, count)))) + [getegid()]
    }
}
