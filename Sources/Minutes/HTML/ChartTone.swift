/// What a colour of a chart stands for. The colour is never alone: a word, a number or a shape says the same.
///
/// The values are those of the light page and of paper, each at least 3:1 against white; the style sheet has others for
/// the dark page.
enum ChartTone: Hashable {
    case yes, no, abstain, notCast, elected, other
    /// A name, by its place in the result from 1.
    case name(Int)

    /// The class that the style sheet knows.
    var style: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .abstain: "abstain"
        case .notCast: "absent"
        case .elected: "elected"
        case .other: "other"
        case .name(let place): "name\((place - 1) % 6 + 1)"
        }
    }

    /// The colour without a style sheet.
    var color: String {
        switch self {
        case .yes: "#1b6e4a"
        case .no: "#b3372b"
        case .abstain: "#8a6100"
        case .notCast, .other: "#7b818b"
        case .elected: "#14508c"
        case .name(let place): ["#14508c", "#b3372b", "#1b6e4a", "#8a6100", "#6b3fa0", "#0f6c75"][(place - 1) % 6]
        }
    }
}
