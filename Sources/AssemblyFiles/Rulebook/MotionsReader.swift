import AssemblyCore
import EditedFiles

/// Reads the procedural motions in their order of precedence.
struct MotionsReader {
    static let keys = ["motion", "speakers-for", "speakers-against", "decision", "effect"] + CitationReader.keys

    /// Takes the decisions that are named.
    let mentions: Mentions

    /// The motions, the one of the highest precedence first.
    func motions(_ value: YAMLValue) -> [MotionRule] {
        var rules: [MotionRule] = []
        var lines: [ProceduralMotion: Int] = [:]
        for entry in value.list(of: "a motion", limit: 50) ?? [] {
            guard let mapping = entry.mapping(of: "a motion", keys: Self.keys) else { continue }
            let name = mapping.required("motion")
            let motion = name?.choice(of: ProceduralMotion.allCases)
            if let name, let motion {
                if let first = lines[motion] {
                    name.report(
                        "the motion '\(motion.rawValue)' appears twice", hint: "the first is in line \(first)")
                }
                lines[motion] = lines[motion] ?? name.place.line
            }
            let speakersFor = mapping["speakers-for"]?.integer(in: 0...100)
            let speakersAgainst = mapping["speakers-against"]?.integer(in: 0...100)
            let decision = mapping.required("decision").flatMap(mentions.decision)
            let effect = mapping["effect"]?.choice(of: MotionEffect.allCases)
            let source = CitationReader.citation(mapping, isRequired: true)
            guard let motion, let decision, let source else { continue }
            rules.append(
                MotionRule(
                    motion: motion, speakersFor: speakersFor ?? 0, speakersAgainst: speakersAgainst ?? 0,
                    decision: decision, effect: effect, citation: source))
        }
        return rules
    }
}
