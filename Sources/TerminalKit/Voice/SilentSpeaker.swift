/// Says nothing, where there is nothing that speaks.
public struct SilentSpeaker: Speaker {
    /// Never.
    public let isAvailable = false

    /// Nothing.
    public let remaining = Duration.zero

    /// A speaker that is silent.
    public init() {}

    /// Does nothing.
    public func say(_ line: SpokenLine) {}
    /// Does nothing.
    public func interrupt() {}
    /// Does nothing.
    public func change(_ pace: SpeechPace) {}
    /// Does nothing.
    public func reset() {}
}
