# syntax=docker/dockerfile:1
# The bot as an image. The base images are named by exact versions; `Scripts/pin-images` writes their digests in, where a registry is reached
# (it was not where this was written).
ARG BUILD_IMAGE=swift:6.3.1-bookworm
ARG RUN_IMAGE=debian:12-slim

FROM ${BUILD_IMAGE} AS build
# libcurl is among the packages that the project's owner names; nothing links it today.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libcurl4-openssl-dev libsqlite3-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
# Targets of the package live there too; none of them is built.
COPY Benchmarks Benchmarks
# What was built is kept between builds of the image.
RUN --mount=type=cache,target=/src/.build \
    swift build -c release --product namro --static-swift-stdlib \
    && install -D .build/release/namro /out/namro && strip /out/namro

FROM ${RUN_IMAGE}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="namro" \
      org.opencontainers.image.description="Năm Rõ: the bot of an office's messaging group" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# The user's number stays the same from image to image, so that volumes stay its own.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libsqlite3-0 libstdc++6 \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10412 namro \
    && useradd --uid 10412 --gid 10412 --home-dir /var/lib/namro --no-create-home --shell /usr/sbin/nologin namro \
    && install -d -m 0700 -o 10412 -g 10412 /var/lib/namro
COPY --from=build /out/namro /usr/local/bin/namro
USER 10412:10412
WORKDIR /var/lib/namro
VOLUME /var/lib/namro
# The office's own configuration is mounted at /etc/namro/bot-config; there is none in the image, so that a forgotten mount starts nothing.
# The check reads the database and makes none.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s \
    CMD ["namro", "status", "--config", "/etc/namro/bot-config", "--healthy"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["namro"]
CMD ["serve", "--config", "/etc/namro/bot-config"]
