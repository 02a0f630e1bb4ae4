# Build: the official Swift image; the run stage needs no Swift.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends libcurl4-openssl-dev libsqlite3-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
# Targets of the package live there too; none of them is built.
COPY Benchmarks Benchmarks
RUN swift build -c release --product namro --static-swift-stdlib \
    && install -D .build/release/namro /out/namro && strip /out/namro

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libsqlite3-0 libstdc++6 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --home-dir /var/lib/namro --create-home namro
COPY --from=build /out/namro /usr/local/bin/namro
COPY bot-config /etc/namro/bot-config
USER namro
WORKDIR /var/lib/namro
VOLUME /var/lib/namro
# A poll has succeeded within two minutes; idle counts.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s \
    CMD ["namro", "status", "--config", "/etc/namro/bot-config", "--healthy"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["namro"]
CMD ["serve", "--config", "/etc/namro/bot-config"]
