import Foundation
import Glibc
import PlenaryTestKit

/// The memory of a running process, as far as it can be written to.
struct ProcessMemory {
    private var regions: [Data] = []

    init(of process: Int32) throws {
        // Foundation takes the first page of such a file for the whole of it, unless it is read to its end.
        let list = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/\(process)/maps")).readToEnd() ?? Data()
        let maps = String(decoding: list, as: UTF8.self)
        let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
        guard memory >= 0 else { throw StoryFault("the memory of \(process) cannot be read") }
        defer { close(memory) }
        for line in maps.split(separator: "\n") where line.contains(" rw") {
            let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { Int(String($0), radix: 16) }
            guard ends.count == 2, ends[1] - ends[0] < 1 << 30 else { continue }
            regions.append(Self.read(ends[0]..<ends[1], of: memory))
        }
    }

    /// What can be read there, in one piece; the kernel may give it in several.
    private static func read(_ range: Range<Int>, of memory: Int32) -> Data {
        var content = Data(count: range.count)
        let count = content.withUnsafeMutableBytes { buffer in
            var count = 0
            while count < buffer.count, let base = buffer.baseAddress {
                let got = pread(memory, base + count, buffer.count - count, off_t(range.lowerBound + count))
                guard got > 0 else { break }
                count += got
            }
            return count
        }
        return content.prefix(count)
    }

    func contains(_ bytes: [UInt8]) -> Bool { regions.contains { $0.holds(bytes) } }

    func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }
}

extension Data {
    /// Whether some bytes stand anywhere in here; the C library looks through hundreds of megabytes in a moment.
    func holds(_ bytes: [UInt8]) -> Bool {
        withUnsafeBytes { all in
            guard var place = all.baseAddress, let first = bytes.first else { return false }
            let end = place + all.count - bytes.count
            while place <= end, let found = memchr(place, Int32(first), end - place + 1) {
                if memcmp(found, bytes, bytes.count) == 0 { return true }
                place = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }
}
