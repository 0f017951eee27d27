import Glibc

/// A disk of a few kilobytes, to be filled: a tmpfs, which only root may mount.
final class SmallDisk {
    /// Whether one can be had here.
    static let canBeMounted: Bool = {
        guard geteuid() == 0 else { return false }
        return (try? SmallDisk(kilobytes: 64)) != nil
    }()

    private let scratch: ScratchDirectory
    var path: String { scratch.path }

    init(kilobytes: Int) throws {
        scratch = try ScratchDirectory()
        guard mount("tmpfs", scratch.path, "tmpfs", 0, "size=\(kilobytes)k,mode=0700") == 0 else {
            throw Trouble(description: "no small disk: \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        umount2(scratch.path, Int32(MNT_DETACH))
    }
}
