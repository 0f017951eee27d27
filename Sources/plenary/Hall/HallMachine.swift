import AssemblyCore
import CMachineClock
import CursesTerminal
import Foundation
import Glibc
import Speech
import TerminalKit

/// The machine: its clock, its memory, and how it writes and speaks.
struct HallMachine {
    /// Below so much memory a session should not start.
    static let leastMemory = 256 << 20
    /// Below so much it is worth knowing.
    static let ampleMemory = 768 << 20

    let environment: [String: String]

    /// What there is to say of the machine.
    /// - Parameters:
    ///   - assembly: what was convened, and has happened.
    ///   - now: the wall clock.
    func lines(_ assembly: Assembly, at now: Moment) -> [HallLine] {
        [
            Self.line(clock: now, isSynchronised: cmc_clock_is_synchronised(), assembly), Self.line(memory: memory),
            locale, terminal,
        ] + [HallFont.line(environment)].compactMap(\.self) + aids
    }

    // MARK: The clock

    /// What a clock means: the record bears its time, and never goes back.
    static func line(clock now: Moment, isSynchronised: Bool, _ assembly: Assembly) -> HallLine {
        let (date, _) = now.civil(utcOffsetMinutes: assembly.utcOffsetMinutes)
        let finding = "It is \(now.clock(utcOffsetMinutes: assembly.utcOffsetMinutes)) on \(date) in the hall."
        if let last = assembly.lastEventAt, now < last {
            return .stop("Clock", finding, "The record already holds a later time; set the clock (timedatectl).")
        }
        guard date.year >= 2024 else { return .stop("Clock", finding, "Set the clock (timedatectl).") }
        guard isSynchronised else {
            return .note(
                "Clock", finding, "Nothing keeps it right; compare it with the hall's clock, or switch NTP on.")
        }
        return .ready("Clock", finding)
    }

    // MARK: Memory

    /// Bytes of memory that programs can still have.
    private var memory: Int? {
        guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix("MemAvailable:") }
        return line.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) }.map { $0 * 1_024 }
    }

    /// What so much memory means.
    static func line(memory bytes: Int?) -> HallLine {
        guard let bytes else { return .note("Memory", "Nobody knows how much is free.") }
        let finding = "\(HallStorage.size(bytes)) are free."
        if bytes < leastMemory { return .stop("Memory", finding, "End other programs, or take a larger machine.") }
        return bytes < ampleMemory
            ? .note("Memory", finding, "End other programs before a hall of many kiosks comes.")
            : .ready("Memory", finding)
    }

    // MARK: How it writes and speaks

    private var locale: HallLine {
        let name =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "none"
        setlocale(LC_CTYPE, "")
        let encoding = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
        guard encoding == "UTF-8" else {
            return .note(
                "Locale", "The locale '\(name)' writes no UTF-8: lines are plain, and Arabic cannot be shown.",
                "Set LANG to one such as C.UTF-8.")
        }
        return .ready("Locale", "'\(name)' writes UTF-8.")
    }

    private var terminal: HallLine {
        let name = environment["TERM"].flatMap { $0.isEmpty ? nil : $0 } ?? "none"
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            return .note("Terminal", "This runs in no terminal, so its terminal was not looked at.")
        }
        guard TerminalDescription.current().canShowCells else {
            return .note(
                "Terminal", "The terminal '\(name)' shows lines only, no pages.",
                "Set TERM to what the terminal is, where pages are wanted.")
        }
        return .ready("Terminal", "'\(name)' shows pages.")
    }

    /// Speech and braille are there for whoever needs them; nothing is wrong where nobody does.
    private var aids: [HallLine] {
        let canSpeak = DispatcherSpeaker.find(client: "plenary-check").isAvailable
        let brailles = RunningProgram.all.contains { $0.name == "brltty" }
        return [
            canSpeak
                ? .ready("Speech", "Consoles and kiosks can speak here (S or F5).")
                : .note("Speech", "Nothing speaks here.", "Where kiosks have to, install speech-dispatcher."),
            brailles
                ? .ready("Braille", "BRLTTY runs.")
                : .note("Braille", "BRLTTY does not run.", "Where a braille display is used, start it."),
        ]
    }
}
