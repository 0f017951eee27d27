/// What can have the focus on a screen, in reading order: one area for each region, form or list.
public struct FocusOrder: Sendable, Hashable {
    /// The names, area by area.
    public let areas: [[NodeID]]

    /// The order of a scene; while a dialog is open, of the dialog alone.
    public init(_ scene: Scene) {
        areas = Self.areas(of: scene.dialog?.parts ?? scene.body)
    }

    /// The order of some parts.
    public init(_ parts: [Node]) { areas = Self.areas(of: parts) }

    /// The first that can have the focus.
    public var first: NodeID? { areas.first?.first }

    /// Whether a name can have the focus.
    public func contains(_ id: NodeID) -> Bool { areas.contains { $0.contains(id) } }

    /// Where the focus goes; what has vanished or never was leads to the first.
    ///
    /// - Parameters:
    ///   - move: which way.
    ///   - current: what has the focus now.
    public func moved(_ move: FocusMove, from current: NodeID?) -> NodeID? {
        guard let current, let area = areas.firstIndex(where: { $0.contains(current) }),
            let index = areas[area].firstIndex(of: current)
        else { return first }
        let items = areas[area]
        switch move {
        case .next: return items[min(items.count - 1, index + 1)]
        case .previous: return items[max(0, index - 1)]
        case .pageDown: return items[min(items.count - 1, index + 10)]
        case .pageUp: return items[max(0, index - 10)]
        case .first: return items.first
        case .last: return items.last
        case .nextArea: return areas[(area + 1) % areas.count].first
        case .previousArea: return areas[(area + areas.count - 1) % areas.count].first
        }
    }

    private static func areas(of parts: [Node]) -> [[NodeID]] {
        var areas: [[NodeID]] = []
        var loose: [NodeID] = []
        for part in parts {
            switch part.content {
            case .pane(let pane):
                areas.append(loose)
                loose = []
                areas.append(Self.areas(of: pane.parts).flatMap { $0 })
            case .column(let children), .row(let children):
                areas.append(loose)
                loose = []
                areas += Self.areas(of: children)
            case .list(let list): loose += list.items.compactMap(\.id)
            case .table(let table): loose += table.rows.compactMap(\.id)
            case .field(let field): loose.append(field.id)
            case .poster(let poster): areas += Self.areas(of: poster.parts)
            case .heading, .paragraph, .facts, .meters, .banner, .mosaic, .gap: break
            }
        }
        areas.append(loose)
        return areas.filter { !$0.isEmpty }
    }
}

/// A way for the focus to go.
public enum FocusMove: String, Sendable, Hashable, CaseIterable {
    /// To the next item of the area; stays at the last.
    case next
    /// To the previous item of the area; stays at the first.
    case previous
    /// Ten items on.
    case pageDown
    /// Ten items back.
    case pageUp
    /// To the first item of the area.
    case first
    /// To the last item of the area.
    case last
    /// To the next area, round and round.
    case nextArea
    /// To the previous area, round and round.
    case previousArea
}
