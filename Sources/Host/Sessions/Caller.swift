/// Who a request comes from, as the system tells and not as the request says; within this process nobody is told.
///
/// It travels beside the request: what is counted against somebody, and what a name is bound to, is the user and the
/// connection, because names are chosen freely.
package struct Caller: Hashable, Sendable {
    /// The user's number.
    package let user: UInt32
    /// The number of the connection, never used again.
    package let connection: Int

    /// Somebody who comes over a connection.
    package init(user: UInt32, connection: Int) { (self.user, self.connection) = (user, connection) }

    /// The caller of the request that this task carries out.
    @TaskLocal package static var current: Caller?
}
