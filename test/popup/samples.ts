/** Invented people and companies for the face's tests. */
import type { Company, CurrentOffer, OfferRecord, Settings, TimelineEntry } from '../../src/domain/model.ts';

export const currentOffer: CurrentOffer = {
  key: 'k1',
  threadKey: 't1',
  accountKey: 'a1',
  mailboxDomain: 'gmail.com',
  subject: 'Your offer',
  fromName: 'Dana Whitfield',
  fromAddress: 'dana@northwind.example',
  date: null,
  verdict: {
    id: '1',
    label: 'offer',
    isOffer: true,
    confidence: 0.97,
    language: 'en',
    reasons: [],
    scamSigns: [],
  },
  facts: {
    id: '1',
    company: 'Northwind Laboratories',
    role: 'Senior Data Analyst',
    salary: { min: 90_000, max: 90_000, currency: 'USD', period: 'year', monthsPerYear: null, hoursPerWeek: null },
    deadline: { iso: '2026-11-28', time: '17:00', zone: null, text: 'by Friday 5 pm', certain: false },
    contact: { name: 'Dana Whitfield', phone: '+1 415 555 0134', email: 'dana@northwind.example' },
    startDate: '2027-01-11',
    stage: 'S2',
    evidence: {},
  },
  companyKey: 'northwind.example',
  lookalikeOf: null,
  dismissed: false,
};

export const offerRecord: OfferRecord = {
  id: 'o1',
  role: 'Senior Data Analyst',
  stage: 'S2',
  status: 'open',
  salary: currentOffer.facts.salary,
  deadline: currentOffer.facts.deadline,
  startDate: null,
  inWriting: null,
  threads: [{ accountKey: 'a1', threadKey: 't1' }],
  marks: { hours: 3 },
  createdAt: '2026-11-20T09:00:00Z',
  updatedAt: '2026-11-20T09:00:00Z',
};

export const entry: TimelineEntry = {
  id: 'e1',
  at: '2026-11-23T10:00:00Z',
  kind: 'called',
  channel: 'call',
  stage: 'S2',
  reason: 'R-LOC',
  person: 'Dana Whitfield',
  text: '',
  offerId: 'o1',
};

export const company: Company = {
  id: 'c1',
  version: 2,
  rev: 3,
  versions: { clocks: {}, seen: {}, removed: {}, erased: null, texts: { notes: [], aliases: [] } },
  name: 'Northwind Laboratories',
  domain: 'northwind.example',
  aliases: [],
  people: [],
  offers: [offerRecord],
  timeline: [entry],
  reminders: [],
  notes: '',
  openDoor: null,
  createdAt: '2026-11-20T09:00:00Z',
  updatedAt: '2026-11-23T10:00:00Z',
  deletedAt: null,
};

export const settings: Settings = {
  locale: 'en',
  user: { name: 'Lee Ortiz', phone: '+1 415 555 0199' },
  presentEmployerDomain: '',
  country: null,
  threshold: { amount: 10_000, currency: 'USD' },
  tone: 'neutral',
  rulesOff: [],
  sitesOff: [],
  welcomed: true,
};
