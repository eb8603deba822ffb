# syntax=docker/dockerfile:1
# The bot as an image. "Deploy it" in README.md says how to run it.
FROM node:24-slim AS base

FROM base AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

# What the bot needs to run, and the sentence model if one is named:
# docker build --build-arg SEMANTIC_MODEL=Xenova/bge-small-en-v1.5 .
FROM base AS program
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
ARG SEMANTIC_MODEL=""
RUN mkdir semantic && \
    if [ -n "$SEMANTIC_MODEL" ]; then SEMANTIC_DIR=semantic node dist/cli.js semantic; fi

FROM base
LABEL org.opencontainers.image.title="Footnote" org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=program /app ./
COPY LICENSE ./
COPY corpus ./corpus
# Only this folder is written to. A volume that is new takes its owner over.
RUN mkdir data && chown node:node data
VOLUME ["/app/corpus", "/app/data"]
ARG SEMANTIC_MODEL=""
ENV NODE_ENV=production \
    HEALTH_PORT=9100 \
    SEMANTIC_MODEL=${SEMANTIC_MODEL} \
    SEMANTIC_DIR=${SEMANTIC_MODEL:+/app/semantic}
USER node
# Before the start period is over, an answer that is bad counts for nothing.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HEALTH_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without a shell or npm around it, so that SIGTERM reaches the bot.
CMD ["node", "dist/main.js"]
