import { describe, expect, it, vi } from 'vitest';
import type { FileRefusal } from '../../src/domain/model.ts';
import { ui as english } from '../../src/locales/en/ui.ts';
import { ui as chinese } from '../../src/locales/zh-CN/ui.ts';
import { refusalPhrase } from '../../src/options/view/refusal-phrase.ts';
import { hand } from '../background/hostile-files.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'x', getURL: () => 'chrome-extension://x/' } } }));
const { BadFile, readBackup } = await import('../../src/background/backup.ts');

function refusalOf(json: string): FileRefusal {
  try {
    readBackup(json, Date.UTC(2026, 10, 25));
  } catch (error) {
    if (error instanceof BadFile) return error.refusal;
    throw error;
  }
  throw new Error('it was read');
}

describe('a refused file', () => {
  it.each(hand)('%s: says the line and the reason in both languages', (_name, json) => {
    const refusal = refusalOf(json);
    const [en, zh] = [refusalPhrase(refusal, english), refusalPhrase(refusal, chinese)];
    expect(en).toMatch(refusal.line === null ? /^It/ : new RegExp(`^Line ${refusal.line}\\b`));
    expect(zh).toMatch(refusal.line === null ? /^[\p{Script=Han}]/u : new RegExp(`^第 ${refusal.line} 行`));
    for (const phrase of [en, zh]) {
      if (refusal.field) expect(phrase).toContain(refusal.field);
      expect(phrase).not.toMatch(/undefined|\[object/);
    }
    const [field, detail] = [refusal.field ?? '', refusal.detail ?? ''];
    const words = zh
      .replace(field, '')
      .replace(detail, '')
      .replace(/JSON|MB|true|false/g, '');
    expect(words, 'no English word but those of the file').not.toMatch(/[A-Za-z]{2,}/);
  });

  it('quotes no more of the file than a few words', () => {
    const long = `{"format":"decline-gracefully","version":2,"companies":["${'x'.repeat(5_000)}"]}`;
    expect(refusalPhrase(refusalOf(long), english).length).toBeLessThan(160);
  });
});
