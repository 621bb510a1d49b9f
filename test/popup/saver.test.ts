import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Saver, type SaveState } from '../../src/popup/state/saver.ts';

/** A store whose answers are given by hand. */
function slowStore() {
  const asked: { value: string; answer: () => void; refuse: () => void }[] = [];
  const save = (value: string) =>
    new Promise<void>((resolve, reject) => {
      asked.push({ value, answer: resolve, refuse: () => reject(new Error('no answer')) });
    });
  return { asked, save };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('Saver', () => {
  it('sends the first change at once and only the newest of those that came meanwhile', async () => {
    const { asked, save } = slowStore();
    const told: SaveState[] = [];
    const saver = new Saver(save, (state) => told.push(state));
    saver.put('a');
    saver.put('ab');
    saver.put('abc');
    expect(asked.map(({ value }) => value)).toEqual(['a']);
    asked[0]?.answer();
    await settled();
    expect(asked.map(({ value }) => value)).toEqual(['a', 'abc']);
    expect(told.at(-1)).toBe('saving');
    asked[1]?.answer();
    await settled();
    expect(told.at(-1)).toBe('saved');
  });

  it('keeps what could not be saved and sends it again when asked', async () => {
    const { asked, save } = slowStore();
    const told: SaveState[] = [];
    const saver = new Saver(save, (state) => told.push(state));
    saver.put('a');
    asked[0]?.refuse();
    await settled();
    expect(told.at(-1)).toBe('failed');
    saver.retry();
    expect(asked.map(({ value }) => value)).toEqual(['a', 'a']);
    asked[1]?.answer();
    await settled();
    expect(told.at(-1)).toBe('saved');
  });

  it('lets a newer text win over one that failed', async () => {
    const { asked, save } = slowStore();
    const saver = new Saver(save, () => {});
    saver.put('a');
    saver.put('ab');
    asked[0]?.refuse();
    await settled();
    saver.retry();
    expect(asked.at(-1)?.value).toBe('ab');
  });

  it('still sends what waits when the page has stopped listening', async () => {
    const { asked, save } = slowStore();
    const told: SaveState[] = [];
    const saver = new Saver(save, (state) => told.push(state));
    saver.put('a');
    saver.put('ab');
    saver.stop();
    asked[0]?.answer();
    await settled();
    asked[1]?.answer();
    await settled();
    expect(asked.map(({ value }) => value)).toEqual(['a', 'ab']);
    expect(told).not.toContain('saved');
  });

  it('ends with the last text in the store, whatever fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string(), fails: fc.boolean() }), { minLength: 1 }),
        async (steps) => {
          let stored: string | null = null;
          let failing = false;
          const saver = new Saver<string>(
            async (value) => {
              await settled();
              if (failing) throw new Error('no answer');
              stored = value;
            },
            () => {},
          );
          for (const { text, fails } of steps) {
            failing = fails;
            saver.put(text);
            await settled();
          }
          failing = false;
          for (let turn = 0; turn < 4; turn += 1) {
            saver.retry();
            await settled();
            await settled();
          }
          expect(stored).toBe(steps.at(-1)?.text);
        },
      ),
      { numRuns: 60 },
    );
  });
});
