import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import Provider, { type Adapter, type AdapterPayload } from 'oidc-provider';

/** Who is signed in at the provider. */
export interface Identity {
  readonly sub: string;
  readonly email: string;
  readonly verified: boolean;
  readonly name: string;
}

/** An OpenID provider where somebody is signed in already, and agrees to everything. */
export interface OpenIdProvider {
  /** The address at which it expects the hub. */
  readonly hub: string;
  /** What the hub needs to know to stand there, and to send people here. */
  readonly settings: Readonly<Record<string, string>>;
  become(identity: Identity): void;
  stop(): Promise<void>;
}

/** What the provider remembers while it runs. */
function memory(): (name: string) => Adapter {
  const rows = new Map<string, AdapterPayload>();
  const find = async (fits: (row: AdapterPayload) => boolean) => [...rows.values()].find(fits);
  return (name) => ({
    upsert: async (id, row) => void rows.set(`${name}:${id}`, row),
    find: async (id) => rows.get(`${name}:${id}`),
    findByUserCode: (code) => find((row) => row.userCode === code),
    findByUid: (uid) => find((row) => row.uid === uid),
    consume: async (id) => {
      const row = rows.get(`${name}:${id}`);
      if (row) row.consumed = true;
    },
    destroy: async (id) => void rows.delete(`${name}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key);
    },
  });
}

const hour = 3_600;

/** A port that nobody listens on: the provider is told where the hub is before the hub is there. */
const freePort = () =>
  new Promise<number>((done) => {
    const probe = createSocketServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

export async function openProvider(): Promise<OpenIdProvider> {
  const port = await freePort();
  const hub = `http://127.0.0.1:${port}`;
  let now: Identity = { sub: 'nobody', email: 'nobody@example.org', verified: true, name: 'Nobody' };
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const client = { client_id: 'hub', client_secret: 'a secret of the hub at the provider' };
  const provider = new Provider(issuer, {
    adapter: memory(),
    jwks: {
      keys: [
        {
          ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
          use: 'sig',
          alg: 'RS256',
        },
      ],
    },
    ttl: { Interaction: hour, Grant: hour, Session: hour, AccessToken: hour, IdToken: hour, AuthorizationCode: 60 },
    clients: [{ ...client, redirect_uris: [`${hub}/api/auth/callback/oidc`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: async (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, email: now.email, email_verified: now.verified, name: now.name }),
    }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId: 'hub', accountId: now.sub });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a key of the provider'] },
  });
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: now.sub } });
  });
  return {
    hub,
    settings: {
      HUB_PORT: String(port),
      HUB_URL: hub,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: 'СУДИР',
    },
    become: (identity) => {
      now = identity;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
