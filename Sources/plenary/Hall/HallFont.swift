import Glibc

/// The font of a Linux console: whether it has the signs that pages are made of.
enum HallFont {
    /// The signs of all pages besides letters, digits and the other signs of ASCII.
    static let needed = "─│┃╭╮╯╰█▉▊▋▌▍▎▏▐▕▀▄▲▸◂●○◐◇■□✕✓✗·›…↑↓←→–’«»"

    /// The line on the console that this runs on; `nil` where it is none, since other terminals choose among fonts.
    static func line(_ environment: [String: String]) -> HallLine? {
        guard environment["TERM"] == "linux" else { return nil }
        return line(having: signs(of: STDIN_FILENO))
    }

    /// What a font with certain signs means; `nil` where the console does not say.
    static func line(having signs: Set<Unicode.Scalar>?) -> HallLine {
        let about = "Font"
        guard let signs else { return .note(about, "The console does not say which signs its font has.") }
        let missing = needed.unicodeScalars.filter { !signs.contains($0) }
        guard !missing.isEmpty else {
            return .note(about, "It has every sign of the pages; Arabic is never joined on a console.")
        }
        return .note(
            about, "It lacks \(missing.count) signs: \(missing.map { String($0) }.joined(separator: " ")).",
            "Set one that has them (setfont Uni3-Terminus16, of console-setup), or start consoles with --ascii.")
    }

    /// One sign and its place in the font, as the kernel has them.
    private struct Pair {
        var sign: UInt16 = 0
        var place: UInt16 = 0
    }

    /// Where the kernel writes the pairs.
    private struct Description {
        var count: UInt16 = 0
        var pairs: UnsafeMutablePointer<Pair>?
    }

    /// What the kernel says of a console's font (GIO_UNIMAP in ioctl_console(2)).
    private static func signs(of descriptor: Int32) -> Set<Unicode.Scalar>? {
        let room = 65_535
        return withUnsafeTemporaryAllocation(of: Pair.self, capacity: room) { pairs in
            pairs.initialize(repeating: Pair())
            var description = Description(count: UInt16(room), pairs: pairs.baseAddress)
            guard ioctl(descriptor, 0x4B66, &description) == 0 else { return nil }
            return Set(pairs.prefix(Int(description.count)).compactMap { Unicode.Scalar($0.sign) })
        }
    }
}
