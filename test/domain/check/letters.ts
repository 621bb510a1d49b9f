/** Letters with their invented claims marked, read from a plain file. */
import { readFileSync } from 'node:fs';
import { check } from '../../../src/domain/check/check.ts';
import type { CheckInput, Finding, ReasonId, Situation, Stage } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

export interface Letter {
  input: CheckInput;
  /** Places of the marked claims in the text. */
  claims: { start: number; end: number }[];
}

/** First line `@ language stage reason key=value …`, second `~ the mail in view`, then the letter. */
function letterOf(block: string): Letter {
  const [head = '', mail = '', ...body] = block.trim().split('\n');
  const [, language, stage, main, ...rest] = head.split(' ');
  const facts = Object.fromEntries(
    [...rest.join(' ').matchAll(/(\w+)=(.*?)(?= \w+=|$)/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const situation: Situation = {
    locale: language === 'zh' ? 'zh-CN' : 'en',
    stage: stage as Stage,
    today: facts['today'] ?? null,
    user: { name: facts['user'] ?? null },
    reasons: { main: main as ReasonId, details: facts['detail'] ? { [main as ReasonId]: facts['detail'] } : {} },
    offer: {
      company: facts['company'] ?? null,
      role: facts['role'] ?? null,
      date: facts['offer'] ?? null,
      deadline: facts['deadline'] ?? null,
      signedDate: facts['signed'] ?? null,
      startDate: facts['start'] ?? null,
      contact: { name: facts['contact'] ?? null },
    },
    thanksDetail: facts['thanks'] ?? null,
    keepInTouch: facts['touch'] ? true : null,
    call: facts['call'] ? { status: 'reached', at: facts['call'].split(':')[1] ?? null } : null,
  };
  const marked = body.join('\n').trim();
  let text = '';
  const claims: Letter['claims'] = [];
  for (const char of marked) {
    if (char === '«') claims.push({ start: text.length, end: -1 });
    else if (char === '»') (claims.at(-1) as { end: number }).end = text.length;
    else text += char;
  }
  return { input: { situation, text, visibleMail: mail.slice(1).trim(), origin: 'inserted' }, claims };
}

export const lettersIn = (file: string): Letter[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .replace(/^#.*\n/gm, '')
    .split(/^---$/m)
    .filter((block) => block.trim() !== '')
    .map(letterOf);

export interface Score {
  claims: number;
  found: number;
  missed: string[];
  flagged: number;
  wrong: string[];
  /** Sentences that hold no marked claim, and how many of them were flagged. */
  clean: number;
  cleanFlagged: number;
}

const meets = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

export function score(letters: readonly Letter[]): Score {
  const total: Score = { claims: 0, found: 0, missed: [], flagged: 0, wrong: [], clean: 0, cleanFlagged: 0 };
  for (const { input, claims } of letters) {
    const findings = check(input, counselFor(input.situation.locale)).findings.filter(
      (one): one is Finding & { start: number; end: number } => one.id === 'L-SOURCE' && one.start !== null,
    );
    total.claims += claims.length;
    total.flagged += findings.length;
    for (const claim of claims) {
      if (findings.some((one) => meets(one, claim))) total.found += 1;
      else total.missed.push(input.text.slice(claim.start, claim.end));
    }
    for (const one of findings) if (!claims.some((claim) => meets(one, claim))) total.wrong.push(one.text);
    const sentences = [...input.text.matchAll(/[^.!?。！？\n]+[.!?。！？]?/g)].filter(
      ([words]) => words.trim().length > 12,
    );
    for (const { 0: words, index } of sentences) {
      const place = { start: index, end: index + words.length };
      if (claims.some((claim) => meets(claim, place))) continue;
      total.clean += 1;
      if (findings.some((one) => meets(one, place))) total.cleanFlagged += 1;
    }
  }
  return total;
}
