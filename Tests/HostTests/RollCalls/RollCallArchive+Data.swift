import Foundation

extension RollCallArchive {
    /// The roll-calls beside the tests.
    static func united(source: String = #filePath) throws -> RollCallArchive {
        try read(URL(filePath: source).deletingLastPathComponent().appending(path: "Data/roll-calls.txt").path)
    }
}
