# cthd with git, for a machine without Node: docker build -t cthd . && docker run --rm -v "$PWD:/work" cthd lint
ARG NODE_IMAGE=node:24.11.1-alpine3.22

FROM ${NODE_IMAGE} AS build
WORKDIR /source
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN mkdir /package \
  && npm pack --pack-destination /package \
  && npm install --global --prefix /opt/cthd --ignore-scripts --no-audit --no-fund /package/cthd-*.tgz

FROM ${NODE_IMAGE}
RUN apk add --no-cache git openssh-client
COPY --from=build /opt/cthd /opt/cthd
ENV PATH=/opt/cthd/bin:$PATH LANG=C.UTF-8 CTHD_LANG=vi
USER node
WORKDIR /work
ENTRYPOINT ["cthd"]
CMD ["--help"]
