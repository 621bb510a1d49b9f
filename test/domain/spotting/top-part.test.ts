/** A message passed on through several hands is the one at the bottom; the reader's own words above it stay a note. */
import { expect, it } from 'vitest';
import { topPart } from '../../../src/domain/spotting/top-part.ts';

const LETTER = 'Dear Ingeborg, Seaglass Resorts is happy to offer you the position of Reservations Supervisor.';
const hand = (subject: string): string =>
  `From: Jobs\nSent: Monday, 3 August 2026 16:10\nTo: Ingeborg\nSubject: ${subject}\n`;
const marked = (subject: string): string =>
  `---------- Forwarded message ---------\nFrom: Jobs <jobs@seaglass.example>\nDate: Mon, 3 Aug 2026\nSubject: ${subject}\n`;

it('a header block in a message that was passed on twice is followed', () => {
  const part = topPart(
    `for the folder\n\n${hand('FW: letter')}\nsee below\n\n${hand('letter')}\n${LETTER}`,
    'FW: FW: letter',
  );
  expect(part.text).toBe(LETTER);
  expect(part.note?.text).toBe('for the folder');
  expect(part.forwarded).toBe(true);
});

it('so is a mark in it, and the words of the one who passed it on first are the note where nobody else wrote any', () => {
  const part = topPart(`${marked('Fwd: letter')}\nsee below\n\n${marked('letter')}\n${LETTER}`, 'Fwd: letter');
  expect(part.text).toBe(LETTER);
  expect(part.note?.text).toBe('see below');
});

it('what a message that was passed on answers is history', () => {
  const part = topPart(
    `for you\n\n${hand('RE: letter')}\n${LETTER}\n\n${hand('letter')}\nWhen will I hear?`,
    'FW: RE: letter',
  );
  expect(part.text).toBe(LETTER);
  expect(part.quoting).toBe(true);
});

it('it is followed through three hands at most', () => {
  const chain = Array.from({ length: 6 }, (_, i) => `${hand('FW: letter')}\nhand ${i}\n\n`).join('');
  expect(topPart(`mine\n\n${chain}${hand('letter')}\n${LETTER}`, 'FW: letter').text).toBe('hand 2');
});
