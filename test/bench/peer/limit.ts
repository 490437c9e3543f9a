import { createServer } from 'node:http';
import pg from 'pg';

/** The limit: one statement written by hand that returns the JSON, over Node's own HTTP server. No rights, no schema. */
const statement = `
  SELECT json_build_object('data', json_build_object('roadmap', json_build_object(
    'id', r."id", 'title', r."title", 'periodStart', r."periodStart", 'periodEnd', r."periodEnd", 'version', r."version",
    'measures', (SELECT coalesce(json_agg(json_build_object(
      'id', m."id", 'number', m."number", 'title', m."title", 'expectedResult', m."expectedResult", 'state', m."state",
      'version', m."version",
      'term', json_build_object('kind', m."termKind", 'start', m."termStart", 'end', m."termEnd", 'raw', m."termRaw"),
      'executors', (SELECT coalesce(json_agg(json_build_object(
        'id', e."id", 'role', e."role", 'name', e."name", 'byAgreement', e."byAgreement",
        'organisation', CASE WHEN o."id" IS NULL THEN NULL ELSE json_build_object('id', o."id", 'shortName', o."shortName", 'fullName', o."fullName") END
        ) ORDER BY e."position"), '[]') FROM "Executor" e LEFT JOIN "Organisation" o ON o."id" = e."organisationId" WHERE e."measureId" = m."id")
      ) ORDER BY m."position"), '[]') FROM "Measure" m WHERE m."roadmapId" = r."id" AND m."removedAt" IS NULL)
    )))::text AS body
  FROM "Roadmap" r WHERE r."id" = $1`;

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });

createServer((request, response) => {
  if (request.url === '/ready') return void response.end('ok');
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString());
    const { rows } = await pool.query({ name: 'board', text: statement, values: [variables.id] });
    const body = Buffer.from(rows[0].body);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
