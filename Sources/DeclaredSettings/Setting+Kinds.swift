package import CivilCalendar

extension Setting<String> {
    /// A text; `fault` says what is wrong with one.
    package static func text(
        _ key: String, _ standard: String = "", fault: @escaping @Sendable (String) -> String?
    ) -> Self {
        Self(key, standard) { text in fault(text).map { .failure(SettingFault($0)) } ?? .success(text) }
    }

    /// An address on the net; none is one too where none is what holds anyway.
    package static func address(_ key: String, _ standard: String = "") -> Self {
        text(key, standard) { text in
            let isRight = text.hasPrefix("https://") || text.hasPrefix("http://") || (text.isEmpty && standard.isEmpty)
            return isRight ? nil : "phải bắt đầu bằng https:// hoặc http://"
        }
    }
}

extension Setting<Bool> {
    /// Yes or no.
    package static func flag(_ key: String, _ standard: Bool) -> Self {
        Self(key, standard) { text in
            guard let flag = ["true": true, "false": false][text.lowercased()] else {
                return .failure(SettingFault("phải là true hoặc false"))
            }
            return .success(flag)
        }
    }
}

extension Setting {
    /// One of several, each with its word.
    package static func choice(_ key: String, _ standard: Value, _ words: KeyValuePairs<String, Value>) -> Self {
        let words = words.map { $0 }
        return Self(key, standard) { text in
            guard let value = words.first(where: { $0.key == text })?.value else {
                return .failure(
                    SettingFault("phải là một trong: \(words.map(\.key).joined(separator: ", "))"))
            }
            return .success(value)
        }
    }
}

extension Setting where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// One of several.
    package static func choice(_ key: String, _ standard: Value) -> Self {
        Self(key, standard) { text in
            guard let value = Value(rawValue: text) else {
                let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
                return .failure(SettingFault("phải là một trong: \(all)"))
            }
            return .success(value)
        }
    }
}

extension Setting<Int> {
    /// A whole number within a range.
    package static func number(_ key: String, _ standard: Int, in range: ClosedRange<Int>) -> Self {
        Self(key, standard) { text in
            WholeNumber.read(text, in: range).map { .success($0) }
                ?? .failure(
                    SettingFault("phải là số nguyên từ \(range.lowerBound) đến \(range.upperBound), viết bằng chữ số"))
        }
    }
}

extension Setting<TimeOfDay> {
    /// An hour of the day.
    package static func hour(_ key: String, _ standard: TimeOfDay) -> Self {
        Self(key, standard) { text in
            TimeOfDay(text).map { .success($0) } ?? .failure(SettingFault("phải là giờ dạng \"08:00\""))
        }
    }
}
