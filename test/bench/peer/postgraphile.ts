import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';

/** It calls every `id` `rowId`; a revision has one of its own besides. */
const names = jsonPgSmartTags({
  version: 1,
  config: { attribute: { 'public.Revision.rowId': { tags: { name: 'ofRow' } } } },
});

/** PostGraphile over the same database, as its documentation sets it up. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [names],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL'] ?? '',
      schemas: ['public'],
      poolConfig: { max: 20 },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});
const served = instance.createServ(grafserv);
const server = createServer();
await served.addTo(server);
const [answer] = server.listeners('request');
server.removeAllListeners('request');
server.on('request', (request, response) => {
  if (request.url === '/ready') response.end('ok');
  else answer?.call(server, request, response);
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
