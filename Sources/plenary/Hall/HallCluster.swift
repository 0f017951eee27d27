import AssemblyCore
import Answers
import Bytes
import CanonicalJSON
import ClusterJournal
import EditedFiles
import Foundation

/// What ends soon of that by which a cluster is reached: the authorities of its certificates, and its credentials.
enum HallCluster {
    /// From so many days on it is worth knowing that something ends.
    static let days = 14

    /// What there is to say of the files that a cluster's file names.
    static func lines(_ path: String, at now: Moment) throws -> [HallLine] {
        let access = try ClusterFile.read(path).access
        var lines: [HallLine] = []
        if let file = access.authoritiesFile {
            let ends = text(file).map { Certificate.ends(in: $0) } ?? []
            lines.append(line("Certificates", ends.min(), at: now, file))
        }
        if let file = access.credentialsFile {
            guard let text = text(file) else {
                lines.append(line("Credentials", nil, at: now, file))
                return lines
            }
            lines.append(
                Credential.end(in: text).map { line("Credentials", $0, at: now, file) }
                    ?? .ready("Credentials", "They do not end."))
        }
        return lines.isEmpty ? [.note("Certificates", "The cluster is reached without any.", "Use tls://.")] : lines
    }

    private static func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

    /// What it means that something ends at a moment.
    static func line(_ about: String, _ end: Moment?, at now: Moment, _ file: String) -> HallLine {
        guard let end else {
            return .stop(
                about, "\(CommandLineFault.path(file)) cannot be read as one.",
                "Name the right file in the cluster's.")
        }
        let day = end.civil(utcOffsetMinutes: 0).date
        guard now < end else {
            return .stop(about, "It ended on \(day).", "Renew it on every server and here.")
        }
        let left = Int((end.milliseconds - now.milliseconds) / 86_400_000)
        return left < days
            ? .note(about, "It ends on \(day), in \(left) days.", "Renew it before the assembly sits.")
            : .ready(about, "It is good until \(day).")
    }
}

/// A certificate, as far as it says when it ends (X.509, RFC 5280, 4.1).
enum Certificate {
    /// When the certificates of a file in PEM end.
    static func ends(in text: String) -> [Moment] {
        text.components(separatedBy: "-----BEGIN CERTIFICATE-----").dropFirst().compactMap { part in
            let body = part.components(separatedBy: "-----END")[0].filter { !$0.isWhitespace }
            return Base64.decode(body).flatMap { end(of: $0) }
        }
    }

    /// The end of one: the second time of its validity, which is the field behind version, number, algorithm and issuer.
    private static func end(of bytes: [UInt8]) -> Moment? {
        guard let whole = field(bytes[...]), let body = field(whole.content) else { return nil }
        var rest = body.content
        guard let first = field(rest) else { return nil }
        let skipped = first.tag == 0xA0 ? 4 : 3
        for _ in 0..<skipped {
            guard let next = field(rest) else { return nil }
            rest = next.rest
        }
        guard let validity = field(rest), let begin = field(validity.content), let end = field(begin.rest) else {
            return nil
        }
        return moment(String(decoding: end.content, as: UTF8.self), hasCentury: end.tag == 0x18)
    }

    private static func field(
        _ bytes: ArraySlice<UInt8>
    ) -> (tag: UInt8, content: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard let tag = bytes.first, let first = bytes.dropFirst().first else { return nil }
        var rest = bytes.dropFirst(2)
        var length = Int(first)
        if first >= 0x80 {
            let count = Int(first & 0x7F)
            guard (1...3).contains(count), rest.count >= count else { return nil }
            length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(count)
        }
        guard rest.count >= length else { return nil }
        return (tag, rest.prefix(length), rest.dropFirst(length))
    }

    private static func moment(_ text: String, hasCentury: Bool) -> Moment? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == (hasCentury ? 14 : 12), let short = Int(digits.prefix(hasCentury ? 4 : 2)) else {
            return nil
        }
        let rest = digits.dropFirst(hasCentury ? 4 : 2)
        let year = hasCentury ? short : short < 50 ? 2_000 + short : 1_900 + short
        guard let month = Int(rest.prefix(2)), let day = Int(rest.dropFirst(2).prefix(2)),
            let date = CivilDate(year: year, month: month, day: day), let hour = Int(rest.dropFirst(4).prefix(2)),
            let minute = Int(rest.dropFirst(6).prefix(2))
        else { return nil }
        return Moment(milliseconds: (Int64(date.daysSince1970) * 1_440 + Int64(hour * 60 + minute)) * 60_000)
    }
}

/// A file of credentials of NATS: a token in three parts, whose middle says when it ends.
enum Credential {
    private struct Claims: Decodable { let exp: Int64? }

    /// When it ends; `nil` for never.
    static func end(in text: String) -> Moment? {
        let token = text.split(whereSeparator: \.isWhitespace).first { $0.filter { $0 == "." }.count == 2 }
        guard let middle = token?.split(separator: ".").dropFirst().first else { return nil }
        let padded = middle.replacing("-", with: "+").replacing("_", with: "/")
        guard let bytes = Base64.decode(String(padded), padding: .left),
            let claims = try? CanonicalJSON.decode(Claims.self, from: Array(bytes), unknownFields: .ignored)
        else { return nil }
        return claims.exp.map { Moment(milliseconds: $0 * 1_000) }
    }
}
