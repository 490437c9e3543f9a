/** A browser's jar of cookies before the doors of a node: what is needed to sign in as people do. */
export class Jar {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** What it would send along. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const url = new URL(path, this.#url);
    headers.set('cookie', this.cookie);
    if (init.method === 'POST') headers.set('origin', new URL(this.#url).origin);
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie) || value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }

  /** Sends JSON, and gives the status with what came back. */
  async post(path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await this.fetch(path, init);
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  }

  /** The name by which the hub knows whoever is signed in here; null for nobody. */
  async whoAmI(): Promise<string | null> {
    const { body } = await this.post('/graphql', { query: '{ me { name } }' });
    const data = body['data'];
    const me: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'me') : null;
    return typeof me === 'object' && me !== null ? String(Reflect.get(me, 'name')) : null;
  }
}
