import Answers
import AssemblyCore
import Foundation
import Glibc

/// The disk on which a session is kept: whether it can be written to, how much is free, how long a record takes to be safe.
struct HallStorage {
    /// Below so much free space a session should not start: the boards of a day of secret ballots need about as much.
    static let leastSpace = 256 << 20
    /// Below so much it is worth knowing.
    static let ampleSpace = 1 << 30
    /// From so many microseconds on a record takes so long to be safe that it is felt.
    static let slowSync = 50_000
    /// From so many on the hall would wait for each act.
    static let slowestSync = 500_000

    let directory: StateDirectory
    /// How many days the assembly still sits, this one included.
    var days = 1

    /// The days from now to the last one of an assembly; one where they are over, as in a rehearsal.
    static func days(of convocation: Convocation, at now: Moment) -> Int {
        let (today, _) = now.civil(utcOffsetMinutes: convocation.utcOffsetMinutes)
        let from = max(today.daysSince1970, convocation.from.daysSince1970)
        return max(1, convocation.to.daysSince1970 - from + 1)
    }

    /// What there is to say of the disk.
    var lines: [HallLine] {
        do { try directory.check() } catch {
            return [.stop("Folder of the session", "\(error)", "Nobody else may be able to put files there.")]
        }
        guard let place else {
            return [
                .stop(
                    "Folder of the session", "\(CommandLineFault.path(directory.path)) cannot be made.",
                    "Name another with --state.")
            ]
        }
        guard let written = Self.syncTime(in: place) else {
            return [
                .stop(
                    "Folder of the session",
                    "\(CommandLineFault.path(place)) cannot be written to: \(String(cString: strerror(errno))).",
                    "Make room on the disk, or name another folder with --state.")
            ]
        }
        return [Self.line(freeBytes: Self.freeSpace(in: place), days: days), Self.line(syncMicroseconds: written)]
    }

    /// The folder itself, or what it will be made in.
    private var place: String? {
        var path = directory.path
        while path != "/", !path.isEmpty {
            var status = stat()
            if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? path : nil }
            path = path == "." ? "/" : path.parentFolder
        }
        return "/"
    }

    /// Bytes that this user can still write.
    private static func freeSpace(in path: String) -> Int {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return 0 }
        let (bytes, overflows) = Int(clamping: status.f_bavail).multipliedReportingOverflow(
            by: Int(clamping: status.f_frsize))
        return overflows ? .max : bytes
    }

    /// How long it takes until a few kilobytes are on the disk, in the middle of eleven tries, in microseconds.
    /// - Returns: `nil` where nothing can be written.
    private static func syncTime(in path: String) -> Int? {
        var name = Array("\(path)/.plenary-check-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        unlink(name)
        let page = [UInt8](repeating: 0x50, count: 4_096)
        var times: [Int] = []
        let clock = ContinuousClock()
        for _ in 0..<11 {
            var isWritten = false
            let time = clock.measure {
                isWritten = write(descriptor, page, page.count) == page.count && fdatasync(descriptor) == 0
            }
            guard isWritten else { return nil }
            let (seconds, attoseconds) = time.components
            times.append(Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000))
        }
        return times.sorted()[times.count / 2]
    }

    /// What so much free space means.
    static func line(freeBytes: Int, days: Int = 1) -> HallLine {
        let free = "\(size(freeBytes)) are free for the record."
        if freeBytes < leastSpace {
            return .stop("Disk", free, "Make room: at least \(size(leastSpace)), better \(size(ampleSpace)).")
        }
        if days > 1, freeBytes / days < leastSpace {
            return .note(
                "Disk", free,
                "That is not enough for the \(days) days to come; make room for \(size(days * leastSpace)).")
        }
        return freeBytes < ampleSpace
            ? .note("Disk", free, "That is enough for a day; \(size(ampleSpace)) are safer.") : .ready("Disk", free)
    }

    /// What so long a wait means.
    static func line(syncMicroseconds time: Int) -> HallLine {
        let shown = time < 1_000 ? "less than 1 ms" : "\(time / 1_000) ms"
        let finding = "A record takes \(shown) to be on the disk."
        if time >= slowestSync {
            return .stop(
                "Disk speed", finding, "Put the session on a local disk, not on a network or a worn-out stick.")
        }
        return time >= slowSync
            ? .note("Disk speed", finding, "Each act is felt to wait; a local disk is faster.")
            : .ready("Disk speed", finding)
    }

    /// A number of bytes as people read it: `12.4 GB`, `310 MB`.
    static func size(_ bytes: Int) -> String {
        let megabytes = bytes >> 20
        guard megabytes >= 1_024 else { return "\(megabytes) MB" }
        return "\(megabytes / 1_024).\(megabytes % 1_024 * 10 / 1_024) GB"
    }
}
