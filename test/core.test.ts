/** The command line as an outsider drives it: verbs, inputs, shapes, exit status (contract §5). */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { root } from '../scripts/setup.mjs';

const folder = mkdtempSync(join(tmpdir(), 'decline-core-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OFFER = join(root, 'test/fixtures/mails/01-offer-northwind.eml');
const LETTER = {
  id: 'a-1',
  subject: 'Your offer',
  from_name: 'Ann Bauer',
  from_address: 'ann@acme.example',
  date: null,
  body_text:
    'Dear Sam, we are pleased to offer you the position of Data Analyst at Acme Ltd. Please accept by 12 May 2026.',
  body_html: null,
  unknown: { ignored: true },
};

interface Run {
  code: number | null;
  out: string;
  err: string;
}

function file(name: string, content: string | Buffer | unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, Array.isArray(content) ? content.map((row) => JSON.stringify(row)).join('\n') : content);
  return path;
}

function run(script: string, words: string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts', script), ...words], { cwd: root });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece) => {
      out += piece;
    });
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

const core = (words: string[], input?: string) => run('core.ts', words, input);

async function answers(words: string[], input?: string): Promise<Record<string, unknown>[]> {
  const { code, out, err } = await core(words, input);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** One line that begins with the field's name, status 2, and nothing where the answer would be. */
async function refused(field: RegExp, words: string[], input?: string): Promise<void> {
  const { code, out, err } = await core(words, input);
  expect(err).toMatch(field);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(out).toBe('');
  expect(code).toBe(2);
}

// Each run starts a process of its own, which takes seconds on a small machine under load.
vi.setConfig({ testTimeout: 90_000 });

describe('core on a mail', () => {
  it('gives a verdict for an .eml, by name and on standard input', async () => {
    const [named] = await answers(['spot', OFFER]);
    expect(Object.keys(named ?? {})).toEqual(
      expect.arrayContaining(['id', 'label', 'isOffer', 'confidence', 'language', 'reasons', 'scamSigns']),
    );
    expect(named).toMatchObject({ label: 'offer', isOffer: true, language: 'en', scamSigns: [] });
    expect(named?.['reasons']).toContainEqual({ signal: expect.any(String), text: expect.any(String) });
    const [piped] = await answers(
      ['spot', '-'],
      'Subject: Lunch\nFrom: Bo <bo@acme.example>\n\nShall we have lunch?\n',
    );
    expect(piped).toMatchObject({ id: null, isOffer: false });
  });

  it('gives one line a row, with every field of the letter, null where it is silent', async () => {
    const rows = await answers(['facts', file('two.jsonl', [LETTER, { subject: 'Hi', body_text: 'Lunch?' }])]);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const keys = ['id', 'company', 'role', 'salary', 'deadline', 'contact', 'startDate', 'stage', 'evidence'];
      expect(Object.keys(row)).toEqual(expect.arrayContaining(keys));
      expect(Object.keys(row['contact'] as object).sort()).toEqual(['email', 'name', 'phone']);
    }
    expect(rows[0]).toMatchObject({ id: 'a-1', salary: null, startDate: null });
    expect(rows[0]?.['deadline']).toMatchObject({ iso: '2026-05-12', time: null, zone: null, certain: true });
    expect(rows[1]).toMatchObject({ id: null, deadline: null, stage: null });
  });

  it('refuses what is no mail, in one line', async () => {
    await Promise.all([
      refused(/^eml: .*not an e-mail/, ['spot', file('letter.eml', 'Dear Sam, this is a plain text file.')]),
      refused(/^eml: .*cut off/, ['facts', file('head.eml', 'Subject: Offer\nFrom: a@b.example\n')]),
      refused(/^file: .*does not exist/, ['spot', join(folder, 'nowhere.eml')]),
    ]);
    await Promise.all([
      refused(/^eml: .*cut off/, [
        'spot',
        file('part.eml', 'Subject: Offer\nContent-Type: multipart/mixed; boundary="xx"\n\n--xx\n\nDear Sam, we'),
      ]),
      refused(/^file: .*20 MB/, [
        'spot',
        file('big.eml', Buffer.concat([Buffer.from('Subject: x\n\n'), Buffer.alloc(20_000_000, 120)])),
      ]),
      refused(/^json: .*empty/, ['spot', '-'], ''),
    ]);
    await Promise.all([
      refused(/^subject: .*row 2/, ['spot', file('row.jsonl', [LETTER, { ...LETTER, subject: 7 }])]),
      refused(/^body_text: is missing/, ['facts', '-'], '{"subject":"x"}'),
      refused(/^verb: /, ['guess', OFFER]),
    ]);
  });
});

describe('core on a situation', () => {
  const declining = {
    stage: 'S2',
    today: '2026-11-20',
    intent: null,
    offer: {
      company: 'Acme',
      role: 'Analyst',
      pay: { amount: 90_000, currency: 'USD', period: 'year' },
      contact: null,
    },
    alternative: { kind: 'offer', pay: { amount: 101_000, currency: 'USD', period: 'year' } },
    reasons: { main: 'R-PAY', support: null },
    unknown: 1,
  };

  it('advises, judges pay, and drafts', async () => {
    const rows = file('situations.jsonl', [declining, { stage: 'S2' }, { stage: 'S2', intent: 'leverage' }]);
    const [advice, drafts] = await Promise.all([answers(['advise', rows]), answers(['draft', rows])]);
    expect(advice[0]).toMatchObject({
      pay: { verdict: 'allowed', gap: 11_000, currency: 'USD', text: expect.any(String), suggest: expect.any(Array) },
      draft: { allowed: true, why: null },
    });
    expect(advice[0]?.['advice']).toContainEqual({
      id: 'D-09',
      text: expect.any(String),
      why: expect.any(String),
      source: expect.any(String),
    });
    expect(advice[1]).toMatchObject({ pay: null, reasons: [] });
    expect(advice[2]).toMatchObject({ draft: { allowed: false, why: expect.stringMatching(/./) } });
    const [full, , none] = drafts as { call: Record<string, unknown> | null; pieces: object[] }[];
    expect(Object.keys(full?.call ?? {})).toEqual(expect.arrayContaining(['beats', 'pushback', 'voicemail']));
    expect(full?.pieces[0]).toEqual({ kind: 'mail', subject: expect.any(String), body: expect.any(String) });
    expect(none).toEqual({ call: null, pieces: [] });
  });

  it('checks a text, with places in it and null for what is absent', async () => {
    const text = 'Hi Ann,\n\nYour offer was insulting, so I decline it.\n\nSam';
    const input = { situation: { stage: 'S2' }, kind: 'mail', subject: null, text, to: null, unknown: 1 };
    const [result] = (await answers(['check', '-'], JSON.stringify(input))) as unknown as [
      { findings: Record<string, unknown>[]; rubric: unknown[]; mayInsert: boolean },
    ];
    for (const finding of result.findings) {
      expect(Object.keys(finding).sort()).toEqual(['end', 'id', 'rewrite', 'severity', 'start', 'text', 'why']);
      if (finding['start'] === null) expect(finding['end']).toBeNull();
      else expect(text.slice(finding['start'] as number, finding['end'] as number)).toBe(finding['text']);
    }
    expect(result.findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['L-LOWBALL', 'L-THANK']));
    expect(result.rubric).toContainEqual({ id: 'C-01', score: expect.any(Number) });
    expect(result.mayInsert).toBe(false);
  });

  it('names the field that is wrong', async () => {
    await Promise.all([
      refused(/^stage: is missing/, ['advise', '-'], '{}'),
      refused(/^stage: is missing/, ['draft', '-'], '{"stage":null}'),
      refused(/^flags\.0: must be one of/, ['advise', '-'], '{"stage":"S2","flags":["vip"]}'),
    ]);
    await Promise.all([
      refused(/^offer\.pay\.amount: /, ['draft', '-'], '{"stage":"S2","offer":{"pay":{"amount":"90k"}}}'),
      refused(/^situation\.tone: /, ['check', '-'], '{"situation":{"stage":"S2","tone":"rude"},"text":""}'),
      refused(/^text: is missing/, ['check', '-'], '{"situation":{"stage":"S2"},"text":null}'),
    ]);
  });
});

describe('evaluate', () => {
  it('scores a corpus, with one line a mail where that is wanted', async () => {
    const rows = [
      { ...LETTER, lang: 'en', label: 'offer', provenance: 'authored' },
      { subject: 'Lunch', body_text: 'Lunch at noon?', label: 'other', lang: 'en', provenance: 'real' },
    ];
    const corpus = file('corpus.jsonl', rows);
    const [{ code, out }, bad] = await Promise.all([
      run('evaluate.ts', [corpus, '--json']),
      run('evaluate.ts', [file('bad.jsonl', [...rows, { ...LETTER, label: 'maybe' }])]),
    ]);
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a-1', label: 'offer', predicted: 'offer', isOffer: true, facts: { company: expect.any(String) } },
      { label: 'other', isOffer: false },
    ]);
    expect(out).toMatch(/precision +recall +F1/);
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.err).toMatch(/^label: .*row 3/);
  });
});
