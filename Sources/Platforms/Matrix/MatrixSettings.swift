import Coordinator
import Foundation

/// All that a Matrix bot needs: its server and how it proves who it is.
package struct MatrixSettings: Sendable, HoldsSecrets {
    /// How the bot proves who it is.
    package enum Login: Equatable, Sendable, HoldsSecrets {
        /// An access token that was made for it, with the device that it was made for.
        case token(String)
        /// A user's name, without server, and password.
        case password(user: String, password: String)
    }

    /// The server's address, without a slash at its end.
    package let homeserver: String
    /// How the bot proves who it is.
    package let login: Login
    /// The device under whose name the bot logs in: it stays, since the keys by which sends are repeated safely belong to it.
    package let device: String
    /// Rooms with others that the bot enters when it is invited, by id.
    package let rooms: Set<String>
    /// How long the platform holds a sync that has nothing to say; waited for at a stop.
    package let syncTimeout: Duration
    /// How long a send may take before its outcome is unknown; it fits inside the lease.
    package let sendTimeout: Duration

    /// Creates settings, or nil where the address or the secret is empty.
    package init?(
        homeserver: String, login: Login, device: String = "NAMRO", rooms: Set<String> = [],
        syncTimeout: Duration = .seconds(8), sendTimeout: Duration = .seconds(8)
    ) {
        guard homeserver.hasPrefix("http"), !login.secret.isEmpty, !device.isEmpty else { return nil }
        self.homeserver = homeserver.hasSuffix("/") ? String(homeserver.dropLast()) : homeserver
        self.login = login
        self.device = device
        self.rooms = rooms
        self.syncTimeout = syncTimeout
        self.sendTimeout = sendTimeout
    }
}

extension MatrixSettings.Login {
    /// What nobody else may know.
    var secret: String {
        switch self {
        case .token(let token): token
        case .password(_, let password): password
        }
    }
}
