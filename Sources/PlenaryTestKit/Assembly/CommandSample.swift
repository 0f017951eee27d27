package import AssemblyCore
import CanonicalJSON
import Foundation
import Host

/// One command of each name that the families have, made from the written form alone: whoever adds a command has it in every
/// sweep, and whoever adds a field is told that there is no value for it.
package struct CommandSample {
    /// Its name in the written form.
    package let name: String
    /// Its fields.
    package let fields: [String: Any]
    /// The command that these mean.
    package let command: Command

    /// The sample under its name, as it travels.
    package var json: String { Self.text([name: fields]) }

    /// One of each name.
    /// - Parameter values: for each field the values that it may have; the first that the command takes is used, and a field
    ///   that may be left out is there.
    package static func all(_ values: [String: [Any]]) throws -> [CommandSample] {
        try Command.allNames.map { name in
            let fields = try withWhatMayBeLeftOut(try required(of: name, values), of: name, values)
            return CommandSample(name: name, fields: fields, command: try read(name, fields))
        }
    }

    /// A command as it would be read from the socket.
    package static func read(_ name: String, _ fields: [String: Any]) throws -> Command {
        try CanonicalJSON.decode(Command.self, from: Array(text([name: fields]).utf8), unknownFields: .ignored)
    }

    /// An object as JSON, always in the same bytes.
    package static func text(_ object: [String: Any]) -> String {
        let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    /// Asks the reader which field it misses or does not take, until it is content.
    private static func required(of name: String, _ values: [String: [Any]]) throws -> [String: Any] {
        var fields: [String: Any] = [:]
        var tried: [String: Int] = [:]
        while true {
            guard let field = fieldInTheWay(of: name, fields) else { return fields }
            let place = tried[field, default: 0]
            guard let candidates = values[field], place < candidates.count else {
                throw StoryFault("no sample value of the field '\(field)' suits the command '\(name)'")
            }
            tried[field] = place + 1
            fields[field] = candidates[place]
        }
    }

    private static func fieldInTheWay(of name: String, _ fields: [String: Any]) -> String? {
        do {
            _ = try read(name, fields)
            return nil
        } catch {
            let steps = (error as? JSONFault)?.path.split { ".[".contains($0) } ?? []
            return steps.dropFirst().first.map(String.init) ?? ""
        }
    }

    /// Fields that make another act of a command: a request ahead of an item is none for the floor now.
    private static let otherActs = ["request-floor": "item"]

    private static func withWhatMayBeLeftOut(
        _ fields: [String: Any], of name: String, _ values: [String: [Any]]
    ) throws -> [String: Any] {
        var fields = fields
        var command = try read(name, fields)
        for (field, candidates) in values.sorted(by: { $0.key < $1.key })
        where fields[field] == nil && otherActs[name] != field {
            for candidate in candidates {
                let fuller = fields.merging([field: candidate]) { $1 }
                guard let other = try? read(name, fuller), other != command else { continue }
                (fields, command) = (fuller, other)
                break
            }
        }
        return fields
    }
}

extension CommandSample {
    /// Values for every field that a command can have, about one ballot, question, item and member of an assembly.
    package static func values(
        ballot: String, question: String, item: String, member: String, other: String, candidate: String,
        decision: String
    ) -> [String: [Any]] {
        let title = ["en": "A title"]
        return [
            "answer": ["yes", "accepted"], "ballot": [ballot], "ballots": [3], "carried": [true],
            "candidate": [["id": "new", "name": "A Name", "isRehearsal": false, "isWithdrawn": false], candidate],
            "closing": [["head": "h", "credentials": 1]], "credentials": ["accepted"], "decision": ["A decision"],
            "delegates": [["A Delegate"]], "delegations": [7], "digest": ["d"], "granted": [true], "hash": ["h"],
            "head": ["A Head"], "holder": [other], "intention": [["choice": "yes", "words": "We meant yes."]],
            "item": [item], "key": ["k"], "language": ["fr"], "limit": [120], "member": [member], "minutes": [10],
            "motion": [["motion": "suspend-sitting", "mover": member, "minutes": 10, "parts": []]],
            "names": [[candidate]], "needed": [2], "note": ["A note"], "observers": [["An Observer"]],
            "office": [
                ["id": "clerk", "body": "bureau", "title": title, "decision": decision, "holder": "A Holder"], "clerk",
            ],
            "onVoting": [false], "operator": ["teller-1"], "operators": [["teller-1", "teller-2"]],
            "others": [[other]],
            "guest": [["name": "A guest", "office": ["en": "An office"]]], "behalf": ["Europe"],
            "panel": [["room": "Room B", "moderator": "A Moderator", "panellists": ["A Panellist"]]],
            "parts": [[["title": title, "text": title, "isOperative": true]]], "position": [1], "present": [false],
            "proposal": [["title": title, "text": title, "sponsors": [member], "decision": decision]],
            "question": [question, ["id": "q", "item": item, "title": title, "decision": decision, "form": "motion"]],
            "reason": ["left"], "replacing": ["none"], "seal": [Any](), "sealed": ["a ciphertext"], "seconds": [90],
            "seed": ["7"],
            "side": ["against"], "signature": ["s"], "sitting": [2], "speeches": [3], "start": [1_730_797_800_000],
            "tally": [["for": 1, "against": 1]], "text": ["A text"], "tracker": ["t"], "trustees": ["x"],
            "upheld": [true], "vote": ["for"], "withheld": [true], "words": ["Words"],
            "added": [["id": "new-item", "number": "9", "title": title, "kind": "report"]], "after": [item],
            "before": [item], "title": [title],
            "items": [
                (1...2).map {
                    ["id": "part-\($0)", "number": "9.\($0)", "title": title, "kind": "report", "parent": item]
                        as [String: Any]
                }
            ],
            "accepted": [[member]], "provisional": [[other]], "refused": [[String]()], "until": [1_730_797_800_000],
            "admitted": [["code": "ZZ", "name": title, "order": 99, "weight": 1]],
        ]
    }
}
