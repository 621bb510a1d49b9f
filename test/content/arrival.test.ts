import { describe, expect, it } from 'vitest';
import { Arrival } from '../../src/content/arrival.ts';

const letter = 'Thank you for the offer. It was great to meet Sarah on Tuesday. I have decided to decline it.';

describe('how a text arrived', () => {
  it('typed letter by letter is typed', () => {
    const arrival = new Arrival('', 0);
    let last = arrival.note('T', '', 100);
    for (let end = 10; end <= letter.length; end += 10) last = arrival.note(letter.slice(0, end), '', end * 100);
    expect(last).toEqual({ origin: 'typed', typed: [] });
  });

  it('pasted into typed text: the typed sentences stay the person’s own', () => {
    const arrival = new Arrival('', 0);
    arrival.note('Dear Ana. ', '', 1_500);
    const { origin, typed } = arrival.note(`Dear Ana. ${letter}`, '', 2_000);
    expect(origin).toBe('inserted');
    expect(typed).toEqual(['Dear Ana.']);
  });

  it('stays inserted while the person goes on, and a touched sentence becomes theirs', () => {
    const arrival = new Arrival('', 0);
    arrival.note(letter, '', 500);
    const { origin, typed } = arrival.note(letter.replace('Sarah', 'Priya'), '', 5_000);
    expect(origin).toBe('inserted');
    expect(typed.map((sentence) => sentence.trim())).toEqual(['It was great to meet Priya on Tuesday.']);
  });

  it('what we put in ourselves is theirs', () => {
    const arrival = new Arrival('', 0);
    expect(arrival.note(letter, letter, 500).typed.length).toBe(3);
  });
});
