import { expect, test } from 'vitest';
import { fitsScope, givenBy, isAddress, roles, scopeOf } from './rule.ts';

test('each role is given over what it is held over, and over nothing else', () => {
  const scopes = {
    hub: { organisationId: null, roadmapId: null, groupId: null },
    organisation: { organisationId: 'o', roadmapId: null, groupId: null },
    roadmap: { organisationId: null, roadmapId: 'r', groupId: null },
    group: { organisationId: null, roadmapId: null, groupId: 'g' },
  };
  for (const role of roles)
    for (const [kind, scope] of Object.entries(scopes))
      expect(fitsScope(role, scope), `${role} over ${kind}`).toBe(scopeOf[role] === kind);
  for (const role of roles)
    expect(fitsScope(role, { organisationId: 'o', roadmapId: 'r', groupId: null }), role).toBe(false);
});

test('whoever gives a role holds one over the same', () => {
  for (const role of roles) {
    const giver = givenBy[role];
    if (giver !== null) expect(scopeOf[giver]).toBe(scopeOf[role]);
  }
});

test('mail can be addressed to people in Russian domains and not to half an address', () => {
  for (const address of ['a.b@nso.ru', 'приёмная@минтруд.рф', "o'neill+hub@sub.example.org"])
    expect(isAddress(address), address).toBe(true);
  for (const text of ['', 'nso.ru', '@nso.ru', 'a@nso', 'a b@nso.ru', 'a@nso.ru, b@nso.ru', `${'a'.repeat(65)}@nso.ru`])
    expect(isAddress(text), text).toBe(false);
});
