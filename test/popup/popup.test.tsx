// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Advice } from '../../src/domain/model.ts';
import { company, currentOffer, settings } from './samples.ts';
import { counsel, stage } from './stage.ts';

const { state, asked } = stage();
const { App } = await import('../../src/popup/App.tsx');

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  state.answers = {};
  state.silent = false;
  state.page = () => undefined;
  asked.length = 0;
  Element.prototype.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  render(null, root);
  root.remove();
});
// Preact looks once more for effects, up to 100 ms after a drawing; the window must still be there then.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 150)));

/** Milliseconds after which a background that says nothing is given up. */
const SILENCE = 600;

const pause = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));

async function open(tabId: number | null = null): Promise<void> {
  await act(() => render(<App tabId={tabId} panel={false} />, root));
  // The words are loaded first; then the tab, the workspace and the advice are asked for.
  for (let turn = 0; turn < 200 && !root.querySelector('h1'); turn += 1) await pause(5);
  for (let turn = 0; turn < 4; turn += 1) await pause(5);
}

const text = (): string => root.textContent ?? '';

function control(name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name,
  );
  if (!found) throw new Error(`no control named ${name}`);
  return found;
}

function field(label: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const named = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
  const id = named?.getAttribute('for');
  const found = id ? document.getElementById(id) : named?.querySelector('input, textarea, select');
  if (!found) throw new Error(`no field labelled ${label}`);
  return found as HTMLInputElement;
}

async function press(name: string): Promise<void> {
  await act(() => control(name).click());
  await pause(5);
}

async function type(label: string, value: string): Promise<void> {
  await act(() => {
    const target = field(label);
    target.value = value;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const saved = () => asked.filter(({ topic }) => topic === 'workspace/save').map(({ payload }) => payload as never);

describe('with an offer', () => {
  it('shows the offer, the next action first, and one primary button', async () => {
    await open();
    expect(root.querySelector('h1')?.textContent).toBe('Northwind Laboratories');
    expect(text()).toContain('Senior Data Analyst · $90,000 a year');
    expect(root.querySelector('.advice li .say')?.textContent).toContain('Call first.');
    expect(root.querySelectorAll('.button.primary')).toHaveLength(1);
    expect(text()).not.toContain('Write it down.');
    await press('Show 2 more steps');
    expect(text()).toContain('Write it down.');
  });

  it('never shows a guessed date as certain', async () => {
    await open();
    expect(root.querySelector('.until')?.textContent).toContain('check');
    expect(root.querySelector('.until details')?.textContent).toContain('by Friday 5 pm');
    state.answers = {
      'offer/current': () => ({
        ...currentOffer,
        key: 'k2',
        facts: {
          ...currentOffer.facts,
          deadline: { iso: '2026-11-28', time: null, zone: null, text: 'x', certain: true },
        },
      }),
    };
    render(null, root);
    await open();
    expect(root.querySelector('.until')?.textContent).not.toContain('check');
  });

  it('says where a piece of advice comes from, when asked', async () => {
    await open();
    const why = control('Why');
    const panel = document.getElementById(why.getAttribute('aria-controls') ?? '');
    expect(panel?.hidden).toBe(true);
    await press('Why');
    expect(panel?.hidden).toBe(false);
    expect(panel?.textContent).toContain('From the article we are built on.');
  });

  it('keeps each keystroke and each step', async () => {
    await open();
    await act(() => root.querySelector<HTMLInputElement>('input[value="R-LOC"]')?.click());
    await type('In your own words', 'n');
    await type('In your own words', 'nearly three hours');
    await press('Prepare the call');
    const last = saved().at(-1) as { workspace: { step: string; situation: { reasons: unknown } } } | undefined;
    expect(last?.workspace).toMatchObject({
      step: 'call',
      situation: { reasons: { main: 'R-LOC', details: { 'R-LOC': 'nearly three hours' } } },
    });
    expect(text()).toContain('Hello Dana.');
  });

  it('leads from a kept offer back to its mail, and from the mail itself nowhere', async () => {
    const mailbox = 'https://mail.google.com/mail/u/0/';
    const kept = { ...currentOffer, key: 'kept:o1', threadKey: '18c2a1b7d4e5f601', mailbox };
    state.answers = { 'offer/resume': () => kept, 'offer/current': () => ({ ...kept, key: 'k1' }) };
    await open();
    expect(root.querySelector('.mail-links')).toBeNull();
    render(null, root);
    await act(() => render(<App tabId={null} panel={false} kept={{ companyId: 'c1', offerId: 'o1' }} />, root));
    for (let turn = 0; turn < 200 && !root.querySelector('.mail-links'); turn += 1) await pause(5);
    const link = control('Open the mail in Gmail') as HTMLAnchorElement;
    expect(link.href).toBe(`${mailbox}#all/18c2a1b7d4e5f601`);
    expect(link.rel).toContain('noopener');
  });

  it('says until when to tell them, and that the day has passed', async () => {
    const clocked = (clock: Advice['clock']) => {
      state.answers = {
        'counsel/ask': () => {
          const answer = counsel();
          return { ...answer, advice: { ...answer.advice, clock } };
        },
      };
    };
    clocked({ colour: 'amber', tellBy: '2999-11-27' });
    await open();
    expect(root.querySelector('#advice-title + .tag.soon')?.textContent).toMatch(/^Tell them by .*27.*over a day ago/);
    render(null, root);
    clocked({ colour: null, tellBy: '2020-11-27' });
    await open();
    expect(root.querySelector('#advice-title + .tag.now')?.textContent).toMatch(/^Was due .*27/);
    render(null, root);
    clocked(null);
    await open();
    expect(root.querySelector('#advice-title + .tag')).toBeNull();
  });

  it('asks for the date that a request for time names, and says when it is no later than theirs', async () => {
    const told = { situation: { stage: 'S5' as const, offer: { deadline: '2026-11-30' } } };
    state.answers = { 'workspace/get': () => ({ ...told, step: 'decide', edits: {}, piece: null, note: '' }) };
    await open();
    expect(text()).toContain('Left empty: Mon, Dec 7');
    await type('Ask for time until', '2026-11-30');
    expect(text()).toContain('not later than their own date');
    await type('Ask for time until', '2026-12-04');
    expect(saved().at(-1)).toMatchObject({ workspace: { situation: { offer: { newDeadline: '2026-12-04' } } } });
  });

  it('has the whole pay rule: package, a tenth as the line, and whether the package may be said', async () => {
    const told = { situation: { stage: 'S2' as const, reasons: { main: 'R-PAY' as const } } };
    state.answers = {
      'workspace/get': () => ({ ...told, step: 'decide', edits: {}, piece: null, note: '' }),
      'settings/get': () => ({ ...settings, whicheverIsSmaller: true }),
    };
    await open();
    const tick = (label: string) => field(label) as HTMLInputElement;
    expect(tick('A tenth of this offer').checked, 'as the settings say').toBe(true);
    expect(tick('Say “the overall package”').checked, 'on in English').toBe(true);
    await act(() => tick('Say “the overall package”').click());
    await type('Bonus a year', '5000');
    await type('Sign-on payment', '-3');
    await type('Hours a week', '32');
    expect(saved().at(-1)).toMatchObject({
      workspace: {
        situation: {
          packageWording: false,
          offer: { pay: { bonus: 5000, hoursPerWeek: 32, signOn: { amount: null } } },
        },
      },
    });
  });

  it('reopens at the same step', async () => {
    state.answers = {
      'workspace/get': () => ({
        situation: { stage: 'S2' },
        step: 'keep',
        edits: {},
        piece: null,
        note: 'half a note',
      }),
    };
    await open();
    expect(root.querySelector('[aria-current="step"]')?.textContent).toContain('Keep the door open');
    expect(field('Note').value).toBe('half a note');
  });

  it('says what was not saved and keeps the text', async () => {
    await open();
    await press('Keep the door open');
    state.silent = true;
    await type('Note', 'they were kind');
    await pause(SILENCE);
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Not saved');
    expect(field('Note').value).toBe('they were kind');
    state.silent = false;
    await press('Try again');
    await pause(10);
    expect(root.querySelector('[role="alert"]')).toBeNull();
    expect((saved().at(-1) as { workspace: { note: string } } | undefined)?.workspace.note).toBe('they were kind');
  });

  it('walks through the call and writes down how it went', async () => {
    await open();
    await press('Prepare the call');
    expect(control('Call +1 415 555 0134').getAttribute('href')).toBe('tel:+14155550134');
    expect(text()).not.toContain('I have decided not to accept.I');
    await press('Next line');
    expect(root.querySelector('.beat .voice')?.textContent).toBe('I have decided not to accept.');
    await type('What was promised', 'a reference');
    await press('Reached');
    await pause(10);
    const notes = asked.filter(({ topic }) => topic === 'note/add').map(({ payload }) => payload) as {
      entry: { kind: string; text: string; person: string | null };
    }[];
    expect(notes.map(({ entry }) => entry.kind)).toEqual(['called', 'promiseMade']);
    expect(notes[1]?.entry).toMatchObject({ text: 'a reference', person: 'Dana Whitfield' });
    const situation = (saved().at(-1) as { workspace: { situation: object } } | undefined)?.workspace.situation;
    expect(situation).toMatchObject({ call: { status: 'reached', attempts: 1 } });
    expect(control('Write the confirmation')).toBeTruthy();
  });

  it('gives no number to call where the sender only looks like the company', async () => {
    state.answers = { 'offer/current': () => ({ ...currentOffer, lookalikeOf: 'northwind.example' }) };
    await open();
    await press('Prepare the call');
    expect(text()).toContain('looks like northwind.example');
    expect(root.querySelector('a[href^="tel:"]')).toBeNull();
  });

  it('stops at a scam: no script, no draft, no number', async () => {
    state.answers = {
      'offer/current': () => ({
        ...currentOffer,
        verdict: { ...currentOffer.verdict, label: 'scam_offer', scamSigns: ['asks for a fee'] },
      }),
    };
    await open();
    expect(text()).toContain('This looks like a scam');
    expect(text()).toContain('asks for a fee');
    expect(root.querySelector('nav.steps')).toBeNull();
    expect(root.querySelector('a[href^="tel:"]')).toBeNull();
    expect(root.querySelectorAll('.button.primary')).toHaveLength(0);
  });
});

describe('the text', () => {
  const finding = {
    id: 'L-HONEST',
    severity: 'note' as const,
    start: 11,
    end: 23,
    text: 'to be honest',
    why: 'It says the rest was not.',
    rewrite: '',
  };

  async function write(): Promise<void> {
    await open();
    await press('Write');
    await pause(200);
  }

  it('is inserted by a click, kept in the record, and leads on', async () => {
    state.page = (topic) =>
      topic === 'page/state'
        ? { webmail: 'gmail', readable: true, mailOpen: true, composers: 0 }
        : { inserted: true, reason: 'ok' };
    await write();
    await press('Insert into the reply');
    await pause(10);
    expect(text()).toContain('It stands in your reply.');
    const [note] = asked.filter(({ topic }) => topic === 'note/add').map(({ payload }) => payload);
    expect(note).toMatchObject({ entry: { kind: 'mailInserted', text: 'Your offer' }, offerKey: 'k1' });
    expect(control('Keep the door open')).toBeTruthy();
  });

  it.each([
    ['noComposer', 'Open a reply'],
    ['refused', 'did not let us'],
    ['failed', 'could not be put in'],
  ] as const)('says why it was not inserted: %s', async (reason, words) => {
    state.page = (topic) =>
      topic === 'page/state'
        ? { webmail: 'gmail', readable: true, mailOpen: true, composers: 0 }
        : { inserted: false, reason };
    await write();
    await press('Insert into the reply');
    await pause(10);
    expect(text()).toContain(words);
    expect(asked.filter(({ topic }) => topic === 'note/add')).toHaveLength(0);
    // Where the page itself is the trouble, a diagnosis stands open.
    expect(root.querySelector<HTMLDetailsElement>('.diagnosis')?.open).toBe(reason !== 'noComposer');
  });

  it('asks for a second click while an error stands', async () => {
    const inserted: string[] = [];
    state.page = (topic) => {
      if (topic === 'page/state') return { webmail: 'gmail', readable: true, mailOpen: true, composers: 1 };
      inserted.push(topic);
      return { inserted: true, reason: 'ok' };
    };
    state.answers = {
      'counsel/check': () => ({
        findings: [{ ...finding, id: 'L-LEVER', severity: 'error', rewrite: null }],
        rubric: [],
        mayInsert: false,
      }),
    };
    await write();
    await press('Insert into the reply');
    expect(inserted).toEqual([]);
    expect(text()).toContain('should be mended first');
    await press('Insert it anyway');
    await pause(10);
    expect(inserted).toEqual(['draft/insert']);
  });

  it('takes a rewrite in one click and keeps the person’s version', async () => {
    state.answers = {
      'counsel/check': () => ({ findings: [{ ...finding, rewrite: 'truly' }], rubric: [], mayInsert: true }),
    };
    await write();
    await press('Use this instead: “truly”');
    expect(field('Text').value).toBe('Dear Dana, truly I decline.');
    expect((saved().at(-1) as { workspace: { edits: object } } | undefined)?.workspace.edits).toEqual({
      mail: { subject: 'Your offer', body: 'Dear Dana, truly I decline.' },
    });
    await press('Back to our draft');
    expect(field('Text').value).toContain('to be honest');
  });

  it('does not mend a text that has changed since it was read', async () => {
    state.answers = {
      'counsel/check': () => ({ findings: [{ ...finding, rewrite: 'truly' }], rubric: [], mayInsert: true }),
    };
    await write();
    await type('Text', 'Quite another text, longer than before.');
    expect((control('Use this instead: “truly”') as HTMLButtonElement).disabled).toBe(true);
  });

  it('can only be copied where no mail page answers', async () => {
    await write();
    expect(root.querySelector('footer .primary')?.textContent).toBe('Copy');
  });
});

describe('keeping the door open', () => {
  it('sets a reminder, beginning a record if there is none', async () => {
    await open();
    await press('Keep the door open');
    await press('Set the reminder');
    await pause(10);
    expect(asked.find(({ topic }) => topic === 'company/save')?.payload).toMatchObject({
      id: null,
      fields: { name: 'Northwind Laboratories' },
      offerKey: 'k1',
    });
    expect(asked.find(({ topic }) => topic === 'reminder/set')?.payload).toMatchObject({
      companyId: 'c1',
      reminder: { kind: 'keepInTouch' },
    });
    expect(text()).toContain('We will remind you on');
  });

  it('saves the note and empties the box only when it was kept', async () => {
    state.answers = { 'company/of': () => company };
    await open();
    await press('Keep the door open');
    await type('Note', 'kind people');
    await press('Save the note');
    await pause(10);
    expect(field('Note').value).toBe('');
    state.silent = true;
    await type('Note', 'again');
    await press('Save the note');
    await pause(SILENCE);
    expect(field('Note').value).toBe('again');
    expect(text()).toContain('Not saved');
  });

  it('shows the history of the company', async () => {
    state.answers = { 'company/of': () => company };
    await open();
    expect(text()).toContain('You know them: 1 entry');
    await press('Look');
    expect(root.querySelector('.timeline')?.textContent).toContain('Spoke on the phone · Dana Whitfield');
  });

  it('writes a refusal down with its reason and closes the offer', async () => {
    state.answers = { 'company/of': () => company };
    await open();
    await press('Keep the door open');
    await act(() => root.querySelector<HTMLInputElement>('input[value="declined"]')?.click());
    await pause(10);
    expect(asked.find(({ topic }) => topic === 'note/add')?.payload).toMatchObject({ entry: { kind: 'declined' } });
    expect(asked.find(({ topic }) => topic === 'company/save')?.payload).toMatchObject({
      base: 3,
      fields: { offers: [{ id: 'o1', status: 'declined' }] },
    });
  });
});

describe('without an offer', () => {
  beforeEach(() => {
    state.answers = { 'offer/current': () => null };
  });

  it('offers to begin with pasted text', async () => {
    state.answers = { ...state.answers, 'mail/paste': () => ({ ...currentOffer, key: 'pasted:1' }) };
    await open();
    expect(text()).toContain('No job offer is open in this tab.');
    await press('Begin');
    expect(text()).toContain('Paste or type something first.');
    await type('Paste the letter', 'We are pleased to offer you…');
    await press('Begin');
    await pause(10);
    expect(root.querySelector('h1')?.textContent).toBe('Northwind Laboratories');
  });

  it('says that a page cannot be read', async () => {
    state.page = () => ({ webmail: 'gmail', readable: false, mailOpen: false, composers: 0 });
    await open();
    expect(text()).toContain('We cannot read this page.');
    expect(field('Paste the letter')).toBeTruthy();
  });

  it('copies a diagnosis of the page, and shows what it says', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (words: string) => void copied.push(words) },
    });
    state.page = (topic) =>
      topic === 'page/diagnose'
        ? '{"webmail":"gmail"}'
        : { webmail: 'gmail', readable: false, mailOpen: false, composers: 0 };
    await open();
    await press('Copy a diagnosis');
    await pause(10);
    expect(copied).toEqual(['{"webmail":"gmail"}']);
    expect(text()).toContain('No mail text, no addresses.');
    expect(root.querySelector<HTMLTextAreaElement>('.diagnosis textarea')?.value).toBe('{"webmail":"gmail"}');
  });

  it('shows what is due with a line to begin with, and marks it done', async () => {
    let done = false;
    const reminder = {
      id: 'r1',
      kind: 'keepInTouch' as const,
      due: '2026-11-20',
      note: '',
      doneAt: null,
      firedAt: null,
    };
    state.answers = {
      ...state.answers,
      'reminder/due': () =>
        done ? [] : [{ companyId: 'c1', company: 'Halden', reminder, person: null, openingLine: 'Hello again.' }],
      'reminder/done': () => {
        done = true;
        return company;
      },
    };
    await open();
    expect(root.querySelector('.due')?.textContent).toContain('Hello again.');
    await press('Done');
    await pause(10);
    expect(root.querySelector('.due')).toBeNull();
  });

  it('shows no empty lists when nobody answers', async () => {
    state.silent = true;
    await open();
    await pause(2 * SILENCE);
    expect(text()).toContain('not answering');
    expect(text()).not.toContain('No open offers');
    expect(text()).not.toContain('No job offer');
  });

  it('speaks Chinese when asked to', async () => {
    state.answers = { ...state.answers, 'settings/get': () => ({ ...settings, locale: 'zh-CN' }) };
    await open();
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(text()).toContain('这个标签页里没有打开录用通知。');
    expect(text()).not.toMatch(/No job offer|Begin|Companies/);
  });
});
