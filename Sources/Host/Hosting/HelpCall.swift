/// A call for help at a kiosk, or the answer to one.
package enum HelpCall: Hashable, Sendable {
    /// Somebody at this kiosk asks for help.
    case ask
    /// Nobody at this kiosk needs help any more.
    case withdraw
    /// An officer has seen to a kiosk.
    case answer(DeviceID)
}
