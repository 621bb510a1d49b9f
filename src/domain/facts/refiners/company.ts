import { best, type Candidate } from '../candidate.ts';
import { CLIENT, EMPLOYER } from '../parsers/companies/cues.ts';
import { isServiceName, type Sender } from '../sender.ts';
import { squash, squashUmlaut } from '../tokens.ts';

/** Names of houses that find people for others, in their own words. */
const AGENCY =
  /recruit|staffing|\bpersonnel\b|resourcing|placements?\b|personal(?:beratung|vermittlung|dienst|service)|headhunt|executive search|search(?: partners)?$|talent|interim|zeitarbeit|s[eé]lec[ct]i[oóò]n|sele[cç]ão|\b(?:rh|hr|rrhh)\b|recursos humanos|recrutement|consult\w{2,6} (?:de )?(?:rh|rrhh)|(?:rh|rrhh|people) consult|people$|careers?$|jobs?$|猎头|人才|人力|人材|転職|キャリア|エージェント/i;

/** A house that by its own name finds people for others employs nobody in a letter of offer. */
const HEADHUNTER = /(?:猎头|猎聘)(?:公司|顾问)?$/;

/**
 * A house that finds people for others writes of somebody else's offer: its own name yields to the firm that acts in the
 * letter. Its name or its words ("they want you", "der Kunde") tell.
 */
function relayed(
  top: Candidate<string> | null,
  scored: readonly Candidate<string>[],
  sender: Sender,
  relays: number,
): Candidate<string> | null {
  if (top === null || sender.kind !== 'own' || sender.squashed.length < 4) return top;
  const own = (one: Candidate<string>): boolean => {
    return [squash(one.value), squashUmlaut(one.value)].some(
      (key) => key.length > 2 && (sender.squashed.includes(key) || key.includes(sender.squashed)),
    );
  };
  if (!own(top)) return top;
  const named = scored.some((one) => own(one) && AGENCY.test(one.value));
  if (!named && !sender.broker && relays === 0) return top;
  const others = scored.filter((one) => !own(one));
  return best(others, named || (sender.broker && relays > 0) ? 3 : sender.broker || relays > 1 ? 4 : 5) ?? top;
}

/** "Kaverisoft" where the letter also has "Kaverisoft Technologies Pvt Ltd": the name with its trade and legal form. */
function inFull(
  top: Candidate<string> | null,
  scored: readonly Candidate<string>[],
  chinese: boolean,
): Candidate<string> | null {
  if (top !== null && top.score < CLIENT && /^[\u4e00-\u9fff]{2,6}$/.test(top.value)) {
    const whole = scored.filter(({ value }) => value.startsWith(top.value) && HAN_FORM.test(value));
    return best(whole, 4) ?? top;
  }
  // "Kirschmann" in a Chinese letter from 基希曼(中国)有限公司; "凯德尔医药(Kelder Pharma)": its own script's name.
  if (top !== null && top.score < CLIENT && chinese && /^[\0-\u024f]+$/.test(top.value)) {
    const named = scored.filter(
      ({ value, end, score }) =>
        HAN_FIRM.test(value) &&
        score >= 2.5 &&
        ((score >= 8 && HAN_FORM.test(value)) || Math.abs(end + 1 - top.start) < 2),
    );
    return best(named) ?? top;
  }
  // The same in Japanese: "リンドクヴィスト・ジャパン株式会社" for "Lindqvist Japan K.K.".
  if (top !== null && top.score < CLIENT && /^[\0-\u024f]+$/.test(top.value)) {
    const named = best(
      scored.filter(({ value }) => /株式会社/.test(value) && /[\u30a0-\u30ff]{3}/.test(value)),
      6,
    );
    if (named) return named;
  }
  if (top === null || top.score >= CLIENT || !/^[\p{Script=Latin}\d]{3,}$/u.test(top.value)) return top;
  const full = scored.filter(({ value }) => value.startsWith(`${top.value} `) && FORM.test(value));
  return best(full, 2.5) ?? top;
}
const HAN_FIRM = /^[\u4e00-\u9fff()]{2,24}$/;
const HAN_FORM = /(?:有限公司|集团|分公司|医院|学校|大学|学院|银行|事务所|研究院)$/;
const FORM =
  / (?:inc|llc|llp|ltd|limited|plc|corp|corporation|gmbh|ag|kg|se|sarl|sas|sa|s\.a\.?|s\.l\.?|sl|ltda|lda|b\.v\.|bv|oy|ab|as|pte|pty|k\.k\.)\.?$/i;

/** More names than this tell nothing new. */
const MANY = 120;

/**
 * The employer. Mentions of one firm add up; the sender's own domain confirms a name, an agency's or a service's
 * domain disqualifies it (corpus README 17). ATS, e-sign, agency and free-mail domains are never the company.
 */
export function refineCompany(
  candidates: readonly Candidate<string>[],
  sender: Sender,
  role: string | null,
  relays = 0,
  employs = false,
  chinese = false,
): Candidate<string> | null {
  const banned = sender.kind === 'own' || sender.kind === 'none' ? '' : sender.squashed;
  const roleKey = role === null ? '' : squash(role);
  const scored: Candidate<string>[] = [];
  const keyed = candidates.slice(0, MANY).map((one) => ({ one, key: squash(one.value) }));
  for (const { one, key } of keyed) {
    const own = sender.kind === 'own' && key.length > 3 && key === sender.squashed;
    if (
      key.length < 2 ||
      (!own && roleKey !== '' && (roleKey === key || (roleKey.startsWith(key) && !/[\u3040-\u9fff]/.test(key))))
    )
      continue;
    if (banned !== '' && one.score < EMPLOYER && key.length > 3 && (banned.includes(key) || key.includes(banned)))
      continue;
    // "ミライキャリア" on an agency's own letter.
    if (sender.kind === 'agency' && one.score < EMPLOYER && AGENCY.test(one.value)) continue;
    if (isServiceName(one.value) || HEADHUNTER.test(one.value)) continue;
    // Where the writer's own house employs, a client is only where the work is done.
    let score = employs && one.score >= CLIENT && one.score < EMPLOYER ? 2 : one.score;
    for (const { one: other, key: otherKey } of keyed) {
      if (other === one || other.start === one.start) continue;
      if (otherKey === key) score += 1;
      else if (otherKey.length > 3 && key.includes(otherKey)) score += 0.5;
    }
    if (
      sender.kind === 'own' &&
      sender.squashed.length > 3 &&
      one.start >= 0 &&
      (sender.squashed.includes(key) || key.includes(sender.squashed))
    )
      score += 2;
    // A Chinese letter from a house of another script: its legal name is the employer's.
    if (/^[\u4e00-\u9fff()]{4,}有限公司$/.test(one.value)) score += 5;
    scored.push({ ...one, score });
  }
  const first = inFull(best(scored, 2.5), scored, chinese);
  const top = employs || (first !== null && first.score >= EMPLOYER) ? first : relayed(first, scored, sender, relays);
  if (top !== null || sender.brand === null) return top;
  return { value: sender.brand, start: -1, end: -1, score: 0, stated: false };
}
