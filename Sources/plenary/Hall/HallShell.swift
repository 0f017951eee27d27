import Foundation

/// What SSH lets the kiosks of other machines do.
enum HallShell {
    /// What must be shut beside the forced command, each with how it is written.
    static let needed = [
        "AllowTcpForwarding no", "AllowStreamLocalForwarding no", "AllowAgentForwarding no", "X11Forwarding no",
        "PermitUserRC no",
    ]

    /// The lines of this machine's settings.
    /// - Parameter folder: where sshd has them.
    static func line(in folder: String = "/etc/ssh") -> HallLine {
        let parts = folder + "/sshd_config.d"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parts)) ?? []
        let files = names.filter { $0.hasSuffix(".conf") }.sorted().map { parts + "/" + $0 } + [folder + "/sshd_config"]
        return line(of: files.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) })
    }

    /// What files of settings mean for kiosks.
    static func line(of files: [String]) -> HallLine {
        let about = "SSH"
        let blocks = files.flatMap(blocks).filter { block in
            block.contains { $0.hasPrefix("forcecommand ") && $0.contains("plenary kiosk") }
        }
        guard !blocks.isEmpty else { return .ready(about, "No kiosk comes from another machine.") }
        let missing = needed.filter { setting in
            !blocks.allSatisfy {
                $0.contains(setting.lowercased())
                    || $0.contains("disableforwarding yes") && setting.contains("Forwarding")
            }
        }
        guard missing.isEmpty else {
            return .stop(
                about, "Kiosks of other machines can do more than vote.",
                "Add beside their ForceCommand: \(missing.joined(separator: ", ")).")
        }
        return .ready(about, "Kiosks of other machines can do nothing but vote.")
    }

    /// The settings of a file by what they are for, each block in small letters with single spaces.
    private static func blocks(of file: String) -> [[String]] {
        var blocks: [[String]] = [[]]
        for line in file.split(separator: "\n") {
            let words = line.split { " \t=\"".contains($0) }.joined(separator: " ").lowercased()
            guard !words.isEmpty, !words.hasPrefix("#") else { continue }
            if words.hasPrefix("match ") { blocks.append([]) }
            blocks[blocks.count - 1].append(words)
        }
        return blocks
    }
}
