/// What `plenary themes` says of a theme: its contrasts on every depth, as text or as values for JSON.
public struct ThemeReport: Sendable, Hashable, Codable {
    /// The contrasts of one depth.
    public struct Depth: Sendable, Hashable, Codable {
        /// The depth.
        public let depth: String
        /// The least contrast of any text.
        public let least: Double
        /// The least where a console has eight colours and so no bright grounds; `nil` where that makes no difference.
        public let leastOfEight: Double?
        /// The greatest contrast of any text.
        public let most: Double
        /// The ink and ground of the least, as `muted on focus`.
        public let leastPair: String
        /// Whether the theme keeps its promise here; `true` when it promises nothing.
        public let keepsPromise: Bool
        /// How far apart the colours of FOR, AGAINST and ABSTAIN are at least, for each kind of sight.
        public let voteDistances: [String: Distance]
        /// Every pair, as `muted on focus`, with its contrast.
        public let pairs: [String: Double]
    }

    /// Two inks that must not be taken for each other.
    public struct Distance: Sendable, Hashable, Codable {
        /// The two that are nearest, as `affirmative and neutral`.
        public let pair: String
        /// How far apart they look, in hundredths of the Oklab colour space.
        public let distance: Double
    }

    /// The theme's name.
    public let name: String
    /// What it is for.
    public let summary: String
    /// The least contrast that it promises.
    public let promisedLeast: Double?
    /// The greatest contrast that it promises.
    public let promisedMost: Double?
    /// The depths on which its colours are known; none where it leaves them to the terminal.
    public let depths: [Depth]

    /// The report of a theme. Rules and other ornaments (`faint`) bear no meaning and are left out.
    public init(_ theme: Theme) {
        name = theme.name
        summary = theme.summary
        promisedLeast = theme.goal?.least
        promisedMost = theme.goal?.most
        depths = ColourDepth.allCases.filter { $0 != .none }.compactMap { Self.depth($0, of: theme) }
    }

    /// One line a depth.
    public var text: String {
        var lines = ["\(name): \(summary)"]
        for depth in depths {
            let least = Self.rounded(depth.least)
            let most = Self.rounded(depth.most)
            let verdict = depth.keepsPromise ? "" : "  BELOW ITS PROMISE"
            let eight = depth.leastOfEight.map { "; \(Self.rounded($0)):1 where there are only eight colours" } ?? ""
            lines.append("  \(depth.depth): \(least):1 (\(depth.leastPair)) to \(most):1\(eight)\(verdict)")
            let sights = ColourVision.allCases.compactMap { sight in
                depth.voteDistances[sight.rawValue].map {
                    "\(sight.rawValue) \(Self.rounded($0.distance)) (\($0.pair))"
                }
            }
            lines.append("    votes apart by: " + sights.joined(separator: ", "))
        }
        if depths.isEmpty {
            lines.append("  the terminal's own colours; everything is told by words, signs and weight")
        }
        return lines.joined(separator: "\n")
    }

    private static func depth(_ depth: ColourDepth, of theme: Theme) -> Depth? {
        var pairs: [String: Double] = [:]
        for ground in Ground.allCases {
            for ink in Ink.allCases where ink != .faint {
                pairs["\(ink.name) on \(ground.name)"] = theme.contrast(ink, on: ground, at: depth)
            }
        }
        let ordered = pairs.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let least = ordered.first, let most = ordered.last else { return nil }
        let keeps =
            theme.goal.map { least.value >= $0.least && most.value <= $0.most ?? 21.01 } ?? true
        return Depth(
            depth: depth.rawValue, least: least.value,
            leastOfEight: depth == .console ? leastOfEight(theme, insteadOf: least.value) : nil, most: most.value,
            leastPair: least.key, keepsPromise: keeps, voteDistances: distances(depth, of: theme), pairs: pairs)
    }

    private static func leastOfEight(_ theme: Theme, insteadOf least: Double) -> Double? {
        let inks = Ink.allCases.filter { $0 != .faint }
        let found = Ground.allCases.flatMap { ground in inks.compactMap { theme.contrastOfEight($0, on: ground) } }
            .min()
        return found.flatMap { abs($0 - least) < 0.05 ? nil : $0 }
    }

    /// Marks and words tell votes apart in every theme; colours help those who see them.
    private static func distances(_ depth: ColourDepth, of theme: Theme) -> [String: Distance] {
        let inks: [Ink] = [.affirmative, .negative, .neutral]
        let lights = inks.compactMap { ink in
            theme.look(ink, on: .page).colour.light(at: depth).map { (ink: ink, light: $0) }
        }
        var found: [String: Distance] = [:]
        for sight in ColourVision.allCases {
            for (place, one) in lights.enumerated() {
                for other in lights[(place + 1)...] {
                    let distance = sight.distance(one.light, other.light)
                    guard distance < found[sight.rawValue]?.distance ?? .infinity else { continue }
                    found[sight.rawValue] = Distance(
                        pair: "\(one.ink.name) and \(other.ink.name)", distance: distance)
                }
            }
        }
        return found
    }

    private static func rounded(_ ratio: Double) -> String {
        let tenths = Int(ratio * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
