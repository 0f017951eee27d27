import CPseudoTerminal
import Foundation
import Glibc

/// A program that is run to its end, with its CPU seconds and its greatest memory.
struct MeasuredProcess {
    /// The CPU seconds of all its threads.
    let seconds: Double
    /// The most memory that was resident, in MiB; nil when the program ended before it could be looked at.
    let peakMemory: Double?

    /// Runs a program.
    /// - Parameters:
    ///   - directory: where it runs; its standard streams are the files `input`, `output` and `errors` there.
    ///   - watching: whether its memory is looked at while it runs.
    /// - Throws: ``BenchmarkFault`` unless it ends with status 0.
    static func run(
        _ program: String, _ arguments: [String], in directory: URL, input: String = "/dev/null",
        output: String = "output", watching: Bool = false
    ) throws -> MeasuredProcess {
        let streams = try [
            stream(input.hasPrefix("/") ? URL(filePath: input) : directory.appending(path: input), O_RDONLY),
            stream(directory.appending(path: output), O_WRONLY | O_CREAT | O_TRUNC),
            stream(directory.appending(path: "errors"), O_WRONLY | O_CREAT | O_TRUNC),
        ]
        defer { for stream in streams { close(stream) } }
        let arguments = vector([program] + arguments)
        let environment = vector(["PATH=/usr/bin:/bin", "HOME=\(directory.path)", "LC_ALL=C.UTF-8"])
        defer { for string in arguments + environment { free(string) } }
        var process = pid_t()
        let failure = ptk_spawn_on_pipes(
            program, arguments, environment, directory.path, streams[0], streams[1], streams[2], &process)
        guard failure == 0 else {
            throw BenchmarkFault("\(program) cannot be run: \(String(cString: strerror(failure))).")
        }
        var (status, usage, peak) = (Int32(0), rusage(), Double?.none)
        // The system's own greatest value would include this process's memory, from which the program was started.
        while wait4(process, &status, watching ? WNOHANG : 0, &usage) == 0 {
            let field = ProcessStatus.field("VmHWM", of: process)
            peak = field?.split(separator: " ").first.flatMap { Double($0) }.map { $0 / 1_024 } ?? peak
            usleep(5_000)
        }
        guard status == 0 else {
            let errors = try? String(contentsOf: directory.appending(path: "errors"), encoding: .utf8)
            throw BenchmarkFault(
                "\(program) failed in \(directory.path): \(errors?.prefix(200) ?? "no reason given")")
        }
        return MeasuredProcess(seconds: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakMemory: peak)
    }

    /// Strings as C takes them; the caller frees them.
    private static func vector(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
        strings.map { strdup($0) } + [nil]
    }

    private static func stream(_ file: URL, _ flags: Int32) throws -> Int32 {
        let descriptor = open(file.path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw BenchmarkFault("\(file.path) cannot be opened.") }
        return descriptor
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// CPU seconds of this process, all threads together: on a shared machine the only honest measure of work.
enum CPUTime {
    /// The CPU seconds that a piece of work takes, and what it gives.
    static func of<Result>(_ work: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
        let start = now
        let result = try work()
        return (now - start, result)
    }

    /// The CPU seconds of this process so far.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

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
