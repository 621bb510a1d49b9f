/** The shipped weights are those of the training mails: by a hash of everything that goes into them, since training takes a minute. */
import { describe, expect, it } from 'vitest';
import { inputHash, trainingMails } from '../../../scripts/train-spotter.ts';
import { LABELS } from '../../../src/domain/model.ts';
import { unpack } from '../../../src/domain/spotting/linear.ts';
import packed from '../../../src/domain/spotting/weights.json' with { type: 'json' };
import { absent, corpus, unlessAbsent } from './corpus.ts';

/** Runs of three words, or four characters where words are not parted. */
function shingles(text: string): Set<string> {
  const cjk = /[\u3040-\u9fff]/.test(text);
  const parts = cjk ? [...text.replace(/[\s\p{P}]/gu, '')] : (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const size = cjk ? 4 : 3;
  return new Set(
    Array.from({ length: Math.max(0, parts.length - size + 1) }, (_, i) => parts.slice(i, i + size).join(' ')),
  );
}

describe('the weights', () => {
  it('come from these mails, lexicons and features: `npm run train` where this fails', () => {
    expect(packed.from).toBe(inputHash());
  });

  it('are whole', () => {
    const model = unpack(packed);
    expect(packed.rows.length).toBe(model.names.length * LABELS.length);
    expect(packed.bias.length).toBe(LABELS.length);
    expect([...model.weights].every(Number.isFinite)).toBe(true);
  });
});

describe('the training mails', () => {
  const mails = trainingMails();

  it('hold every label in every language', () => {
    for (const language of new Set(mails.map((one) => one.language))) {
      const labels = new Set(mails.filter((one) => one.language === language).map((one) => one.label));
      expect([language, LABELS.filter((label) => !labels.has(label))]).toEqual([language, []]);
    }
  });

  it.skipIf(absent)(`repeat no mail of the corpus that measures them${unlessAbsent}`, () => {
    const rows = corpus
      .map(({ id, mail }) => ({ id, parts: shingles(mail.text) }))
      .filter(({ parts }) => parts.size >= 8);
    const holders = new Map<string, number[]>();
    for (const [at, { parts }] of rows.entries())
      for (const part of parts) holders.set(part, [...(holders.get(part) ?? []), at]);
    const close: string[] = [];
    for (const { mail } of mails) {
      const mine = shingles(mail.text);
      if (mine.size < 8) continue;
      const shared = new Map<number, number>();
      for (const part of mine) for (const at of holders.get(part) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
      for (const [at, count] of shared) {
        const { id, parts } = rows[at] as (typeof rows)[number];
        if (count / (mine.size + parts.size - count) > 0.4) close.push(`${id}: ${mail.text.slice(0, 60)}`);
      }
    }
    expect(close).toEqual([]);
  });
});
