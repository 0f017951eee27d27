import Answers
import AssemblyCore
import Foundation
import Host
import HostSocket
import Language

/// The checklist before a sitting, made on this machine as it is.
struct HallCheck {
    let state: String?
    let socket: SocketOptions
    let assemblyFile: String?
    let environment: [String: String]
    let clock: any HostClock

    /// Looks at everything, whatever is wrong with some of it.
    func report() throws -> HallReport {
        var convocation = try AssemblyChoice.load(assemblyFile)
        // The built-in one sits as a rehearsal.
        if assemblyFile == nil { convocation = convocation.asRehearsal(true) }
        let (file, state) = (assemblyFile, state)
        let directory = try Blocking.run { try await SessionOptions.directory(assembly: file, state: state) }
        let storage = HallStorage(directory: directory).lines
        // What lies in a folder that others can write to says nothing.
        let isTrusted = !storage.contains { $0.standing == .stop && $0.about == "Folder of the session" }
        let (assembly, record) = isTrusted ? Self.assembly(convocation, in: directory) : (Self.begun(convocation), nil)
        let socket = socket
        let hostRuns = try Blocking.run { await socket.reach() != nil }
        return HallReport(
            lines: storage + [record].compactMap(\.self)
                + HallMachine(environment: environment).lines(assembly, at: clock.moment())
                + HallSocket(options: socket).lines(RunningProgram.all, hostRuns: hostRuns)
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
