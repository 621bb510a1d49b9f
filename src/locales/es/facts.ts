import type { FactLexicon } from '../../domain/facts/lexicon.ts';

export const facts: FactLexicon = {
  language: 'es',
  dates: {
    months: {},
    weekdays: {},
    relative: {},
    next: [],
    nextAfter: [],
    dayOnly: [],
    within: [],
    units: { day: [], workday: [], week: [], hour: [] },
    numbers: {},
    endOfWeek: [],
    endOfMonth: [],
    order: 'dmy',
  },
  deadline: { by: [], byAfter: [], filler: [], noun: [], answer: [], other: [], start: [], startAfter: [], past: [] },
  money: {
    base: [],
    notBase: [],
    former: [],
    period: { hour: [], day: [], week: [], month: [], year: [] },
    to: [],
    monthsPerYear: [],
    hoursPerWeek: [],
  },
  role: { labels: [], before: [], after: [], heads: [] },
  company: { labels: [], before: [], after: [] },
  person: { labels: [], before: [], after: [], titles: [], office: [], closing: [] },
  stage: { verbal: [], written: [], accepted: [], signed: [] },
};
