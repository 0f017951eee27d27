extension Program {
    /// What is shown at this state, with the keys that work: what the loop hands to the display, and tests compare.
    public func scene(_ state: State, in surroundings: Surroundings) -> Scene {
        var scene = view(state, in: surroundings)
        scene.keys = keys(in: state)
        scene.language = language(in: state)
        return scene
    }
}
