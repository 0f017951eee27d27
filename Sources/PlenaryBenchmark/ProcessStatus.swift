import Foundation

/// What the system tells of a running process.
enum ProcessStatus {
    /// A field of `/proc/PID/status`; nil when there is no such process or field.
    static func field(_ name: String, of process: pid_t) -> String? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        return line.map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }

    /// The memory that is resident, in MiB.
    static func residentMemory(of process: pid_t) -> Double? {
        field("VmRSS", of: process)?.split(separator: " ").first.flatMap { Double($0) }.map { $0 / 1_024 }
    }

    /// The resident memory that belongs to the process alone, in MiB: without the pages of files, which all programs
    /// share.
    static func ownMemory(of process: pid_t) -> Double? {
        field("RssAnon", of: process)?.split(separator: " ").first.flatMap { Double($0) }.map { $0 / 1_024 }
    }
}
