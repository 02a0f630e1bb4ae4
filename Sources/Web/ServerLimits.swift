package import NIOCore

/// What the web server allows its callers: without it, open connections keep the program from its work.
package struct ServerLimits: Sendable {
    /// Connections that are open at most; more wait in the machine's queue until one is closed. Default 512.
    package var connections = 512
    /// How long a connection may say nothing that counts: no whole head of a request, nothing of its body, no next request. Default 15 s.
    package var idle = TimeAmount.seconds(15)
    /// How long a body may take from the request's head to its end, however steadily it trickles in. Default 20 s.
    package var body = TimeAmount.seconds(20)
    /// How long an answer may take from the request's end until the last of it is taken. Default 2 min: a file of 5 MB over a slow line.
    package var answer = TimeAmount.seconds(120)

    /// Creates the defaults.
    package init() {}

    /// The defaults for a process that may open so many descriptors: three quarters stay for the database and the platforms.
    package init(descriptors: Int) { connections = min(connections, max(descriptors / 4, 8)) }
}
