package import Coordinator
package import DeclaredSettings

/// Something that can be done on a platform's side: `namro zalo set-webhook`.
package struct PlatformCommand: Sendable {
    /// Does it, with the argument that was given; answers what there is to say, a line each. Throws `CannotStart` or `PlatformError`.
    package typealias Act = @Sendable (PlatformContext, HTTPClientHandle, String?) async throws -> [String]

    /// Its name.
    package let name: String
    /// What it does, for the help.
    package let abstract: String
    /// What its argument is; nil where it takes none.
    package let argument: String?
    /// Does it.
    package let run: Act

    /// Creates a command.
    package init(_ name: String, _ abstract: String, argument: String? = nil, run: @escaping Act) {
        self.name = name
        self.abstract = abstract
        self.argument = argument
        self.run = run
    }
}

/// What `namro connect` asks of a platform.
package struct PlatformForm: Sendable {
    /// What the answer to a question is.
    package enum Answer: Sendable {
        /// A setting, which is written to `bot.yaml`.
        case setting(any DeclaredSetting)
        /// A secret, which is written nowhere.
        case secret(SecretKey)
    }

    /// A question and what its answer is.
    package typealias Question = (text: String, answer: Answer)
    /// What is done once everything is answered; it may tell and ask for a secret. Throws `CannotStart` or `PlatformError`.
    package typealias Completion = @Sendable (PlatformContext, HTTPClientHandle, Person) async throws -> Void

    /// Whoever is asked.
    package struct Person: Sendable {
        /// Tells a line.
        package let say: @Sendable (String) -> Void
        /// Asks for what nobody else may read. Throws where there is no answer.
        package let secret: @Sendable (String) throws -> String

        /// Creates it.
        package init(
            say: @escaping @Sendable (String) -> Void, secret: @escaping @Sendable (String) throws -> String
        ) {
            self.say = say
            self.secret = secret
        }
    }

    /// The questions, in order.
    package let questions: [Question]
    /// What is done once everything is answered.
    package let complete: Completion

    /// Creates a form.
    package init(_ questions: [Question], complete: @escaping Completion = { _, _, _ in }) {
        self.questions = questions
        self.complete = complete
    }

    /// The secret that the office has to set afterwards where the bot runs.
    package var secret: SecretKey? {
        for case (_, .secret(let key)) in questions { return key }
        return nil
    }
}
