extension Program {
    /// What is shown at this state, with the keys that work: what the loop hands to the display, and tests compare.
    public func scene(_ state: State, in surroundings: Surroundings) -> Scene {
        var scene = view(state, in: surroundings)
        scene.keys = keys(in: state)
        scene.language = language(in: state)
        return scene
    }

    /// Gives it what a person did who looks at these surroundings: what is shown as focused is what a command acts upon, and
    /// what a move begins at.
    public func give(_ input: Input, to state: inout State, in surroundings: Surroundings) -> [Effect<Request>] {
        guard case .command(let command) = input else { return receive(input, at: nil, &state) }
        let scene = view(state, in: surroundings)
        return give(command, to: &state, seeing: scene)
    }

    /// Gives it a command of a person who looks at a scene of this state.
    public func give(_ command: CommandID, to state: inout State, seeing scene: Scene) -> [Effect<Request>] {
        guard let move = MovementKeys.move(for: command) else {
            return receive(.command(command), at: scene.focus, &state)
        }
        return receive(.move(move, among: FocusOrder(scene)), at: scene.focus, &state)
    }
}
