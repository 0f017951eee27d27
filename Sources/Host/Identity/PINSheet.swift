import AssemblyCore

/// The sheet with every delegation's badge number and PIN, which the secretariat prints once.
struct PINSheet: Sendable {
    /// One delegation's line.
    struct Line: Sendable {
        let member: MemberCode
        let name: String
        let badge: String
        let pin: String
    }

    /// The lines in the order of names.
    let lines: [Line]

    /// The sheet as text: badge, PIN, code and name, in columns.
    func text(for title: String) -> String {
        var text = "\(title)\nBadges and PINs: hand each line to its delegation only, then destroy this file.\n\n"
        text += "BADGE   PIN     MEMBER\n"
        for line in lines { text += "\(line.badge)  \(line.pin)  \(line.member)  \(line.name)\n" }
        return text
    }
}
