/** Records of invented companies, as a person would have them after some months; put into the store by messages. */
import type { OfferRecord, Person, Reminder, TimelineEntry } from '../../src/domain/model.ts';

interface Kept {
  fields: {
    name: string;
    domain: string | null;
    notes: string;
    openDoor?: boolean;
    people: Person[];
    offers: OfferRecord[];
  };
  entries: (Pick<TimelineEntry, 'at' | 'kind'> & Partial<TimelineEntry>)[];
  reminders: Pick<Reminder, 'kind' | 'due' | 'note'>[];
}

/** An offer of which nothing is known but this. */
export function offer(id: string, part: Partial<OfferRecord>): OfferRecord {
  const at = '2026-11-20T09:00:00.000Z';
  return {
    id,
    role: null,
    stage: 'S2',
    status: 'open',
    salary: null,
    deadline: null,
    startDate: null,
    inWriting: null,
    threads: [],
    marks: {},
    createdAt: at,
    updatedAt: at,
    ...part,
  };
}

const yearly = (min: number, max = min, currency = 'USD') =>
  ({ min, max, currency, period: 'year', monthsPerYear: null, hoursPerWeek: null }) as const;
const until = (iso: string, certain = true) => ({ iso, time: null, zone: null, text: iso, certain });
const person = (id: string, name: string, role: string, phone: string | null = null): Person => ({
  id,
  name,
  role,
  phone,
  email: null,
});

export const records: Kept[] = [
  {
    fields: {
      name: 'Northwind Traders',
      domain: 'northwind.example',
      notes: 'Good people. The panel asked careful questions; the office is far out at the lake.',
      openDoor: true,
      people: [person('p1', 'Priya Natarajan', 'HR Manager', '+1 206 555 0142')],
      offers: [
        offer('o1', {
          role: 'Senior Analyst',
          salary: yearly(98_000),
          deadline: until('2026-11-30'),
          threads: [
            { accountKey: 'a1b2c3', threadKey: '18c2a1b7d4e5f999', mailbox: 'https://mail.google.com/mail/u/0/' },
          ],
          marks: { hours: 3, place: 2, stability: 4, promotion: 4, fit: 4 },
        }),
      ],
    },
    entries: [
      { at: '2026-10-14T15:00:00.000Z', kind: 'note', text: 'First afternoon with the team.' },
      {
        at: '2026-11-20T18:00:00.000Z',
        kind: 'feedback',
        person: 'Priya Natarajan',
        text: 'The panel agreed within minutes.',
      },
      { at: '2026-11-23T17:10:00.000Z', kind: 'noAnswer', channel: 'call' },
      { at: '2026-11-24T16:40:00.000Z', kind: 'called', channel: 'call', person: 'Priya Natarajan', reason: 'R-LOC' },
      {
        at: '2026-11-24T16:41:00.000Z',
        kind: 'promiseMade',
        person: 'Priya Natarajan',
        text: 'I send the contact of a former colleague by Friday.',
      },
    ],
    reminders: [
      { kind: 'thankYou', due: '2026-11-24', note: 'The colleague’s contact' },
      { kind: 'keepInTouch', due: '2027-02-25', note: 'Ask how the Lakeside move went' },
    ],
  },
  {
    fields: {
      name: 'Harborline Logistics',
      domain: 'harborline.example',
      notes: '',
      people: [person('p2', 'Daniel Okafor', 'Head of Planning', '(503) 555-0188')],
      offers: [
        offer('o2', {
          role: 'Operations Planner',
          stage: 'S1',
          salary: yearly(84_000, 92_000),
          deadline: until('2026-12-04', false),
          marks: { hours: 4, place: 5, stability: 3, promotion: 3, fit: 3 },
        }),
      ],
    },
    entries: [{ at: '2026-11-23T21:40:00.000Z', kind: 'called', channel: 'call', person: 'Daniel Okafor' }],
    reminders: [],
  },
  {
    fields: {
      name: '云禾科技',
      domain: 'yunhe-keji.example',
      notes: '',
      people: [person('p3', '陈晓雯', '人力资源')],
      offers: [
        offer('o3', {
          role: '数据分析师',
          salary: { min: 28_000, max: 28_000, currency: 'CNY', period: 'month', monthsPerYear: 14, hoursPerWeek: null },
          deadline: until('2026-11-30'),
          marks: { hours: 2, place: 4, fit: 5 },
        }),
      ],
    },
    entries: [],
    reminders: [],
  },
  {
    fields: {
      name: 'Meridian Health',
      domain: 'meridianhealth.example',
      notes: '',
      openDoor: true,
      people: [person('p4', 'Laura Bennett', 'HR')],
      offers: [
        offer('o4', {
          role: 'Data Engineer',
          stage: 'S3',
          status: 'accepted',
          inWriting: true,
          salary: yearly(105_500),
          marks: { hours: 4, place: 4, stability: 5, promotion: 3, fit: 5 },
        }),
      ],
    },
    entries: [{ at: '2026-11-10T16:05:00.000Z', kind: 'note', text: 'Signed. First day 4 January.' }],
    reminders: [],
  },
  {
    fields: {
      name: 'The International Institute for Advanced Comparative Logistics Research',
      domain: null,
      notes: '',
      people: [],
      offers: [
        offer('o5', { role: 'Visiting Fellow in Quantitative Methods and Regional Planning', status: 'declined' }),
      ],
    },
    entries: [{ at: '2026-08-03T09:00:00.000Z', kind: 'declined', reason: 'R-RELOC' }],
    reminders: [],
  },
];
