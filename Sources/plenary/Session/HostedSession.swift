import Answers
import AssemblyCore
import AssemblyFiles
import EventStream
import Foundation
import Host
import Language
import Logging
import SQLiteJournal
import Secrets

/// A host in this process, on the files of a session.
struct HostedSession: Sendable {
    /// The host.
    let host: AssemblyHost
    /// Where its files are.
    let directory: StateDirectory
    /// What is to be told of an assembly file that was changed after the beginning.
    var changes: Message?

    /// Opens a session: begins it when there is none yet, resumes it otherwise.
    /// - Parameters:
    ///   - directory: where its files are.
    ///   - convocation: what is convened when it begins; not looked at when it resumes.
    ///   - expected: the assembly whose session it must be, when it resumes; `nil` for whatever lies there.
    ///   - randomness: replaced only where the same figures are wanted again.
    /// - Throws: one sentence that says what, where, and what to do.
    static func open(
        _ directory: StateDirectory, convening convocation: Convocation?, expecting expected: Convocation? = nil,
        randomness: Randomness = .system
    ) async throws -> HostedSession {
        try directory.prepare()
        let journal: SQLiteJournal<Event>
        do throws(JournalFault) {
            journal = try SQLiteJournal<Event>.open(directory.journal, check: .whileReading)
        } catch { throw CommandLineFault(error.sentence) }
        do {
            let isResumed = try await belongs(expected, to: journal, in: directory)
            var configuration = HostConfiguration(
                journal: journal, convocation: convocation, identities: IdentityFile(path: directory.identities),
                ballotFiles: BallotFiles(boards: directory.boards, keys: directory.keys),
                signingKey: try SigningKey.kept(at: directory.keys + "/host.key"), randomness: randomness)
            configuration.logger = SessionLog.logger(to: directory.log)
            let host = try await AssemblyHost.start(configuration)
            var session = HostedSession(host: host, directory: directory)
            if isResumed, let expected {
                session.changes = AssemblyChanges(from: await host.assembly, to: expected).sentence
            }
            return session
        } catch {
            await journal.close()
            throw CommandLineFault(sentence(for: error))
        }
    }

    /// Makes sure that a journal belongs to the assembly that is meant.
    /// - Returns: whether it holds a session already.
    static func belongs(
        _ expected: Convocation?, to journal: any Journal<Event>, in directory: StateDirectory
    ) async throws -> Bool {
        guard let expected, let recorded = try await Convocation.recorded(in: journal) else { return false }
        let (found, wanted) = (SessionIdentity(recorded), SessionIdentity(expected))
        guard found.isSame(as: wanted) else {
            throw CommandLineFault(
                "The journal in \(CommandLineFault.path(directory.path)) belongs to \(found.words), and not to "
                    + "\(wanted.words). Name another directory with --state; nothing was changed.")
        }
        return true
    }

    /// Damage may be found while the journal is replayed, which is when its records are checked.
    private static func sentence(for fault: JournalFault) -> String {
        guard case .damaged = fault.kind else { return fault.sentence }
        return "\(fault.sentence) The session is not opened; use a backup, and keep this journal as evidence."
    }

    static func sentence(for error: any Error) -> String {
        switch error {
        case let complaint as CommandLineFault: complaint.description
        case let fault as JournalFault: sentence(for: fault)
        case HostStartFault.journal(let fault): sentence(for: fault)
        case let failure as HostStartFault: failure.sentence.english
        case let fault as FileFault: fault.sentence
        case let fault as IdentityFault: fault.sentence
        case let fault as MirrorFault: fault.sentence.english
        default: "The session could not be opened: \(error.systemReason). Nothing was changed."
        }
    }
}
