import { describe, expect, it } from 'vitest';
import { haystack, SearchIndex } from '../../src/background/search.ts';
import { newCompany, plainEntry, withEdit, withEntry } from '../../src/domain/relations/company.ts';

const clock = '2026-01-01T00:00:00.000Z~0000~laptop00';
const named = (id: string, name: string) => newCompany(id, name, null, '2026-01-01T00:00:00', clock);
const index = new SearchIndex();
const add = (company: ReturnType<typeof named>) => index.set(company.id, haystack(company));
add(named('north', 'Northwind Laboratories'));
add(named('far', 'Far North'));
add(named('cafe', 'Café Müller'));
add(named('yun', '云河数据'));
add(withEntry(named('acme', 'Acme'), { ...plainEntry('e', 'note', '', null), text: 'met at the north gate' }, clock));
const dana = { id: 'p', name: 'Dana Whitfield', role: 'HR', phone: '+1 415 555 0123', email: null };
add(withEdit(named('harbor', 'Harbor'), { people: [dana], notes: 'kind people' }, {}, clock).company);

describe('search', () => {
  it.each([
    ['north', ['north', 'far', 'acme']],
    ['NORTHWIND lab', ['north']],
    ['cafe muller', ['cafe']],
    ['云河', ['yun']],
    ['whitfield', ['harbor']],
    ['0123', ['harbor']],
    ['kind acme', []],
    ['nobody', []],
  ])('%s finds %j, names that begin with it first', (query, ids) => expect(index.find(query).ids).toEqual(ids));

  it('forgets what is erased', () => {
    index.set('far', null);
    expect(index.find('north')).toEqual({ ids: ['north', 'acme'], beginning: 1 });
  });
});
