import CDiskThatFails
import Testing

/// A disk that notes every change, lets any call fail, and can be full; reached by a name that is its own.
final class DiskThatFails {
    /// What SQLite asks of a disk.
    struct Calls: OptionSet, Hashable, CustomTestStringConvertible {
        let rawValue: UInt32
        static let open = Calls(rawValue: disk_open)
        static let read = Calls(rawValue: disk_read)
        static let write = Calls(rawValue: disk_write)
        static let sync = Calls(rawValue: disk_sync)
        static let truncate = Calls(rawValue: disk_truncate)
        static let remove = Calls(rawValue: disk_remove)
        static let lock = Calls(rawValue: disk_lock)
        static let sharedMemory = Calls(rawValue: disk_shared_memory)
        static let look = Calls(rawValue: disk_look)

        static let names: [(Calls, String)] = [
            (.open, "open"), (.read, "read"), (.write, "write"), (.sync, "sync"), (.truncate, "truncate"),
            (.remove, "remove"), (.lock, "lock"), (.sharedMemory, "shared memory"), (.look, "look"),
        ]

        var testDescription: String { Self.names.filter { contains($0.0) }.map(\.1).joined(separator: ", ") }
    }

    /// Which of the files of a journal it is.
    enum Place: UInt32, CaseIterable {
        case database, log, rollback, elsewhere

        /// What the name ends in.
        var suffix: String {
            switch self {
            case .database: ""
            case .log: "-wal"
            case .rollback: "-journal"
            case .elsewhere: "-elsewhere"
            }
        }
    }

    /// One change of a file, or a sync.
    struct Note {
        let call: Calls
        let place: Place
        /// A file that is removed and made anew has another number.
        let file: Int32
        let failed: Bool
        let isDurable: Bool
        let offset: Int
        let bytes: [UInt8]
    }

    let name: String
    private let disk: OpaquePointer

    init(_ name: String) throws {
        self.name = name
        guard let disk = disk_make(name) else { throw Trouble(description: "no disk \(name)") }
        self.disk = disk
    }

    deinit { disk_take_away(disk) }

    /// Lets calls fail from now on.
    /// - Parameters:
    ///   - calls: which.
    ///   - first: the number of the first that fails, of those that are meant.
    ///   - count: how many fail, one after the other.
    ///   - code: what SQLite is told; 0 for what such a call usually answers.
    func fail(_ calls: Calls, from first: Int, count: Int = .max, code: Int32 = 0) {
        disk_fail(disk, calls.rawValue, Int64(first), Int64(count), code)
    }

    /// Lets the process die with a call: neither it nor any after it does anything.
    func letDie(_ calls: Calls, at number: Int) { disk_let_die(disk, calls.rawValue, Int64(number)) }

    /// Another process finds the disk as the one before has left it.
    func enter() { disk_enter(disk) }

    /// Lets calls be counted, and none fail.
    func count(_ calls: Calls) { disk_fail(disk, calls.rawValue, 0, 0, 0) }

    /// From now on there is room for so many bytes more.
    func limit(_ bytes: Int) { disk_limit(disk, Int64(bytes)) }

    /// How many of the calls that are meant have been made.
    var calls: Int { Int(disk_calls_meant(disk)) }

    /// How many of them have failed.
    var failures: Int { Int(disk_calls_failed(disk)) }

    /// The process is gone: nothing reaches the disk any more, and nothing on it is open.
    func leave() { disk_leave(disk) }

    /// How many notes there are.
    var noteCount: Int { disk_note_count(disk) }

    /// Everything that was changed, in order.
    func notes(from first: Int = 0) -> [Note] {
        (first..<noteCount).map { index in
            let note = disk_note_at(disk, index)
            let bytes = UnsafeBufferPointer(start: note.bytes, count: note.bytes == nil ? 0 : Int(note.length))
            return Note(
                call: Calls(rawValue: note.call), place: Place(rawValue: note.place) ?? .elsewhere, file: note.file,
                failed: note.failed, isDurable: note.is_durable, offset: Int(note.offset), bytes: Array(bytes))
        }
    }
}
