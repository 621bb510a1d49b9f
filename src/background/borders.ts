import * as v from 'valibot';
import {
  INTENTS,
  LABELS,
  PIECE_KINDS,
  REASON_IDS,
  STAGES,
  TIMELINE_KINDS,
  TONES,
  TYPED_FIELDS,
} from '../domain/model.ts';
import { browser } from '../messaging/browser.ts';
import type { Sender } from '../messaging/bus.ts';
import type { Ask, ToBackground, Topic } from '../messaging/protocol.ts';

/** Longest texts we take over a message, in UTF-16 units. */
const MAIL_CAP = 200_000;
const NOTE_CAP = 100_000;
const BACKUP_CAP = 40 * 1024 * 1024;

const line = v.pipe(v.string(), v.maxLength(1_000));
const text = v.pipe(v.string(), v.maxLength(MAIL_CAP));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const day = v.pipe(v.string(), v.maxLength(40), v.regex(/^\d{4}-\d{2}-\d{2}/));
const maybe = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);

const mail = v.object({
  id: maybe(line),
  subject: line,
  fromName: line,
  fromAddress: maybe(line),
  date: maybe(line),
  text,
  html: v.null(),
  signature: maybe(text),
});

/** The domain's own reader judges a situation in full; here only that it is an object with a known stage. */
const situation = v.looseObject({
  stage: v.picklist(STAGES),
  intent: v.nullish(v.picklist(INTENTS)),
  tone: v.nullish(v.picklist(TONES)),
  label: v.nullish(v.picklist(LABELS)),
});

const piece = v.picklist(PIECE_KINDS);
const workspace = v.object({
  situation,
  step: v.picklist(['decide', 'call', 'write', 'keep']),
  edits: v.record(piece, v.object({ subject: line, body: text })),
  piece: maybe(piece),
  note: v.pipe(v.string(), v.maxLength(NOTE_CAP)),
  typed: v.optional(v.record(v.picklist(TYPED_FIELDS), v.pipe(v.string(), v.maxLength(NOTE_CAP)))),
});

const salary = v.looseObject({
  min: v.pipe(v.number(), v.finite()),
  max: v.pipe(v.number(), v.finite()),
  currency: maybe(line),
  period: v.picklist(['hour', 'day', 'week', 'month', 'year']),
  monthsPerYear: maybe(v.pipe(v.number(), v.finite())),
  hoursPerWeek: maybe(v.pipe(v.number(), v.finite())),
});

const person = v.looseObject({ id, name: line, role: maybe(line), phone: maybe(line), email: maybe(line) });

const offerRecord = v.looseObject({
  id,
  role: maybe(line),
  stage: v.picklist(STAGES),
  status: v.picklist(['open', 'declined', 'accepted', 'expired', 'withdrawn']),
  salary: maybe(salary),
  deadline: maybe(v.looseObject({ iso: day, time: maybe(line), zone: maybe(line), text: line, certain: v.boolean() })),
  startDate: maybe(day),
  inWriting: maybe(v.boolean()),
  threads: v.array(v.looseObject({ accountKey: line, threadKey: id, mailbox: v.nullish(line) })),
  marks: v.record(v.string(), v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  createdAt: line,
  updatedAt: line,
});

const channel = v.picklist(['call', 'voicemail', 'video', 'mail', 'chat', 'portal', 'inPerson']);
const entry = v.object({
  at: line,
  kind: v.picklist(TIMELINE_KINDS),
  channel: maybe(channel),
  stage: maybe(v.picklist(STAGES)),
  reason: maybe(v.picklist(REASON_IDS)),
  person: maybe(line),
  text: v.pipe(v.string(), v.maxLength(NOTE_CAP)),
});

const reminder = v.looseObject({
  id,
  kind: v.picklist(['keepInTouch', 'deadline', 'callBack', 'thankYou']),
  due: day,
  note: line,
  doneAt: maybe(line),
  firedAt: maybe(line),
});

const clock = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~[0-9a-z]{4}~[0-9a-z]{8}$/));
const device = v.pipe(v.string(), v.regex(/^[0-9a-z]{8}$/));
const seen = v.record(device, clock);
const path = v.pipe(v.string(), v.maxLength(900));
const texts = v.array(v.object({ clock, text: v.pipe(v.string(), v.maxLength(NOTE_CAP)) }));
const versions = v.object({
  clocks: v.record(path, clock),
  seen,
  removed: v.record(path, seen),
  erased: maybe(seen),
  texts: v.object({ notes: texts, aliases: texts }),
});

/** A whole record, for import; keys we do not know are kept. */
export const companyRecord = v.looseObject({
  id,
  version: v.pipe(v.number(), v.integer()),
  rev: v.pipe(v.number(), v.integer()),
  name: line,
  domain: maybe(line),
  aliases: v.array(line),
  people: v.array(person),
  offers: v.array(offerRecord),
  timeline: v.array(v.looseObject({ ...entry.entries, id, offerId: maybe(id) })),
  reminders: v.array(reminder),
  notes: v.pipe(v.string(), v.maxLength(NOTE_CAP)),
  openDoor: maybe(v.boolean()),
  imitates: v.nullish(line),
  versions,
  createdAt: line,
  updatedAt: line,
  deletedAt: maybe(line),
});

const companyFields = v.object({
  name: v.optional(v.pipe(line, v.minLength(1))),
  domain: v.optional(maybe(line)),
  aliases: v.optional(v.array(line)),
  people: v.optional(v.array(person)),
  offers: v.optional(v.array(offerRecord)),
  notes: v.optional(v.pipe(v.string(), v.maxLength(NOTE_CAP))),
  openDoor: v.optional(maybe(v.boolean())),
  imitates: v.optional(v.null()),
});

/** The person's settings; keys we do not know are dropped. */
export const settingsRecord = v.object({
  locale: maybe(v.picklist(['en', 'zh-CN'])),
  user: v.object({ name: line, phone: line }),
  presentEmployerDomain: line,
  country: maybe(line),
  threshold: v.object({ amount: v.pipe(v.number(), v.finite(), v.minValue(0.01)), currency: line }),
  whicheverIsSmaller: v.optional(v.boolean()),
  packageWording: v.nullish(v.boolean()),
  tone: v.picklist(TONES),
  rulesOff: v.array(line),
  sitesOff: v.array(line),
  welcomed: v.boolean(),
  weights: v.optional(v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(5)))),
});

const nothing = v.null();
const op = id;

/** Who may send a topic: the page part of a webmail tab, our own pages, or both. */
type From = 'page' | 'own' | 'both';
type Borders = { [T in Topic<ToBackground>]: { from: From; ask: v.GenericSchema<unknown, unknown> } };

/** Every topic with its senders and its shape; a missing one does not compile (TRUST B7). */
const BORDERS: Borders = {
  'mail/read': { from: 'page', ask: v.object({ mail, messageKey: id, threadKey: maybe(id), account: maybe(line) }) },
  'site/state': { from: 'page', ask: v.object({ webmail: line }) },
  'offer/answered': {
    from: 'page',
    ask: v.object({ subject: line, to: v.pipe(v.array(line), v.maxLength(500)) }),
  },
  'mail/closed': { from: 'page', ask: v.object({ unreadable: v.boolean() }) },
  'draft/inserted': { from: 'page', ask: v.object({ op, key: id, kind: piece, subject: line }) },
  'panel/load': { from: 'page', ask: nothing },
  'popup/open': { from: 'page', ask: nothing },
  'offer/dismiss': { from: 'both', ask: v.object({ key: id, dismissed: v.boolean() }) },
  'counsel/ask': { from: 'both', ask: v.object({ situation }) },
  'counsel/check': { from: 'both', ask: v.looseObject({ situation, text }) },
  'counsel/ready': { from: 'both', ask: nothing },
  'workspace/get': { from: 'both', ask: v.object({ key: id }) },
  'workspace/save': { from: 'both', ask: v.object({ key: id, workspace }) },
  'company/headline': { from: 'both', ask: v.object({ companyKey: id }) },
  'offer/current': { from: 'own', ask: v.object({ tabId: v.pipe(v.number(), v.integer()) }) },
  'mail/paste': { from: 'own', ask: v.object({ text, subject: line, from: line }) },
  'company/list': {
    from: 'own',
    ask: v.object({
      query: v.optional(line),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
      after: v.nullish(id),
    }),
  },
  'company/get': { from: 'own', ask: v.object({ id }) },
  'company/of': { from: 'own', ask: v.object({ key: id }) },
  'company/save': {
    from: 'own',
    ask: v.object({
      op,
      id: maybe(id),
      base: maybe(v.number()),
      fields: companyFields,
      was: v.optional(companyFields),
      offerKey: v.nullish(id),
    }),
  },
  'company/delete': { from: 'own', ask: v.object({ op, id }) },
  'company/undo': { from: 'own', ask: v.object({ op, undo: id }) },
  'store/erase': { from: 'own', ask: v.object({ op }) },
  'store/state': { from: 'own', ask: nothing },
  'offer/candidates': { from: 'own', ask: v.object({ key: id }) },
  'offer/attach': { from: 'own', ask: v.object({ op, key: id, companyId: id }) },
  'offer/resume': { from: 'own', ask: v.object({ companyId: id, offerId: id }) },
  'note/add': {
    from: 'own',
    ask: v.object({ op, companyId: maybe(id), offerKey: maybe(id), companyName: maybe(line), entry }),
  },
  'reminder/set': {
    from: 'own',
    ask: v.object({
      op,
      companyId: id,
      reminder: v.object({ kind: reminder.entries.kind, due: day, note: line, id: v.nullish(id) }),
    }),
  },
  'reminder/done': { from: 'own', ask: v.object({ op, companyId: id, id }) },
  'reminder/snooze': { from: 'own', ask: v.object({ op, companyId: id, id, due: day }) },
  'reminder/due': { from: 'own', ask: nothing },
  'offers/open': { from: 'own', ask: nothing },
  'settings/get': { from: 'own', ask: nothing },
  'settings/save': { from: 'own', ask: v.object({ op, settings: settingsRecord }) },
  'backup/export': { from: 'own', ask: maybe(v.object({ after: maybe(id) })) },
  'backup/preview': { from: 'own', ask: v.object({ json: v.pipe(v.string(), v.maxLength(BACKUP_CAP)) }) },
  'backup/import': {
    from: 'own',
    ask: v.object({
      op,
      json: v.pipe(v.string(), v.maxLength(BACKUP_CAP)),
      bringBack: v.optional(v.boolean()),
      settings: v.optional(v.boolean()),
    }),
  },
  'store/notices': { from: 'own', ask: nothing },
  'store/confirm': { from: 'own', ask: v.object({ id }) },
};

/** Judges sender and payload before a handler sees them. */
export function admit(
  topic: Topic<ToBackground>,
  payload: unknown,
  sender: Sender,
): { payload: Ask<ToBackground, typeof topic> } | { refusal: string } {
  const border = BORDERS[topic];
  const from = originOf(sender);
  if (!from || (border.from !== 'both' && border.from !== from)) return { refusal: `${topic}: not allowed` };
  const judged = v.safeParse(border.ask, payload ?? null);
  if (!judged.success) {
    const issue = judged.issues[0];
    return { refusal: `${topic}: ${v.getDotPath(issue) ?? 'payload'}: ${issue.message}` };
  }
  return { payload: judged.output as Ask<ToBackground, typeof topic> };
}

/** As the browser vouches for it: our own page, the page part in a tab's top frame, or neither. */
function originOf(sender: Sender): 'page' | 'own' | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.url?.startsWith(browser.runtime.getURL(''))) return 'own';
  return sender.tab?.id !== undefined && (sender.frameId ?? 0) === 0 && isWebmail(sender) ? 'page' : null;
}

/** A composer's own window may be about:blank: then its origin says whose it is. Nothing without one is a webmail. */
function isWebmail({ url, origin }: Sender): boolean {
  const address = url?.startsWith('about:') ? origin : url;
  if (!address || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));
}
