# Stackwright in one image: studio, platform API and runtime. Data lie in /data; see docker-compose.yml for a whole set-up.

FROM node:22-slim AS build
WORKDIR /app
COPY . .
RUN node tools/build.mjs
# What runs needs neither the tools that built it nor what is already part of the studio's files.
RUN npm ci --omit=dev --workspace=@stackwright/server --workspace=@stackwright/cli --no-audit --no-fund
RUN mkdir /image \
  && cp -a --parents package.json LICENSE tools prisma/migrations samples node_modules apps/server/dist apps/studio/dist apps/cli/dist apps/cli/bin /image

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /app
COPY --from=build /image ./
RUN mkdir /data && chown node:node /data && ln -s /app/apps/cli/bin/stackwright.mjs /usr/local/bin/stackwright
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "tools/start.mjs"]
