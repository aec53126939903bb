# The bot for containers. npm ci brings the Node that the project pins, so any Node with npm will do to install it; Debian,
# because the pinned Node is linked against glibc.
FROM node:24-bookworm-slim

WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
COPY patches patches
RUN npm ci --omit=dev && npm cache clean --force
COPY . .

# Pictures are kept here, and the embedded database where there is no DATABASE_URL.
RUN mkdir -p .data && chown node:node .data
VOLUME /app/.data
USER node

# Not through npm, which does not pass signals on: on SIGTERM the bot finishes what it is answering and sending.
CMD ["node_modules/.bin/node", "src/main.ts"]
