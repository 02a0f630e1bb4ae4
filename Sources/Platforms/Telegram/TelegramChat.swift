import Coordinator
import PlatformSupport

/// A chat of Telegram as the engine names it: the platform's id, and for a topic of a forum the topic after a slash, so that each
/// topic is a chat of its own and is answered in.
struct TelegramChat: Equatable {
    /// The platform's id: a whole number, negative for groups.
    let id: String
    /// The topic; nil outside forums.
    let topic: String?

    /// The chat of a message; nil where it has none.
    init?(_ message: JSONValue) {
        guard let id = message["chat"]?["id"]?.flexibleText else { return nil }
        self.id = id
        topic = message["is_topic_message"]?.flag == true ? message["message_thread_id"]?.flexibleText : nil
    }

    /// The chat of a name.
    init(name: String) {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        id = parts.first ?? name
        topic = parts.count == 2 ? parts[1] : nil
    }

    /// The name for the engine.
    var name: String { topic.map { "\(id)/\($0)" } ?? id }

    /// The name of the same topic where the group goes on.
    func moved(to other: String) -> String { topic.map { "\(other)/\($0)" } ?? other }
}
