import Dispatch
import Foundation
import Glibc
import Synchronization

/// The memory of code in a program that starts once, shows a screen for days, and now and then serves somebody.
enum CodeMemory {
    private static let isToBeGivenBack = Atomic(false)

    /// Gives back, some seconds from now, the code of the program and its libraries that was needed only to start, or by
    /// somebody who is done; what is needed again is found again in the system's own copy of the file. A hall has many kiosks
    /// on one machine.
    static func giveBackSoon() {
        guard !isToBeGivenBack.exchange(true, ordering: .relaxed) else { return }
        DispatchQueue.global(qos: .background).asyncAfter(deadline: .now() + .seconds(5)) {
            isToBeGivenBack.store(false, ordering: .relaxed)
            guard let maps = FileManager.default.contents(atPath: "/proc/self/maps") else { return }
            for code in code(in: String(decoding: maps, as: UTF8.self)) {
                madvise(UnsafeMutableRawPointer(bitPattern: code.lowerBound), code.count, MADV_DONTNEED)
            }
        }
    }

    /// Where code of files lies. What is only read is left alone: the loader has put addresses into some of it, which would be
    /// lost.
    /// - Parameter maps: the process's memory as proc(5) tells of it.
    static func code(in maps: String) -> [Range<UInt>] {
        maps.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ", maxSplits: 5)
            guard words.count == 6, words[1] == "r-xp", words[5].drop(while: { $0 == " " }).first == "/" else {
                return nil
            }
            let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard ends.count == 2, ends[0] < ends[1] else { return nil }
            return ends[0]..<ends[1]
        }
    }
}
