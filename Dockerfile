# The command line: docker run --rm -v "$PWD:/work" IMAGE check .
# The Node that the project pins for its build needs glibc; what is built runs on any.
FROM node:24-bookworm-slim AS build
WORKDIR /source
COPY . .
RUN npm ci --no-audit --no-fund && npm run build && rm dist/client.js dist/picture-view.js

FROM node:24-alpine
COPY --from=build /source/dist/ /opt/polyaxon-values/dist/
COPY --from=build /source/LICENSE /opt/polyaxon-values/
RUN ln -s /opt/polyaxon-values/dist/cli.js /usr/local/bin/polyaxon-values \
  && ln -s /opt/polyaxon-values/dist/server.js /usr/local/bin/polyaxon-values-language-server \
  && chmod +x /opt/polyaxon-values/dist/cli.js /opt/polyaxon-values/dist/server.js
WORKDIR /work
USER node
ENTRYPOINT ["polyaxon-values"]
CMD ["--help"]
