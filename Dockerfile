FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN node src/setup.mjs && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production BACKCHANNEL_WORKSPACE=/workspace
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/cypher ./cypher
COPY --from=build --chown=node:node /app/samples ./samples
RUN mkdir /workspace && chown node:node /workspace
USER node
VOLUME /workspace
EXPOSE 4680
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 CMD ["node", "-e", "fetch('http://127.0.0.1:4680/api/status').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve", "--host", "0.0.0.0", "--port", "4680"]
