/** Opening lines for getting back in touch (GUIDANCE D-46, D-47; §9.12). */
export const relations = {
  openingLine: {
    keepInTouch: (person: string, company: string) =>
      person
        ? `Hi ${person}, we last spoke when I declined your offer, and I have thought well of ${company} since. How is the team doing?`
        : `I have thought well of ${company} since we last spoke. How is the team doing?`,
    deadline: (_person: string, company: string) =>
      `${company} is waiting for your answer. Call them before the deadline, then confirm by mail.`,
    callBack: (person: string, company: string) =>
      person
        ? `Hi ${person}, I am returning to our call about the offer. Do you have two minutes?`
        : `I am calling back about the offer from ${company}. Do you have two minutes?`,
    thankYou: (person: string, company: string) =>
      person
        ? `Hi ${person}, thank you again for your time and for how kindly you took my answer.`
        : `Thank you again to everyone at ${company} for your time.`,
  },
  /** A reminder on the desktop. `late`: the day it was due, where that is past. */
  notification: {
    title: (company: string) => `Get back in touch: ${company}`,
    message: (note: string, late: string | null) =>
      [note, late ? `This was due on ${late}.` : ''].filter(Boolean).join(' '),
  },
  restored: (count: number) =>
    `The notes on this computer were damaged. ${count} ${count === 1 ? 'company was' : 'companies were'} restored from the second copy.`,
  missing: (names: string[], more: number) =>
    `These could not be restored: ${[...names, ...(more > 0 ? [`${more} more, whose names are lost`] : [])].join(', ')}. If you have a backup file, bring it back under Backup.`,
  full: 'There is no room on this disk: your last change was not saved, everything saved before is intact. Save a backup file, make room, and try again.',
  broken:
    'The notes on this computer cannot be opened. What you see comes from the second copy and cannot be changed. Save a backup file now.',
  mirror:
    'The second copy of your notes cannot be written on this computer. The notes themselves are there. Save a backup file.',
  newer:
    'These notes were written by a newer version of this extension. This version shows them and changes nothing. Update the extension, or save a backup file.',
};

export type RelationTexts = typeof relations;
