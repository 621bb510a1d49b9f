/** Every way to find a part is knocked out in turn, on pages where it is the one that is used: the reading must not change. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Part, Way } from '../../src/content/dom/anchors.ts';
import { nameOf } from '../../src/content/panel/self-check.ts';
import * as gmail from '../../src/content/webmail/gmail/selectors.ts';
import * as outlook from '../../src/content/webmail/outlook/selectors.ts';
import { type AdapterId, expectedOf, fixtureHtml, pagesOf, pathOf } from '../fixtures/pages.ts';
import { seeded } from './mutators.ts';
import { passing, readingOf, watchPage } from './page.ts';

const parts: Record<AdapterId, Record<string, Part>> = { gmail: gmail.PARTS, outlook: outlook.PARTS };
const SEED = 20261125;
/** Pages tried for a way, of those where it is used. */
const SAMPLE = process.env['FULL_COUNTS'] ? 100 : 1;

/** Parts that have their other ways in code of their own, or in another part: what still finds them without this one. */
const ELSEWHERE: Record<string, string> = {
  'gmail subjectHidden': 'gmail subjectField',
  'gmail answersMessage': 'message above an inline composer; a docked one keeps its thread',
  'gmail belowToolbar': 'gmail sendCell and editorCell: places for the button, best first',
  'gmail editorCell': 'gmail belowToolbar, then a floating place',
  'outlook threadMark': 'selected row, id of the heading, address',
};

interface PageReport {
  page: string;
  /** Part → the way that found it. */
  ways: Record<string, string | null>;
}
const known = new Map<AdapterId, PageReport[]>();

/** Which way finds which part on every page. */
function reports(adapter: AdapterId): PageReport[] {
  const found =
    known.get(adapter) ??
    pagesOf(adapter).map((page) => {
      const watched = watchPage(adapter, fixtureHtml(adapter, page), { path: pathOf(adapter, page) });
      const ways = Object.fromEntries(watched.selfCheck().map(({ part, way }) => [part, way]));
      watched.stop();
      return { page, ways };
    });
  known.set(adapter, found);
  return found;
}

/** What a person would see pressed when a reply is asked for. */
async function pressed(page: ReturnType<typeof watchPage>): Promise<string | null> {
  let hit: Element | null = null;
  page.document.addEventListener('click', (event) => {
    hit ??= (event.target as Element).closest('button, [role="button"], [role="link"], [role="menuitem"]');
  });
  await passing(Promise.resolve(page.mail?.openReply?.()));
  return hit && `${[...page.document.querySelectorAll('*')].indexOf(hit)}`;
}

describe.each(['gmail', 'outlook'] as AdapterId[])('%s', (adapter) => {
  // Every page once: the longest step.
  beforeAll(() => void reports(adapter), 120_000);

  it('has two ways or more to every part', () => {
    const single = Object.entries(parts[adapter]).filter(
      ([name, ways]) => ways.length < 2 && !ELSEWHERE[`${adapter} ${name}`],
    );
    expect(single.map(([name]) => name)).toEqual([]);
  });

  const rows = Object.entries(parts[adapter]).flatMap(([name, ways]) => ways.map((way) => ({ name, ways, way })));
  it.each(rows)('reads the same without $name', async ({ name, ways, way }) => {
    const random = seeded(SEED);
    const used = reports(adapter).filter(({ ways: hit }) => hit[name] === nameOf(way));
    const chosen = used
      .map(({ page }) => ({ page, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, SAMPLE);
    const list = ways as Way[];
    const at = list.indexOf(way);
    for (const { page: fixture } of chosen) {
      const options = { path: pathOf(adapter, fixture) };
      const isControl = name.startsWith('reply');
      let control: string | null = null;
      if (isControl) {
        const whole = watchPage(adapter, fixtureHtml(adapter, fixture), options);
        await whole.settle();
        control = await pressed(whole);
        whole.stop();
      }
      list.splice(at, 1);
      try {
        const page = watchPage(adapter, fixtureHtml(adapter, fixture), options);
        await page.settle();
        if (isControl) expect(await pressed(page), fixture).toBe(control);
        else expect(readingOf(page), fixture).toEqual(expectedOf(adapter, fixture));
        page.stop();
      } finally {
        list.splice(at, 0, way);
      }
    }
  });
});
