import { theBrowser } from './chromium.ts';
const base = 'http://127.0.0.1:4477';
const browser = await theBrowser();
const [,, out, ...only] = process.argv;
const shots = JSON.parse(process.env.SHOTS ?? '[]');
for (const [name, who, path, width, lang, click, theme] of shots) {
  if (only.length && !only.includes(name)) continue;
  const context = await browser.newContext({ baseURL: base, viewport: { width, height: 900 }, locale: lang === 'ru' ? 'ru-RU' : 'en-GB', timezoneId: 'Asia/Novosibirsk', reducedMotion: 'reduce', colorScheme: theme ?? 'light' });
  await context.addInitScript((l) => { if (location.protocol.startsWith('http')) localStorage.setItem('vmeste.language', l); }, lang);
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()); });
  if (who) { await page.goto('/sign-in'); const r = await page.request.post('/api/auth/sign-in/email', { data: { email: `${who}@vmeste.test`, password: 'vmeste-demo' }, headers: { origin: base } }); if (!r.ok()) console.log(await r.text()); }
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(1500);
  if (click) for (const c of click.split('|')) { const m = page.getByRole('menuitem', { name: c }); if (await m.count()) await m.click(); else await page.locator('main').getByRole('button', { name: c, exact: true }).or(page.locator('main').getByRole('link', { name: c })).first().click(); await page.waitForTimeout(900); }
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  await context.close();
}
process.exit(0);
