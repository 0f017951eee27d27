/// A kiosk: its name is chosen freely, so it is bound to whoever has chosen it.
struct KioskPlace: Hashable, Sendable {
    let device: DeviceID
    let caller: Caller?

    /// Whether it may be the same kiosk over another connection.
    func mayBe(_ other: KioskPlace) -> Bool { device == other.device && caller?.user == other.caller?.user }
}
