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
  restored: (count: number) =>
    `The notes on this computer were damaged. ${count} ${count === 1 ? 'company was' : 'companies were'} restored from the second copy.`,
};

export type RelationTexts = typeof relations;
