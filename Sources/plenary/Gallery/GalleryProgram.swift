import Language
import TerminalKit

/// Pages through the pictures with the arrows, each in any theme.
struct GalleryProgram: Program {
    /// Which picture, in which theme.
    struct State: Hashable, Sendable {
        var picture: Int
        var theme = 0
    }

    /// Shows another theme; carried out by whoever owns the display.
    struct ThemeRequest: Hashable, Sendable { let name: String }

    /// Nothing is heard in a gallery.
    struct News: Sendable {}

    let pictures: [GalleryPicture]
    let themes: [String]
    /// The picture to begin with.
    let first: Int

    private static let table = KeyTable(
        "Gallery",
        [
            Binding("gallery.next", .right, label: "next", prominence: nil),
            Binding("gallery.previous", .left, label: "previous", prominence: nil),
            Binding("gallery.nextTheme", .down, label: "next theme", prominence: nil),
            Binding("gallery.previousTheme", .up, label: "previous theme", prominence: nil),
            Binding("gallery.leave", .character("q"), .back, .control("c"), label: "leave", prominence: nil),
        ])

    func start() -> State { State(picture: first) }

    /// The keys of the picture are shown as they would be; the gallery's own come first.
    func keys(in state: State) -> ActiveKeys {
        var keys = pictures[state.picture].scene(Surroundings(size: Size(columns: 80, rows: 24))).keys
        keys.tables.insert(Self.table, at: 0)
        keys.isTyping = false
        return keys
    }

    /// The language of the console in the picture.
    func language(in state: State) -> WorkingLanguage {
        pictures[state.picture].scene(Surroundings(size: Size(columns: 80, rows: 24))).language
    }

    func hear(_ news: News, _ state: inout State) -> [Effect<ThemeRequest>] { [] }

    func receive(_ input: Input, at focus: NodeID?, _ state: inout State) -> [Effect<ThemeRequest>] {
        guard case .command(let command) = input else { return [] }
        switch command {
        case "gallery.next": state.picture = (state.picture + 1) % pictures.count
        case "gallery.previous": state.picture = (state.picture + pictures.count - 1) % pictures.count
        case "gallery.nextTheme": return show(theme: state.theme + 1, &state)
        case "gallery.previousTheme": return show(theme: state.theme + themes.count - 1, &state)
        case "gallery.leave": return [.terminal(.quit(status: 0))]
        default: break
        }
        return []
    }

    func view(_ state: State, in surroundings: Surroundings) -> Scene {
        let picture = pictures[state.picture]
        var scene = picture.scene(surroundings)
        // What the picture says itself stays; an empty line says which picture it is.
        if scene.status == nil {
            scene.status = StatusLine(
                "\(picture.title)  \(state.picture + 1) of \(pictures.count)  \(themes[state.theme])")
        }
        return scene
    }

    private func show(theme: Int, _ state: inout State) -> [Effect<ThemeRequest>] {
        state.theme = theme % themes.count
        return [.request(ThemeRequest(name: themes[state.theme]))]
    }
}
