package import AssemblyCore
import Language
package import SealedBallot

/// Whether what a scrutineer brings to the key ceremony holds; checked before it goes into the record, and again by the
/// verifier.
package struct CeremonyCheck: Sendable {
    private let scrutiny: Scrutiny

    /// A check against what has been brought so far.
    package init(_ scrutiny: Scrutiny) { self.scrutiny = scrutiny }

    /// What is wrong with the next message; `nil` when it holds, or when another rule refuses it anyway.
    package func trouble(with command: ScrutinyCommand) -> ScrutinyRefusal? {
        let (name, check): (OperatorID, () throws -> Void)
        switch command {
        case .giveCertificate(let author, let text):
            (name, check) = (author, { try checkCertificate(text, of: author) })
        case .dealShares(let author, let text): (name, check) = (author, { try checkDeal(text, of: author) })
        case .makeKeyShare(let author, let text): (name, check) = (author, { try checkShare(text, of: author) })
        default: return nil
        }
        // Who may bring it, and whether it is time, is for the core to say.
        guard scrutiny.scrutineers.contains(name) else { return nil }
        do {
            try check()
            return nil
        } catch { return .badMessage(name, why: Message(sealedBallot: error)) }
    }

    /// The common key, when everything has been brought.
    package func outcome() throws -> Trustees {
        let outcome = try plan().outcome(deals: try deals(), shares: try shares())
        return Trustees([.threshold(outcome)])
    }

    /// The common key as it goes into the record, when everything has been brought.
    package func key() throws -> String { String(decoding: try outcome().bytes, as: UTF8.self) }

    /// The plan that all certificates make.
    package func plan() throws -> CeremonyPlan {
        let certificates = try texts(of: .certificates).enumerated().map { place, text in
            try Certificate(text: text, trustee: place + 1)
        }
        return try CeremonyPlan(certificates: certificates, threshold: scrutiny.needed)
    }

    /// What all have dealt.
    package func deals() throws -> [CeremonyDeal] {
        try texts(of: .deals).map { text in
            guard let deal = CeremonyDeal(text: text) else { throw MessageRefusal.unreadable }
            return deal
        }
    }

    private func shares() throws -> [CeremonyShare] {
        try texts(of: .shares).map { text in
            guard let share = CeremonyShare(text: text) else { throw MessageRefusal.unreadable }
            return share
        }
    }

    private func texts(of step: KeyCeremony.Step) throws -> [String] {
        let given = scrutiny.ceremony.texts(of: step)
        return try scrutiny.scrutineers.map { name in
            guard let text = given[name] else { throw MessageRefusal.early }
            return text
        }
    }

    private func place(of name: OperatorID) -> Int { scrutiny.scrutineers.firstIndex(of: name) ?? 0 }

    private func checkCertificate(_ text: String, of name: OperatorID) throws {
        let own = try Certificate(text: text, trustee: place(of: name) + 1)
        guard own.isFor(place: place(of: name), size: scrutiny.scrutineers.count, threshold: scrutiny.needed) else {
            throw MessageRefusal.otherPlace
        }
        for (other, given) in scrutiny.ceremony.texts(of: .certificates) where other != name {
            guard try !Certificate(text: given).isSameTrustee(as: own) else { throw MessageRefusal.sameSeed(other) }
        }
    }

    private func checkDeal(_ text: String, of name: OperatorID) throws {
        guard scrutiny.step == .deals else { throw MessageRefusal.early }
        guard let deal = CeremonyDeal(text: text) else { throw MessageRefusal.unreadable }
        try plan().check(deal, of: place(of: name))
    }

    private func checkShare(_ text: String, of name: OperatorID) throws {
        guard scrutiny.step == .shares else { throw MessageRefusal.early }
        guard let share = CeremonyShare(text: text) else { throw MessageRefusal.unreadable }
        try plan().check(share, of: place(of: name), deals: try deals())
    }

    private enum MessageRefusal: Error, CustomStringConvertible {
        case unreadable, early, otherPlace, sameSeed(OperatorID)

        var description: String {
            switch self {
            case .unreadable: "it is not a message of the ceremony"
            case .early: "the others have not taken the step before"
            case .otherPlace: "it was made for another scrutineer's place, or another number of scrutineers"
            case .sameSeed(let other): "it was made with the same key as that of \(other)"
            }
        }
    }
}
