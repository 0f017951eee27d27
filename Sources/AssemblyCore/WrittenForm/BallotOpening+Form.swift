import CanonicalJSON

extension BallotOpening {
    func written<Name: RawRepresentable<String>>(_ name: Name) -> Written {
        Written(
            name,
            [
                .question: question, .round: round, .method: method, .secrecy: secrecy, .number: number, .stage: stage,
                .seats: seats, .tieBreak: tieBreak, .repeats: repeats, .electors: electors,
                .excluded: excluded.isEmpty ? nil : excluded, .present: present,
                .candidates: candidates.isEmpty ? nil : candidates, .writeIns: writeIns.isEmpty ? nil : writeIns,
                .marks: marks, .limit: limitSeconds, .seal: seal,
            ])
    }

    init(_ fields: Fields) throws {
        self.init(
            question: try fields(.question), round: try fields(.round), method: try fields(.method),
            secrecy: try fields(.secrecy), number: try fields(.number), stage: try fields(.stage),
            seats: try fields(.seats), tieBreak: try fields.optional(.tieBreak), repeats: try fields.optional(.repeats),
            electors: try (fields(.electors) as WrittenElectors).electors,
            excluded: try fields.optional(.excluded) ?? [:],
            present: try fields(.present), candidates: try fields.optional(.candidates) ?? [],
            writeIns: try fields.optional(.writeIns) ?? [], marks: try fields(.marks),
            limitSeconds: try fields.optional(.limit), seal: try fields.optional(.seal))
    }
}

/// The electors of an opening as they are read: hundreds of them, so without the detours of `Codable` for each.
private struct WrittenElectors: Decodable {
    let electors: [Elector]

    init(from decoder: any Decoder) throws {
        if let codes = decoder.texts, codes.allSatisfy({ $0.utf8.count <= MemberCode.longest }) {
            electors = codes.map { Elector(member: MemberCode(rawValue: $0)) }
            return
        }
        var (list, electors) = (try decoder.unkeyedContainer(), [Elector]())
        while !list.isAtEnd { electors.append(try Elector(from: list.superDecoder())) }
        self.electors = electors
    }
}

extension Elector: Codable {
    /// Reads an elector: a member's code where it has one vote and casts it itself, else an object.
    public init(from decoder: any Decoder) throws {
        if decoder.isAtText {
            self.init(member: try MemberCode(from: decoder))
            return
        }
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            member: try container.decode(MemberCode.self, forKey: .member),
            weight: try container.decode(Int.self, forKey: .weight),
            proxy: try container.decodeIfPresent(MemberCode.self, forKey: .proxy))
    }

    /// Writes an elector as shortly as it can be.
    public func encode(to encoder: any Encoder) throws {
        guard weight != 1 || proxy != nil else {
            var container = encoder.singleValueContainer()
            return try container.encode(member)
        }
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(member, forKey: .member)
        try container.encode(weight, forKey: .weight)
        try container.encodeIfPresent(proxy, forKey: .proxy)
    }
}
