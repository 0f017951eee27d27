import AssemblyCore
import AssemblyFiles
import Host
import Language

/// An assembly as the dice have it: rules, members, agenda and questions.
struct DrawnAssembly: Sendable {
    /// The rulebook's name.
    let rulebook: String
    /// What is convened.
    let convocation: Convocation

    /// Draws an assembly.
    /// - Parameters:
    ///   - mostMembers: no more members than so many, besides those that the rulebook names.
    ///   - isOnCluster: whether several hosts hold it, which no rehearsal has.
    ///   - house: what is other in its rules than in those of a body; `nil` where nothing is.
    init(_ dice: inout Dice, mostMembers: Int, isOnCluster: Bool = false, house: HouseRules? = nil) {
        let names = RulebookFile.builtInNames
        rulebook = names[dice.below(names.count)]
        var house = house
        let rules = house?.vary(BuiltInRules.named(rulebook)) ?? BuiltInRules.named(rulebook)
        let members = Self.members(&dice, Self.size(&dice, mostMembers), namedBy: rules)
        let isRehearsal = dice.happens(perMille: 750) && !isOnCluster
        let first = CivilDate(daysSince1970: 20_031)
        let sittings = dice.number(in: 1...3)
        let agenda = Self.agenda(&dice, sittings: sittings)
        convocation = Convocation(
            title: "A drawn assembly", shortTitle: "DRAWN", place: "Nowhere", from: first,
            to: CivilDate(daysSince1970: 20_031 + sittings), utcOffsetMinutes: 60 * dice.number(in: -3...3),
            isRehearsal: isRehearsal, languages: [.english, .french], rulebook: rules, members: members,
            delegations: members.map { Self.delegation(of: $0.code, &dice) },
            sittings: (1...sittings).map {
                PlannedSitting(
                    number: $0, title: LocalizedText("Sitting \($0)"), date: CivilDate(daysSince1970: 20_030 + $0))
            },
            agenda: agenda, questions: Self.questions(&dice, under: agenda, rules, members), notes: [])
    }

    /// The badge of a member in a rehearsal.
    func rehearsalBadge(of member: MemberCode) -> String {
        RehearsalBadge.number(place: convocation.members.first { $0.code == member }?.order ?? 0)
    }

    /// Small assemblies most of the time: what goes wrong goes wrong among few as well, and sooner.
    private static func size(_ dice: inout Dice, _ most: Int) -> Int {
        switch dice.below(1_000) {
        case ..<620: min(most, dice.number(in: 1...9))
        case ..<950: min(most, dice.number(in: 10...50))
        case ..<995: min(most, dice.number(in: 51...300))
        default: min(most, dice.number(in: 301...2_000))
        }
    }

    private static func members(_ dice: inout Dice, _ count: Int, namedBy rules: Rulebook) -> [Member] {
        var codes: [MemberCode] = []
        for rule in rules.decisions {
            codes += (rule.franchise.vetoes + (rule.franchise.only ?? [])).filter { !codes.contains($0) }
        }
        // Where the rules name some, they are the assembly, or most of it.
        for place in 0..<max(0, count - codes.count) { codes.append(MemberCode(rawValue: "M\(place + 1)")) }
        let sections = ["workers", "employers", "governments"]
        return codes.enumerated().map { place, code in
            Member(
                code: code, name: LocalizedText("Country \(code)"), region: dice.one(of: Region.allCases),
                order: place + 1, weight: dice.number(in: 1...6), population: dice.number(in: 1...90_000_000),
                section: sections[dice.below(3)])
        }
    }

    private static func delegation(of member: MemberCode, _ dice: inout Dice) -> Delegation {
        let credentials: Credentials =
            dice.happens(perMille: 880) ? .accepted : dice.below(2) == 0 ? .pending : .refused
        return Delegation(
            member: member, head: "Head of \(member)", credentials: credentials,
            isPresent: dice.happens(perMille: 900),
            arrears: dice.happens(perMille: 60)
                ? Arrears(reason: "Two years", waiver: dice.below(2) == 0 ? "Waived" : nil) : nil,
            needsAssistance: dice.happens(perMille: 30))
    }

    private static func agenda(_ dice: inout Dice, sittings: Int) -> [AgendaItem] {
        (1...dice.number(in: 2...4)).map { number in
            let isPanel = dice.happens(perMille: 120)
            return AgendaItem(
                id: ItemID(rawValue: "item-\(number)"), number: "\(number)", title: LocalizedText("Item \(number)"),
                kind: isPanel ? .panel : .resolution, sitting: dice.number(in: 1...sittings),
                panel: isPanel ? Panel(number: number, room: nil, moderator: nil, panellists: []) : nil)
        }
    }

    private static func questions(
        _ dice: inout Dice, under agenda: [AgendaItem], _ rules: Rulebook, _ members: [Member]
    ) -> [Question] {
        (1...dice.number(in: 2...6)).compactMap { number in
            guard let item = dice.one(of: agenda), let rule = dice.one(of: rules.decisions) else { return nil }
            let isElection = dice.happens(perMille: rule.isLikelyElection ? 850 : 80)
            let seats = dice.happens(perMille: 600) ? 1 : dice.number(in: 2...4)
            return Question(
                id: QuestionID(rawValue: "question-\(number)"), item: item.id,
                title: LocalizedText("Question \(number)"), text: "Be it so.", decision: rule.id,
                form: isElection ? .election(seats: seats) : .motion,
                sponsors: isElection ? [] : dice.some(of: members.map(\.code), atMost: 2),
                candidates: isElection ? candidates(&dice, among: members, seats: seats) : [])
        }
    }

    private static func candidates(_ dice: inout Dice, among members: [Member], seats: Int) -> [Candidate] {
        members.shuffled(using: &dice).prefix(dice.number(in: seats...seats + 3)).enumerated().map { place, member in
            Candidate(
                id: CandidateID(rawValue: "name-\(place + 1)"), name: "Name \(place + 1)",
                member: dice.happens(perMille: 800) ? member.code : nil)
        }
    }
}

/// The rulebooks that are compiled in, each read once.
enum BuiltInRules {
    private static let all: [String: Rulebook] = Dictionary(
        uniqueKeysWithValues: RulebookFile.builtInNames.compactMap { name in
            RulebookFile.builtIn(named: name).map { (name, $0) }
        })

    /// The rules of a name.
    /// - Precondition: they are compiled in.
    static func named(_ name: String) -> Rulebook {
        guard let rules = all[name] else { preconditionFailure("there is no rulebook '\(name)'") }
        return rules
    }
}

extension DecisionRule {
    /// Whether it is written for names: nothing else has seats, fields or papers of its own.
    fileprivate var isLikelyElection: Bool {
        stages.count > 1 || paper != PaperForm() || incompatibility != nil
            || stages.contains { $0.tests.contains { $0.majority == nil } }
    }
}
