/** T19 in full: every control in both browsers, and a build without the guard that every attack must get through. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACKS, attacked, clickjacked, STOLEN } from '../e2e/suites/clickjack.ts';
import { variantOf } from './variant.ts';

for (const kind of ['chromium', 'firefox'] as const) clickjacked(kind, ['banner', 'compose-button', 'panel']);

describe('the control: a build without the guard', () => {
  let variant: ReturnType<typeof variantOf>;
  beforeAll(() => {
    variant = variantOf('chromium', {
      'src/content/ui/trusted-click.ts': [['if (!event.isTrusted || !isMeant(event)) return;', '']],
    });
  });
  afterAll(() => variant.remove());

  it('lets a stolen focus act', async () => {
    const { acted } = await attacked('chromium', 'compose-button', [], variant.build);
    expect(acted).toEqual([
      'focus stolen, Enter pressed',
      'focus stolen, Space pressed',
      'focus stolen after a refused press, Enter pressed',
    ]);
  });

  it('lets all of them act', async () => {
    const { acted } = await attacked('chromium', 'banner', ATTACKS, variant.build);
    console.log(`T19 control: ${acted.length} of ${ATTACKS.length + STOLEN.length} acted`);
    // A closed shadow tree keeps scripts of the page from our controls even so.
    expect(ATTACKS.filter((name) => !acted.includes(name))).toEqual(['made by script']);
  });
});
