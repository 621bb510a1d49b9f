import { describe, expect, it } from 'vitest';
import type { Company } from '../../../src/domain/model.ts';
import { newCompany, plainEntry, stripped, withEdit, withEntry } from '../../../src/domain/relations/company.ts';
import { merge } from '../../../src/domain/relations/merge.ts';
import { upgraded } from '../../../src/domain/relations/upgrade.ts';
import { nextClock } from '../../../src/domain/relations/versions.ts';
import { converge } from './converge.ts';

// A changed copy of the merge must be noticed by fewer: it is tried some hundred times.
converge(process.env['MUTATION_ROOM'] ? 15 : 1_000);

describe('merge', () => {
  const clock = (minute: number, device: string) =>
    nextClock(null, new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(), device);
  const start = newCompany('c', 'Acme', 'acme.example', '2026-01-01T09:00:00', clock(0, 'laptop00'));

  it('takes the later change of each field, whichever copy it is in', () => {
    const one = withEdit(start, { name: 'Acme Labs' }, {}, clock(1, 'laptop00')).company;
    const two = withEdit(start, { openDoor: true }, {}, clock(2, 'desktop0')).company;
    expect(merge(one, two)).toMatchObject({ name: 'Acme Labs', openDoor: true });
    const later = withEdit(start, { name: 'ACME' }, {}, clock(3, 'desktop0')).company;
    expect(merge(later, one).name).toBe('ACME');
  });

  it('keeps both texts where two machines changed one, and one text after the person made one of them', () => {
    const one = withEdit(start, { notes: 'kind people' }, {}, clock(1, 'laptop00')).company;
    const two = withEdit(start, { notes: 'ask for Dana' }, {}, clock(2, 'desktop0')).company;
    const both = merge(one, two);
    expect(both.notes).toContain('kind people');
    expect(both.notes).toContain('ask for Dana');
    const settled = withEdit(both, { notes: 'kind people; ask for Dana' }, { notes: both.notes }, clock(3, 'laptop00'));
    expect(merge(settled.company, two).notes).toBe('kind people; ask for Dana');
  });

  it('keeps a person changed on one machine while removed on the other, whole', () => {
    const dana = { id: 'p', name: 'Dana', role: 'HR', phone: null, email: null };
    const met = withEdit(start, { people: [dana] }, {}, clock(1, 'laptop00')).company;
    const removed = withEdit(met, { people: [] }, {}, clock(9, 'laptop00')).company;
    expect(JSON.stringify(removed)).not.toContain('Dana');
    const changed = withEdit(met, { people: [{ ...dana, phone: '+1 5' }] }, {}, clock(2, 'desktop0')).company;
    expect(merge(removed, changed).people).toEqual([{ ...dana, phone: '+1 5' }]);
    expect(stripped(merge(removed, met)).people).toEqual([]);
    expect(JSON.stringify(stripped(merge(removed, met)))).not.toContain('Dana');
  });

  it('unites timelines and carries keys that it does not know', () => {
    const entry = (id: string, at: string) => ({ ...plainEntry(id, 'note', at, null), text: id, mood: 'new key' });
    const one = withEntry(start, entry('a', '2026-02-01T00:00:00'), clock(1, 'laptop00'));
    const two = withEntry(
      { ...start, colour: 'teal' } as Company,
      entry('b', '2026-01-01T00:00:00'),
      clock(2, 'desktop0'),
    );
    const both = merge(one, two);
    expect(both.timeline.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(both.timeline[0]).toHaveProperty('mood', 'new key');
    expect(both).toHaveProperty('colour', 'teal');
  });

  it('merges copies that were made before there were clocks', () => {
    const old = { ...start, version: 1, notes: 'first', fieldRevs: { notes: 4 }, versions: undefined };
    const [one, two] = [upgraded(old), upgraded({ ...old, notes: 'second' })];
    expect(merge(one, two).notes).toMatch(/first[\s\S]*second|second[\s\S]*first/);
    expect(merge(one, one).notes).toBe('first');
  });
});
