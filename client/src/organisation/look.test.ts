import { describe, expect, it } from 'vitest';
import { readOrganisationsLook } from './look.ts';

describe('the address of the list of organisations', () => {
  it('keeps what was searched for, the kind, the class and the page', () => {
    const look = { q: 'здрав', kind: 'MINISTRY', class: 'some-id', page: 3 };
    expect(readOrganisationsLook(look)).toEqual(look);
  });

  it('leaves out what it does not know, and the first page', () => {
    expect(readOrganisationsLook({ q: '', kind: 'GUILD', class: 7, page: 1, other: 'x' })).toEqual({});
    expect(readOrganisationsLook({ page: '2' })).toEqual({});
    expect(readOrganisationsLook({ page: 1.5 })).toEqual({});
  });
});
