import Glibc

/// Where the bytes of a board come from; many threads may read at once.
public protocol BulletinBoardSource: Sendable {
    /// How many bytes there are.
    var length: Int { get }

    /// Reads bytes at an offset; fewer than asked for only at the end.
    func read(at offset: Int, count: Int) throws(BulletinBoardFault) -> [UInt8]
}

/// A file that cannot be read: a trouble of the machine, not of the election.
public struct BulletinBoardFault: Error, Hashable, Sendable {
    /// The file.
    public let path: String
    /// What the trouble is, in the system's words or ours.
    public let trouble: String

    /// The trouble that the system has just reported by number.
    init(path: String, errorNumber: Int32) {
        self.init(path: path, trouble: String(cString: strerror(errorNumber)))
    }

    /// A trouble in words.
    init(path: String, trouble: String) {
        self.path = path
        self.trouble = trouble
    }
}

extension BulletinBoardFault: CustomStringConvertible {
    /// One sentence in plain words, without a final full stop.
    public var description: String {
        "The file “\(path)” cannot be read: \(trouble); nothing was changed"
    }
}

/// A board in a file. It is never read as a whole.
public final class BulletinBoardFile: BulletinBoardSource {
    /// How many bytes the file had when it was opened.
    public let length: Int
    private let path: String
    private let descriptor: Int32

    /// Opens a file for reading.
    public init(path: String) throws(BulletinBoardFault) {
        self.path = path
        // A pipe without a writer would otherwise hold the program up; to a file it makes no difference.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw BulletinBoardFault(path: path, errorNumber: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let number = errno
            close(descriptor)
            throw BulletinBoardFault(path: path, errorNumber: number)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw BulletinBoardFault(path: path, trouble: "it is a directory, a pipe or a device and not a file")
        }
        length = Int(status.st_size)
    }

    deinit {
        close(descriptor)
    }

    /// Reads bytes at an offset; fewer than asked for only at the end.
    public func read(at offset: Int, count: Int) throws(BulletinBoardFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                pread(descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
            }
            if got == 0 { break }
            if got < 0 {
                guard errno == EINTR else { throw BulletinBoardFault(path: path, errorNumber: errno) }
            } else {
                done += got
            }
        }
        return done == count ? bytes : Array(bytes.prefix(done))
    }
}

/// A board in memory.
public struct BulletinBoardBytes: BulletinBoardSource {
    private let bytes: [UInt8]

    /// Takes the bytes of a whole board.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// How many bytes there are.
    public var length: Int { bytes.count }

    /// Copies bytes at an offset; fewer than asked for only at the end.
    public func read(at offset: Int, count: Int) throws(BulletinBoardFault) -> [UInt8] {
        Array(bytes.dropFirst(offset).prefix(count))
    }
}
