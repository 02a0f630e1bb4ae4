// swift-tools-version: 6.2
import PackageDescription

// A target exists to forbid an import. Imports point down only:
// namro -> Assembly -> {Storage, platforms, BotConfiguration} -> Coordinator -> Conversation
// -> {Reports, Understanding} -> Assignments -> {CivilCalendar, VietnameseText}. Beside them, for developers: namro-lab -> NamroLab -> TestSupport
// -> Assembly. CI builds with --explicit-target-dependency-import-check error.

let targets: [Target] = [
    // Pure: values in, values out. No clock, no file, no network.
    .target(name: "CivilCalendar"),
    .target(name: "VietnameseText"),
    // What can be set, declared by those who use it.
    .target(name: "DeclaredSettings", dependencies: ["CivilCalendar"]),
    .target(
        name: "Assignments",
        dependencies: ["CivilCalendar", "VietnameseText", .product(name: "Crypto", package: "swift-crypto")]
    ),
    .target(name: "Reports", dependencies: ["Assignments", "CivilCalendar", "VietnameseText"]),
    // What a message means, with sight of the office and of the one who writes.
    .target(name: "Understanding", dependencies: ["Assignments", "CivilCalendar", "VietnameseText"]),
    .target(
        name: "Conversation",
        dependencies: [
            "Assignments", "CivilCalendar", "DeclaredSettings", "Reports", "Understanding", "VietnameseText",
            .product(name: "Mustache", package: "swift-mustache"),
        ]
    ),

    // Use cases and the ports they need. No SQL, no HTTP.
    .target(
        name: "Coordinator",
        dependencies: [
            "Assignments", "CivilCalendar", "Conversation", "DeclaredSettings", "Reports", "VietnameseText",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "Metrics", package: "swift-metrics"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        ]
    ),

    // Technologies, blind to one another.
    // The handler of a trap's signals: nothing of Swift may run there.
    .target(name: "CTrapMark"),
    .target(
        name: "Storage",
        dependencies: [
            "Assignments", "CTrapMark", "CivilCalendar", "Conversation", "Coordinator", "Reports", "VietnameseText",
            .product(name: "GRDB", package: "GRDB.swift"),
            .product(name: "GRDBSQLite", package: "GRDB.swift"),
        ]
    ),
    .target(
        name: "PlatformSupport",
        dependencies: [
            "Assignments", "Coordinator", "DeclaredSettings",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
        ],
        path: "Sources/Platforms/Support"
    ),
    .target(
        name: "ZaloPlatform",
        dependencies: [
            "Coordinator", "DeclaredSettings", "PlatformSupport", "VietnameseText",
            .product(name: "Logging", package: "swift-log"),
        ],
        path: "Sources/Platforms/Zalo"
    ),
    .target(
        name: "ZaloOAPlatform",
        dependencies: [
            "Coordinator", "DeclaredSettings", "PlatformSupport", "VietnameseText",
            .product(name: "Crypto", package: "swift-crypto"),
        ],
        path: "Sources/Platforms/ZaloOA"
    ),
    .target(
        name: "TelegramPlatform",
        dependencies: ["Coordinator", "DeclaredSettings", "PlatformSupport", "VietnameseText"],
        path: "Sources/Platforms/Telegram"
    ),
    .target(
        name: "MatrixPlatform",
        dependencies: ["Coordinator", "DeclaredSettings", "PlatformSupport", "VietnameseText"],
        path: "Sources/Platforms/Matrix"
    ),
    .target(
        name: "WebhookPlatform",
        dependencies: ["Coordinator", "PlatformSupport", .product(name: "Crypto", package: "swift-crypto")],
        path: "Sources/Platforms/Webhooks"
    ),
    .target(
        name: "BotConfiguration",
        dependencies: [
            "Assignments", "CivilCalendar", "Conversation", "Coordinator", "DeclaredSettings", "VietnameseText",
            .product(name: "Configuration", package: "swift-configuration"),
            .product(name: "Yams", package: "Yams"),
        ]
    ),

    // The bot's own web server.
    .target(
        name: "Web",
        dependencies: [
            "Coordinator", "DeclaredSettings",
            .product(name: "CoreMetrics", package: "swift-metrics"),
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        ]
    ),

    // The composition root and the program.
    .target(
        name: "Assembly",
        dependencies: [
            "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator", "DeclaredSettings",
            "MatrixPlatform",
            "PlatformSupport", "Reports", "Storage", "TelegramPlatform", "VietnameseText", "Web",
            "WebhookPlatform", "ZaloOAPlatform", "ZaloPlatform",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "Metrics", package: "swift-metrics"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            .product(name: "UnixSignals", package: "swift-service-lifecycle"),
        ],
        resources: [.embedInCode("Example/Office")]
    ),
    // What every program does on a terminal: options, sentences for faults, the log.
    .target(
        name: "CommandSupport",
        dependencies: [
            "Assembly", "BotConfiguration", "Coordinator", "Reports",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "Logging", package: "swift-log"),
        ]
    ),
    .executableTarget(
        name: "namro",
        dependencies: [
            "Assembly", "Assignments", "BotConfiguration", "CivilCalendar", "CommandSupport", "Conversation",
            "Coordinator", "DeclaredSettings", "PlatformSupport", "Reports", "Web",
            .product(name: "CoreMetrics", package: "swift-metrics"),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "Logging", package: "swift-log"),
        ]
    ),

    // The lab: the practice group, the demo, a world where things go wrong. The product has none of it; see the end of this file.
    .target(
        name: "NamroLab",
        dependencies: [
            "Assembly", "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator",
            "PlatformSupport", "Storage", "TelegramPlatform", "TestSupport", "ZaloPlatform",
            .product(name: "AsyncHTTPClient", package: "async-http-client"),
            .product(name: "GRDBSQLite", package: "GRDB.swift"),
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOHTTP1", package: "swift-nio"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            .product(name: "Yams", package: "Yams"),
        ],
        resources: [.embedInCode("Practice/Page"), .embedInCode("Demo/script.yaml")]
    ),
    .executableTarget(
        name: "namro-lab",
        dependencies: [
            "Assembly", "BotConfiguration", "CommandSupport", "Coordinator", "DeclaredSettings", "NamroLab",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]
    ),

    // How long reading takes, and whether anything makes it fall over: `make fuzz`.
    .executableTarget(
        name: "namro-fuzz",
        dependencies: [
            "Assembly", "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "TestSupport",
            "Understanding",
            "VietnameseText",
        ],
        path: "Benchmarks/Reading"
    ),

    // Learns which acts words speak of, from labelled speech: `make train`.
    .executableTarget(name: "namro-train", dependencies: ["Understanding"]),

    // What reminders cost with 63,000 works: `make bench`.
    .executableTarget(
        name: "namro-reminders",
        dependencies: [
            "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator", "NamroLab", "Storage",
            "TestSupport", .product(name: "Logging", package: "swift-log"),
        ],
        path: "Benchmarks/Reminders"
    ),

    // Tests.
    .target(
        name: "TestSupport",
        dependencies: [
            "Assembly", "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator",
            "PlatformSupport", "Reports", "Storage", "VietnameseText",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOPosix", package: "swift-nio"),
        ]
    ),
    .testTarget(
        name: "CivilCalendarTests", dependencies: ["BotConfiguration", "CivilCalendar", "Conversation", "TestSupport"]),
    .testTarget(name: "VietnameseTextTests", dependencies: ["VietnameseText"]),
    .testTarget(
        name: "AssignmentsTests",
        dependencies: [
            "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "TestSupport",
        ]),
    .testTarget(
        name: "ConversationTests",
        dependencies: [
            "Assembly", "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator", "Reports",
            "TestSupport", "Understanding", "VietnameseText",
        ]),
    .testTarget(
        name: "ReportsTests",
        dependencies: [
            "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator", "Reports", "Storage",
            "TestSupport",
        ]),
    .testTarget(
        name: "StorageTests",
        dependencies: [
            "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator", "Storage", "TestSupport",
        ]),
    .testTarget(
        name: "CoordinatorTests",
        dependencies: [
            "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator", "Reports", "Storage",
            "TestSupport", "VietnameseText",
        ]),
    .testTarget(
        name: "SimulationTests",
        dependencies: [
            "Assignments", "BotConfiguration", "Conversation", "Coordinator", "NamroLab", "Storage", "TestSupport",
            .product(name: "GRDBSQLite", package: "GRDB.swift"),
        ]),
    .testTarget(
        name: "ZaloPlatformTests",
        dependencies: ["Coordinator", "PlatformSupport", "TestSupport", "VietnameseText", "ZaloPlatform"]),
    .testTarget(
        name: "TelegramPlatformTests",
        dependencies: ["Coordinator", "PlatformSupport", "TelegramPlatform", "TestSupport", "VietnameseText"]),
    .testTarget(
        name: "MatrixPlatformTests",
        dependencies: [
            "Coordinator", "MatrixPlatform", "PlatformSupport", "TestSupport", "VietnameseText",
        ]),
    .testTarget(
        name: "WebhookPlatformTests",
        dependencies: [
            "Assignments", "BotConfiguration", "Conversation", "Coordinator", "PlatformSupport", "Storage",
            "TestSupport",
            "WebhookPlatform",
        ]),
    .testTarget(
        name: "PlatformContractTests",
        dependencies: [
            "Conversation", "Coordinator", "MatrixPlatform", "PlatformSupport", "Storage", "TelegramPlatform",
            "TestSupport",
            "VietnameseText",
            "ZaloOAPlatform", "ZaloPlatform", .product(name: "Logging", package: "swift-log"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        ]),
    .testTarget(
        name: "ZaloOAPlatformTests",
        dependencies: ["Coordinator", "PlatformSupport", "TestSupport", "VietnameseText", "ZaloOAPlatform"]),
    .testTarget(
        name: "WebTests",
        dependencies: [
            "Assignments", "BotConfiguration", "Conversation", "Coordinator", "Storage", "TestSupport", "Web",
            .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "NIOCore", package: "swift-nio"),
            .product(name: "NIOPosix", package: "swift-nio"),
            .product(name: "CoreMetrics", package: "swift-metrics"),
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HummingbirdTesting", package: "hummingbird"),
            .product(name: "Logging", package: "swift-log"),
        ]),
    .testTarget(
        name: "SandboxTests",
        dependencies: [
            "Coordinator", "NamroLab", .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "HummingbirdTesting", package: "hummingbird"),
            .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
        ]),
    .testTarget(
        name: "BotConfigurationTests",
        dependencies: [
            "Assembly", "Assignments", "BotConfiguration", "CivilCalendar", "Conversation", "Coordinator",
            "DeclaredSettings",
            "TestSupport",
        ]),
    .testTarget(
        name: "EndToEndTests",
        dependencies: [
            "Assembly", "Assignments", "BotConfiguration", "CivilCalendar", "CommandSupport", "Conversation",
            "Coordinator", "DeclaredSettings", "NamroLab", "PlatformSupport", "Storage", "TelegramPlatform",
            "TestSupport",
            "VietnameseText", "Web", "ZaloPlatform", "namro", "namro-lab",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "Logging", package: "swift-log"),
            .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        ]),
]

let package = Package(
    name: "namro",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: targets
)

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .treatAllWarnings(as: .error),
        ]
}

// The product has nothing of the lab, nor of the tests. A dependency that would bring it in is no valid package.
var reached: [String] = ["namro"]
var next = 0
while next < reached.count {
    for dependency in targets.first(where: { $0.name == reached[next] })?.dependencies ?? [] {
        if case .byNameItem(let name, _) = dependency, !reached.contains(name) { reached.append(name) }
        if case .targetItem(let name, _) = dependency, !reached.contains(name) { reached.append(name) }
    }
    next += 1
}
for name in ["NamroLab", "TestSupport"] where reached.contains(name) {
    fatalError("namro may not reach \(name): it reaches \(reached.joined(separator: ", "))")
}
