import AssemblyCore
import EventStream
import Foundation
import Language
import SQLiteJournal

extension StateDirectory {
    /// The directories of all sessions of this user, by name.
    static func sessions(environment: [String: String] = ProcessInfo.processInfo.environment) -> [StateDirectory] {
        let root = root(environment)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.sorted().map { StateDirectory(path: root + "/" + $0) }.filter(\.holdsSession)
    }
}

extension RecordedSession {
    /// The title of the assembly whose journal this is; `nil` where no record convenes one.
    static func title(in path: String) async throws -> String? {
        for (_, event) in try await read(path).events {
            if case .record(.convened(let convocation)) = event.fact { return convocation.title.english }
        }
        return nil
    }
}
