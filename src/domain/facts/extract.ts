import type { Deadline, Evidence, Mail, OfferFacts, Salary, Verdict } from '../model.ts';
import type { Candidate } from './candidate.ts';
import { foldHan } from './han.ts';
import { type Letter, readLetter } from './letter.ts';
import type { FactLexicons } from './lexicon.ts';
import { CLIENT } from './parsers/companies/cues.ts';
import { parseCompanies } from './parsers/companies.ts';
import { parseDates } from './parsers/dates.ts';
import { parseMoney } from './parsers/money.ts';
import { parsePeople } from './parsers/people.ts';
import { parsePhones } from './parsers/phones.ts';
import { parseRoles } from './parsers/roles.ts';
import { cuesOf, type Reader, readerFor } from './patterns.ts';
import { type Place, placeOf } from './place.ts';
import { cleanFact } from './refiners/clean.ts';
import { refineCompany } from './refiners/company.ts';
import { refineContact, refineEmail, refinePhone } from './refiners/contact.ts';
import { type ResolvedDay, resolveDays } from './refiners/dates.ts';
import { refineDeadline, refineStartDate } from './refiners/deadline.ts';
import { refinePay } from './refiners/pay.ts';
import { refineRole, titleBehindFirm } from './refiners/role.ts';
import { refineStage } from './refiners/stage.ts';
import { type Sender, senderOf } from './sender.ts';

/**
 * What does the letter say? Parsers propose, refiners merge and drop; a field is null where the letter is silent, for
 * a wrong answer is worse than none. Total: any mail gives facts, never a throw.
 *
 * `evidence` holds the place of each fact in `mail.text` under `company`, `role`, `salary`, `deadline`, `contactName`,
 * `contactPhone`, `contactEmail`, `startDate`, `stage`; a fact taken from a header has the empty span 0–0. `stated` is
 * false where the letter only implies it: such a fact is never shown as certain (GUIDANCE §7).
 *
 * @param lexicons `factLexicons` of `locales/facts.ts`
 */
export function extractFacts(mail: Mail, verdict: Verdict, lexicons: FactLexicons): OfferFacts {
  const read = readLetter(mail);
  // Lexicons are written in simplified characters; one to one, so places stay.
  const letter = verdict.language === 'zh-CN' ? { ...read, lower: foldHan(read.lower) } : read;
  const reader = readerFor(
    lexicons,
    verdict.language,
    `${letter.subject} ${letter.fromName} ${letter.text.slice(0, 2_000)}`,
  );
  const place = placeOf(letter, reader.main.language);
  const sender = senderOf(letter);

  const phones = parsePhones(letter, reader);
  const people = parsePeople(letter, reader, sender, phones);
  const names = people.filter((one) => one.score >= 3).map((one) => one.value);
  const role = refineRole(letter, parseRoles(letter, reader), names);
  const employs = cuesOf(letter, reader).all('company.employs').length > 0;
  // An agency that says so is the employer, and the client is where the work is done.
  const employer: Sender = employs && sender.kind === 'agency' ? { ...sender, kind: 'own' } : sender;
  const company = refineCompany(
    parseCompanies(letter, reader, employer, names, role?.value ?? null),
    employer,
    role?.value ?? null,
    cuesOf(letter, reader).all('company.relayed').length,
    employs,
    reader.main.language === 'zh-CN',
  );
  const contact = refineContact(letter, people, role?.value ?? null, company);
  const title = withoutFirm(titleBehindFirm(letter, reader, company?.value ?? '', role), company?.value ?? null);
  const { days, deadline, salary } = terms(letter, reader, place, mail);
  const startDate = refineStartDate(letter, reader, days, deadline?.value.iso ?? null);
  // A scam's number is the prize: it is never handed on.
  const scam = verdict.label === 'scam_offer';
  const phone = scam ? null : refinePhone(phones, contact);
  const email = scam
    ? null
    : refineEmail(letter, sender.kind === 'own' || sender.kind === 'agency' || sender.kind === 'free');
  const stage = refineStage(letter, reader, verdict, {
    role: role !== null,
    terms: role !== null && (salary !== null || deadline !== null),
    byAgency: sender.kind === 'agency' || (company?.score ?? 0) >= CLIENT,
  });
  const signed = stage?.value === 'S3' || stage?.value === 'S4';

  const evidence: Record<string, Evidence> = {};
  const note = <T>(field: string, candidate: Candidate<T> | null): void => {
    if (candidate) evidence[field] = evidenceOf(letter, candidate);
  };
  const text = (field: string, candidate: Candidate<string> | null): string | null => {
    const value = cleanFact(candidate?.value);
    if (value !== null) note(field, candidate);
    return value;
  };
  // After a signature no answer is due any more.
  const due = signed ? null : deadline;
  note('salary', salary);
  note('deadline', due);
  note('startDate', startDate);
  note('stage', stage);
  note('contactEmail', email);
  return {
    id: mail.id,
    company: text('company', company),
    role: text('role', title),
    salary: salary?.value ?? null,
    deadline: due ? { ...due.value, text: cleanFact(due.value.text) ?? due.value.iso } : null,
    contact: { name: text('contactName', contact), phone: text('contactPhone', phone), email: email?.value ?? null },
    startDate: startDate?.value ?? null,
    stage: stage?.value ?? null,
    evidence,
  };
}

/** Pay and last day, from the subject line where the letter is silent on them: there they are never certain. */
function terms(letter: Letter, reader: Reader, place: Place, mail: Mail | null): Terms {
  const dates = parseDates(letter, reader);
  const days = resolveDays(letter, dates, place);
  const deadline = refineDeadline(letter, reader, days);
  const salary = refinePay(letter, reader, parseMoney(letter, reader, dates), place);
  if (mail === null || (deadline && salary) || !TERMS.test(mail.subject)) return { days, deadline, salary };
  const above = terms(readLetter({ ...mail, text: mail.subject, signature: null, html: null }), reader, place, null);
  const day = above.deadline && { ...header(above.deadline), value: { ...above.deadline.value, certain: false } };
  return { days, deadline: deadline ?? day, salary: salary ?? (above.salary && header(above.salary)) };
}
/** A subject without any of these tells neither pay nor day. */
const TERMS = /\d|[前到止]|まで|\b(?:by|before|until|expires?|tomorrow|tonight|today|bis|avant|antes|hasta|até)\b/i;
interface Terms {
  days: ResolvedDay[];
  deadline: Candidate<Deadline> | null;
  salary: Candidate<Salary> | null;
}
const header = <T>(one: Candidate<T>): Candidate<T> => ({ ...one, start: -1, end: -1, stated: false });

/** "西河银行风险管理岗": the firm's name in front is no part of the title. */
function withoutFirm(role: Candidate<string> | null, firm: string | null): Candidate<string> | null {
  if (role === null || firm === null || !/^[\u3040-\u9fff]{2}/.test(firm) || !role.value.startsWith(firm)) return role;
  const value = role.value.slice(firm.length).replace(/^の/, '');
  return value.length < 2 ? role : { ...role, value, start: role.start < 0 ? -1 : role.end - value.length };
}

/** Place in `mail.text`; what stands in no place of it (headers, a separate signature) is the empty span at 0. */
function evidenceOf<T>(letter: Letter, candidate: Candidate<T>): Evidence {
  if (candidate.start < 0) return { start: 0, end: 0, stated: false };
  const start = letter.origin(candidate.start);
  const end = candidate.end > candidate.start ? letter.origin(candidate.end - 1) + 1 : start;
  return start < 0 || end < start ? { start: 0, end: 0, stated: false } : { start, end, stated: candidate.stated };
}
