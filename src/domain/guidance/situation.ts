/** Reads what the person tells us (contract §5). Unknown keys are ignored, null is missing, anything odd is refused. */
import * as v from 'valibot';
import { BadInput } from '../bad-input.ts';
import {
  CONCERNS,
  CONTACT_ROLES,
  FLAGS,
  INTENTS,
  LABELS,
  REASON_IDS,
  type Situation,
  STAGES,
  TONES,
} from '../model.ts';
import { isIsoDate } from './clock.ts';

const text = v.string('must be text');
const date = v.pipe(text, v.check(isIsoDate, 'must be an ISO 8601 date, such as 2026-11-20'));
const yesNo = v.boolean('must be true or false');
const number = v.pipe(v.number('must be a number'), v.finite('must be a finite number'));
const notNegative = v.pipe(
  number,
  v.minValue(0, 'must not be negative'),
  v.maxValue(1e15, 'must be a sum that can be paid'),
);
const positive = v.pipe(number, v.gtValue(0, 'must be more than zero'));
const currency = v.pipe(
  text,
  v.regex(/^[A-Za-z]{3}$/, 'must be a currency code of three letters'),
  v.transform((code) => code.toUpperCase()),
);
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `must be one of ${values.join(', ')}`);
const listOf = <T extends v.GenericSchema>(item: T) => v.array(item, 'must be a list');
const maybe = <T extends v.GenericSchema>(schema: T) => v.nullish(schema);
/** An object, and not a list, which valibot would take for one. */
const plain = v.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);
const group = <T extends v.ObjectEntries>(entries: T) => v.pipe(plain, v.object(entries, 'must be an object'));
/** When they last spoke: a year, month or day, or a word or two; what looks like a date must be one. */
const since = v.pipe(
  text,
  v.check(
    (value) => !/^\d{4}-\d/.test(value) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value) || isIsoDate(value),
    'must be an ISO 8601 date, such as 2026-11-20',
  ),
);

const pay = v.pipe(
  group({
    amount: maybe(notNegative),
    min: maybe(notNegative),
    max: maybe(notNegative),
    currency: maybe(currency),
    period: maybe(oneOf(['hour', 'day', 'week', 'month', 'year'])),
    hoursPerWeek: maybe(v.pipe(positive, v.maxValue(168, 'must not be more than 168'))),
    hoursPerYear: maybe(v.pipe(positive, v.maxValue(8_784, 'must not be more than 8784'))),
    monthsPerYear: maybe(positive),
    net: maybe(yesNo),
    signOn: maybe(group({ amount: maybe(notNegative), years: maybe(positive) })),
    bonus: maybe(notNegative),
    equity: maybe(notNegative),
  }),
  v.forward(
    v.check(({ min, max }) => min == null || max == null || min <= max, 'must not be more than max'),
    ['min'],
  ),
);

/** A locale we have no texts for is answered in English (GUIDANCE §13). */
const locale = v.pipe(
  text,
  v.transform((tag): 'en' | 'zh-CN' => (/^zh\b/i.test(tag) ? 'zh-CN' : 'en')),
);

const schema = v.object(
  {
    today: maybe(date),
    locale: maybe(locale),
    country: maybe(
      v.pipe(
        text,
        v.regex(/^[A-Za-z]{2}$/, 'must be a country code of two letters'),
        v.transform((code) => (code.toUpperCase() === 'UK' ? 'GB' : code.toUpperCase())),
      ),
    ),
    stage: oneOf(STAGES),
    flags: maybe(listOf(oneOf(FLAGS))),
    intent: maybe(oneOf(INTENTS)),
    decidedAt: maybe(date),
    user: maybe(group({ name: maybe(text), phone: maybe(text) })),
    label: maybe(oneOf(LABELS)),
    mailboxDomain: maybe(text),
    presentEmployerDomain: maybe(text),
    openTerm: maybe(text),
    otherOffers: maybe(listOf(group({ company: maybe(text), role: maybe(text), status: maybe(text) }))),
    concerns: maybe(listOf(oneOf(CONCERNS))),
    feedback: maybe(
      group({
        ask: maybe(v.union([text, yesNo], 'must be text, true or false')),
        give: maybe(v.union([text, yesNo], 'must be text, true or false')),
      }),
    ),
    recontact: maybe(group({ since: maybe(since), news: maybe(text) })),
    offer: maybe(
      group({
        company: maybe(text),
        role: maybe(text),
        date: maybe(date),
        deadline: maybe(date),
        newDeadline: maybe(date),
        startDate: maybe(date),
        signedDate: maybe(date),
        pay: maybe(pay),
        contact: maybe(
          group({
            name: maybe(text),
            role: maybe(oneOf(CONTACT_ROLES)),
            phone: maybe(text),
            email: maybe(text),
          }),
        ),
        scamSigns: maybe(listOf(text)),
      }),
    ),
    alternative: maybe(
      group({
        kind: maybe(oneOf(['offer', 'presentJob'])),
        pay: maybe(pay),
        acceptedInWriting: maybe(yesNo),
      }),
    ),
    rate: maybe(group({ from: maybe(currency), to: maybe(currency), value: maybe(positive) })),
    threshold: maybe(group({ amount: maybe(positive), currency: maybe(currency) })),
    whicheverIsSmaller: maybe(yesNo),
    packageWording: maybe(yesNo),
    gapStated: maybe(yesNo),
    showFigures: maybe(yesNo),
    cannotCall: maybe(yesNo),
    angryReply: maybe(yesNo),
    reasons: maybe(
      group({
        main: maybe(oneOf(REASON_IDS)),
        support: maybe(oneOf(REASON_IDS)),
        marked: maybe(listOf(oneOf(REASON_IDS))),
        details: maybe(v.pipe(plain, v.record(oneOf(REASON_IDS), v.nullish(text), 'must be an object'))),
      }),
    ),
    thanksDetail: maybe(text),
    call: maybe(
      group({
        status: maybe(oneOf(['none', 'noAnswer', 'voicemail', 'reached'])),
        attempts: maybe(v.pipe(notNegative, v.integer('must be a whole number'))),
        at: maybe(date),
      }),
    ),
    referral: maybe(group({ name: maybe(text), consent: maybe(yesNo) })),
    keepInTouch: maybe(yesNo),
    tone: maybe(oneOf(TONES)),
  },
  'must be a JSON object',
);

/** Reads a situation from unknown input (contract §5). @throws BadInput naming the field, such as `offer.pay.min` */
export function readSituation(input: unknown): Situation {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new BadInput('situation', 'must be a JSON object');
  const read = v.safeParse(schema, input, { abortEarly: true });
  if (read.success) return read.output as Situation;
  const [issue] = read.issues;
  const missing =
    issue.received === 'undefined' || issue.received === 'null' || issue.message.startsWith('Invalid key');
  throw new BadInput(v.getDotPath(issue) ?? 'situation', missing ? 'is missing' : issue.message);
}
