import Answers
import ArgumentParser
import AssemblyCore
import CanonicalJSON
import Foundation
import Host
import HostSocket
import Language

/// The checklist before a sitting, made on this machine as it is.
struct HallCheck {
    let state: String?
    let socket: SocketOptions
    let assemblyFile: String?
    var clusterFile: String?
    let environment: [String: String]
    let clock: any HostClock

    /// The checklist of this machine, by its own clock.
    static func here(assembly: String?, state: String?, socket: SocketOptions, cluster: String? = nil) -> HallCheck {
        HallCheck(
            state: state, socket: socket, assemblyFile: assembly, clusterFile: cluster,
            environment: ProcessInfo.processInfo.environment, clock: SystemHostClock())
    }

    /// Answers with the checklist.
    /// - Throws: where a session should not start.
    func answer(json: Bool) throws {
        let report = try report()
        if json {
            StandardStreams.answer(try ShownJSON.text(of: report))
        } else {
            for line in report.lines { StandardStreams.answer(line.words) }
            StandardStreams.answer(report.conclusion)
        }
        guard report.isReady else { throw ExitCode.failure }
    }

    /// Looks at everything, whatever is wrong with some of it.
    func report() throws -> HallReport {
        var convocation = try AssemblyChoice.load(assemblyFile)
        // The built-in one sits as a rehearsal.
        if assemblyFile == nil { convocation = convocation.asRehearsal(true) }
        let (file, state) = (assemblyFile, state)
        let directory = try Blocking.run { try await SessionOptions.directory(assembly: file, state: state) }
        let storage = HallStorage(directory: directory, days: HallStorage.days(of: convocation, at: clock.moment()))
            .lines
        // What lies in a folder that others can write to says nothing.
        let isTrusted = !storage.contains { $0.standing == .stop && $0.about == "Folder of the session" }
        let (assembly, record) = isTrusted ? Self.assembly(convocation, in: directory) : (Self.begun(convocation), nil)
        let socket = socket
        let (hostRuns, otherVersion) = try Blocking.run {
            (await socket.reach() != nil, await HallVersions.line(socket))
        }
        let (now, programs) = (clock.moment(), RunningProgram.all)
        return HallReport(
            lines: storage + [record].compactMap(\.self)
                + HallMachine(environment: environment).lines(assembly, at: now)
                + HallSocket(options: socket).lines(programs, hostRuns: hostRuns)
                + [HallShell.line(), otherVersion ?? HallVersions.here.line(programs)]
                + (try clusterFile.map { try HallCluster.lines($0, at: now) } ?? [])
                + Self.people(assembly, in: directory, isTrusted: isTrusted))
    }

    /// The assembly as the record has it, or as it would be convened.
    private static func assembly(_ convocation: Convocation, in directory: StateDirectory) -> (Assembly, HallLine?) {
        guard directory.holdsSession else { return (begun(convocation), nil) }
        let path = directory.journal
        let recorded: RecordedSession
        do { recorded = try Blocking.run { try await RecordedSession.read(path) } } catch {
            return (begun(convocation), .stop("Record", "\(error)", "Use a backup, and keep this journal as evidence."))
        }
        var assembly = Assembly()
        for (_, event) in recorded.events { assembly.apply(event) }
        guard let ending = recorded.ending else {
            return (assembly, .ready("Record", "It is sound: \(recorded.records.count) records."))
        }
        return (
            assembly, .stop("Record", ending.english, "Use a backup, and keep this journal as evidence.")
        )
    }

    /// An assembly of which nothing has happened.
    private static func begun(_ convocation: Convocation) -> Assembly {
        var assembly = Assembly()
        assembly.apply(
            Event(at: Moment(milliseconds: 0), by: .host, fact: .record(.convened(convocation))))
        return assembly
    }

    private static func people(_ assembly: Assembly, in directory: StateDirectory, isTrusted: Bool) -> [HallLine] {
        guard isTrusted else {
            return [.note("Officers and badges", "They were not looked at, because others could have written them.")]
        }
        do throws(IdentityFault) {
            let register = try IdentityFile(path: directory.identities).read()
            return HallPeople(assembly: assembly, identities: register).lines
        } catch { return [.stop("Officers and badges", error.sentence, "Put the file back from a backup.")] }
    }
}
