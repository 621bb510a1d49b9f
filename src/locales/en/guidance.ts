import type { GuidanceTexts } from '../../domain/guidance/texts.ts';

/** Advice in English. One row a rule of GUIDANCE §6: what to do, and why. */
export const guidance: GuidanceTexts = {
  locale: 'en',
  rules: {
    'D-01': {
      text: 'Stop here. This mail carries signs of a scam: do not ring its numbers, answer it or pay anything. Check with the company through its own website first.',
      why: 'Real employers do not ask for fees, gift cards or bank data before you start. Two such signs are enough to be careful.',
    },
    'D-02': {
      text: 'You may ask for more time instead of deciding now. Ask early, by phone, name a date, and be ready for a no.',
      why: 'A request made before the deadline is normal; one made after it looks careless.',
    },
    'D-03': {
      text: 'If this one term changed, you would say yes. Talk about it before you decline: once you refuse, the matter is closed.',
      why: 'A refusal is not a bargaining move, and is seldom believed a second time.',
    },
    'D-04': {
      text: 'Do not show this offer around to win a raise or a promotion. Ask your present employer on your own merits; nothing is drafted here.',
      why: 'Using an offer you never meant to take damages your name in both places.',
    },
    'D-05': {
      text: 'You are staying where you are: say just that, and keep what your employer put forward to yourself.',
      why: 'Staying is an honest reason. The details of a counter-offer belong to you and your employer.',
    },
    'D-06': {
      text: 'Tell them today, or within 24 to 48 hours of deciding.',
      told: 'They know by phone. Let the written word follow today, or within 24 to 48 hours of deciding.',
      why: 'Each day you wait is a day they cannot speak to the next candidate.',
    },
    'D-07': {
      text: 'More than three days have gone by since you decided. Tell them now, with one short apology for the wait.',
      told: 'More than three days had gone by when you told them. One short apology for the wait belongs in the mail.',
      why: 'One plain word about the delay is enough; a long excuse makes it heavier.',
    },
    'D-08': {
      text: 'The deadline is today. Call now; if nobody answers, leave a message and send the mail before the hour runs out.',
      byMail: 'The deadline is today. Send the mail now, before the hour runs out, and offer a talk in it.',
      asking:
        'The deadline is today. Call now to ask for more time; if nobody answers, leave a message and send the request by mail before the hour runs out.',
      why: 'An answer in time, even by machine, is kinder than silence.',
    },
    'D-09': {
      text: 'Call first, write afterwards. Good times are a weekday from 9:30 to 11:30 or 14:00 to 16:30 where they are; not first thing on Monday, not late on Friday.',
      why: 'People who spoke with you deserve your voice; a call is more courteous and lets both sides exchange a word of feedback.',
    },
    'D-10': { text: '', why: 'Whoever put their name to the offer should hear it from you, not from a colleague.' },
    'D-11': {
      text: 'A call is not the only way, and without a number you can ask for one. A video talk, a relay service or a well-made mail that offers a talk does just as well.',
      why: 'There are good reasons not to phone, and you need not explain yours.',
    },
    'D-12': {
      text: 'The same day as the call, confirm it in a mail of four to six sentences.',
      told: 'The call is done: confirm it by mail today, in four to six sentences.',
      asking: 'The same day as the call, put your request for time in a short mail.',
      why: 'It gives them something to file, and leaves no doubt about what was said.',
    },
    'D-13': {
      text: 'Not reached yet: leave your name, your number and when you can be reached, and keep the news for the talk.',
      why: 'Bad news on a machine, at the first or second try, feels like running away.',
    },
    'D-14': {
      text: 'Now leave a short, full message with your decision, and send the mail straight after.',
      why: 'After three tries, or on the last working day, being told matters more than being told in person.',
    },
    'D-15': {
      text: 'Do not ring at night to land on the machine.',
      why: 'The time of the call is written next to it.',
    },
    'D-16': {
      text: 'Speak to them first, then press Decline in the portal or envelope; put the short reason there.',
      told: 'Now press Decline in the portal or envelope, and put the short reason there.',
      byMail: 'Write to them first, then press Decline in the portal or envelope; put the short reason there.',
      asking: 'Press nothing in the portal or envelope yet. Ask about the date first.',
      why: 'An automatic notice should never be the first they hear of it.',
    },
    'D-17': {
      text: 'You had said yes: own the change of mind, apologise once and mean it, and leave no doubt that it is final.',
      why: 'They have stopped looking because of your word. Plain ownership is what they will remember.',
    },
    'D-18': {
      text: 'Go through the checklist first; then call; then send the formal letter.',
      why: 'What you signed says how to leave it. Knowing that before the call saves you a second one.',
    },
    'D-19': {
      text: 'See your career office before you tell the employer: campus recruiting access may be suspended, and an apology letter may be asked for.',
      why: 'Many schools have rules on going back on an acceptance; the office has seen it before.',
    },
    'D-20': {
      text: 'Find the repayment clause for the bonus or the move, offer to repay, and ask whether gross or net is meant.',
      why: 'Offering it before you are asked keeps the talk friendly.',
    },
    'D-21': {
      text: 'Ask an immigration adviser before you speak to the employer.',
      why: 'In the United States only the petitioner can withdraw a petition, and the timing can matter to you.',
    },
    'D-22': {
      text: 'Treat this as giving notice: take the period, the address and the form from the contract. Paper with your own signature may be required.',
      why: 'Where acceptance makes a contract, the form counts. Read it, and ask someone who knows that place.',
    },
    'D-23': {
      text: 'Call at once. Two sentences are enough, without details; offer to speak later.',
      told: 'They know, and that is enough for now. Details can wait; speak later if you wish to.',
      byMail:
        'Tell them at once, by mail if that is the way open to you. Two sentences are enough, without details; offer to speak later.',
      why: 'In an emergency employers want to know quickly, not fully.',
    },
    'D-24': {
      text: 'If you would like to work there later, say so plainly and set a date to be in touch again.',
      why: 'It has happened that someone who kept in touch applied again some months later and was hired.',
    },
    'D-25': {
      text: 'Compare both salaries before you give pay as the reason.',
      why: 'Pay convinces only when the difference is large: 10,000 dollars a year is the line, and you can move it.',
    },
    'D-26': {
      text: 'Leave pay aside and lead with another true reason: stability or promotion first, then any other that you marked.',
      why: 'A small difference in pay sounds like haggling; another true reason is heard.',
    },
    'D-27': {
      text: 'Turn it into a sentence about how you work best, or keep the reason private.',
      why: 'A remark on people or culture cannot be answered, and is passed on.',
    },
    'D-28': {
      text: 'Keep this out of the refusal and give no reason. Take it to your career office, the labour authority or a lawyer instead.',
      why: 'Unlawful treatment deserves a proper place, with people who can act on it.',
    },
    'D-29': {
      text: 'No letter is drafted on a reason that is not true. You may keep the reason private instead.',
      why: 'Do not lie: the trade is small, and leaving a thing unsaid is honest.',
    },
    'D-30': {
      text: 'You know someone who may suit them: ask that person first, and name them only after they agree.',
      why: 'A good recommendation earns respect; it is the other person’s name that you lend.',
    },
    'D-31': {
      text: 'Leave the recommendation out of this first message and offer it later.',
      why: 'Just now it would sound like a replacement part.',
    },
    'D-32': {
      text: 'Recommend someone only if you know the company well; otherwise leave it out.',
      why: 'In Chinese business manners a stranger’s recommendation can embarrass.',
    },
    'D-33': {
      text: 'If they ask why: one sentence, the same as in your mail.',
      why: 'A reason that shifts is not believed.',
    },
    'D-34': {
      text: 'If they ask which company: you may keep that private.',
      why: 'Telling is your choice, never a duty.',
    },
    'D-35': {
      text: 'If they ask what the other pays: give no figures.',
      why: 'Figures turn a decision into an auction.',
    },
    'D-36': {
      text: 'If they improve the offer and you are open to it: thank them, ask for it in writing, fix a time to answer.',
      why: 'Nothing good is decided while someone waits on the line.',
    },
    'D-37': {
      text: 'If they improve the offer and you are sure: thank them, say it once more, close.',
      why: 'Being clear twice is kinder than hoping a third time.',
    },
    'D-38': {
      text: 'They are angry: stay courteous, do not argue about law, end the call and keep what they write.',
      why: 'Anger passes; what was written stays. If you feel threatened, speak to someone you trust or to the labour authority.',
    },
    'D-39': {
      text: 'Have your feedback ready: one kind thing, one useful thing, nothing personal.',
      why: 'A call lets both sides learn something.',
    },
    'D-40': {
      text: 'Ask for their feedback on the phone, once.',
      why: 'People tell you more by voice, and more if not pressed.',
    },
    'D-41': {
      text: 'Several offers are open: write to each company by itself, and get the one you take in writing first.',
      why: 'A message sent to several reads like one meant for none.',
    },
    'D-42': {
      text: 'You have accepted elsewhere in writing: tell all the others the same day.',
      why: 'Holding several acceptances keeps places from other people.',
    },
    'D-43': {
      text: 'The other offer is not settled in writing yet. Get it in writing before you let this one go.',
      why: 'A spoken promise can still fall through.',
    },
    'D-44': {
      text: 'They are still waiting for an answer: send one, however late, with one apology and no excuse.',
      why: 'Silence is the one reply that nobody forgets.',
    },
    'D-45': {
      text: 'Write down whom you spoke to, when, how, the reason you gave, and what was promised on both sides.',
      why: 'Months from now it lets you take up the thread where you left it.',
    },
    'D-46': {
      text: 'Send a thank-you note within a week, and set reminders for about three and nine months.',
      why: 'An open door closes if nobody walks past it.',
    },
    'D-47': {
      text: 'Mention your earlier talk, say what has changed, ask one question. No second apology.',
      why: 'They remember a courteous refusal better than you think.',
    },
    'D-48': {
      text: 'Tell the friend who recommended you first, or the same day at the latest.',
      why: 'They lent you their name, and should not hear it from a colleague.',
    },
    'D-49': {
      text: 'This mailbox belongs to your present employer. Write from a private one.',
      why: 'Work mail can be read by the company that runs it.',
    },
    'D-50': {
      text: 'A chat message may arrange the call, but should not stand in for it.',
      why: 'A decision in a chat is read between two other messages.',
    },
    'D-51': {
      text: 'This is a move inside your company: thank them, give the reason, and stand by your present team. Leave out the wording meant for outsiders.',
      why: 'You will meet these people again tomorrow.',
    },
    'D-52': {
      text: 'Do not repeat the well-known figures on counter-offers.',
      why: 'No study stands behind the 80 to 90 per cent that people quote.',
    },
    'D-53': {
      text: 'You are not letting anyone down. Declining an offer is normal and not disloyal.',
      why: 'Companies do not take a refusal personally; honesty is what counts.',
    },
    'D-54': {
      text: 'This is not a job offer, so there is nothing to decline. A short “no, thank you” will do, if anything.',
      why: 'Rejections, adverts and first approaches from recruiters need no formal answer.',
    },
    'D-55': {
      text: 'The employer has withdrawn this offer; there is nothing left to decline. Look up your rights with a public advice page or a career office.',
      why: 'A withdrawn offer raises other questions, and others can answer them better.',
    },
  },
  whom: {
    agency: 'Go to your consultant at the agency first; they pass it on to the company.',
    offerer: 'The person to tell is the one who made you the offer.',
    hiringManager: 'The person to tell is the hiring manager.',
    hr: 'The person to tell is the HR manager.',
    unknown:
      'The person to tell is the one who made you the offer; if you cannot say who that was, the hiring manager, and failing that the HR manager.',
  },
  started: {
    text: 'You have already started, so leaving is a resignation, which this helper does not cover. See what your contract says about notice.',
    why: 'Resigning follows your contract and local rules, not the manners of declining.',
  },
  checklist: [
    'Find the paper itself: is it an offer letter, an employment contract, a campus agreement or a bond?',
    'Is the acceptance complete: signed, returned, all conditions met?',
    'Notice: how long, from when, in which form (paper, own signature, which address)?',
    'Is notice before the first day excluded?',
    'Is there a penalty, agreed damages, “cost of hiring” or a training bond?',
    'Sign-on bonus, relocation, equipment: what goes back, gross or net, and by when?',
    'Has a visa, permit or registration been filed in your name?',
    'Do confidentiality or non-compete terms begin with the signature?',
    'Do campus or programme rules apply?',
    'What else is under way: have you resigned, or signed a lease?',
    'Who can advise you: a lawyer, union, labour office, university or immigration adviser?',
    'Only then: call, send the letter in the required form, keep proof.',
  ],
  countries: {
    US: 'United States, things to check: employment is at will in nearly every state, so many offer letters do not bind you to start; a fixed term, bonus or relocation agreement changes that, and money claims are possible.',
    GB: 'United Kingdom, things to check: accepting an unconditional offer makes a contract, even by word. See the notice period, ask to be released, and give notice early so that it ends before the start date.',
    DE: 'Germany, things to check: a signed contract is ended by notice in writing (paper, own signature). See whether notice before the first day is excluded, which period applies, and whether a penalty is agreed. A termination agreement is the friendly way.',
    CH: 'Switzerland, things to check: the statute is silent; the probation notice, usually seven days, is applied, in the main view from the planned start.',
    FR: 'France, things to check: an accepted promise of employment counts as a contract. You cannot be made to work, but shown loss may be claimed. Write promptly.',
    CN: 'China, things to check: answering yes to an offer can form a contract; see the agreed penalty. A tripartite agreement normally carries one and needs a release letter. Under a signed labour contract, look at written notice of 30 days, or 3 in probation.',
    JP: 'Japan, things to check: an accepted informal offer is treated as a labour contract that can be ended with two weeks’ notice, so at the latest two weeks before the start; phone first, a letter often follows.',
    IN: 'India, things to check: letters may contain a sum for not joining; how far that holds is argued. Read the clause, withdraw in writing, ask a lawyer.',
    ES: 'Spain, things to check: the probation clause, and whether there is a pre-contract.',
    BR: 'Brazil, things to check: the probation clause, and whether there is a pre-contract.',
    PT: 'Portugal, things to check: the probation clause, and whether there is a pre-contract.',
  },
  disclaimer: 'General information, not legal advice; laws and contracts differ; checked Nov 2026.',
  pay: {
    allowed:
      'The other salary is {gap} a year higher ({percent} of this one). That reaches the line of about {threshold}, so pay may be your reason; leave the figures out.',
    notLead:
      'The other salary is {gap} a year higher ({percent} of this one). That is under the line of about {threshold}, so do not lead with pay.',
    blocked: 'The other salary is {gap} a year lower ({percent}), so pay would not be a true reason.',
    equal: 'Both salaries are equal, so pay would not be a true reason.',
    incomparable:
      'One salary is in {from}, the other in {to}. Without a rate from you they cannot be compared; do not lead with pay.',
    ask: 'Please fill in {missing}; until then pay stays out. You may also state that the gap is at least about {threshold} a year.',
    stated:
      'You stated that the gap is at least about {threshold} a year, so pay may be your reason; leave the figures out.',
    net: 'One figure is before tax and the other after it. Please give both before tax; the line is about {threshold} a year.',
    assumed: 'Twelve monthly salaries a year are assumed, as no number was given.',
    assumedYear: 'A figure given without a period is read as a year’s pay.',
    package: 'With bonuses and shares the package differs by {package} a year; the base decides.',
    packageReaches:
      'With bonuses and shares the package is {package} a year higher, which reaches the line: you may speak of “the overall package”, not of salary.',
    fullTime: 'For a full week of 40 hours it would be {a} here and {b} there; the hours may be the truer reason.',
    marked: 'You also marked {reason}.',
    suggest: 'If it is true, stability or promotion can lead instead.',
    thresholdOnly: 'The line is set as {threshold} a year. Please give a line in {to}, so that it can be compared.',
    figures: {
      offer: 'the pay of this offer',
      alternative: 'the other pay',
      hours: 'the weekly hours',
    },
  },
  reasons: {
    'R-HOURS': 'working hours',
    'R-LOC': 'place and travel',
    'R-FIT': 'the content of the work',
    'R-PAY': 'pay',
    'R-STAB': 'stability',
    'R-PROMO': 'promotion',
    'R-FAMILY': 'family',
    'R-HEALTH': 'health',
    'R-STAY': 'staying where you are',
    'R-OTHER': 'another offer',
    'R-CULT': 'working style',
    'R-VISA': 'visa or permit',
    'R-RELOC': 'moving',
    'R-TIME': 'timing',
    'R-STUDY': 'study',
    'R-CHANGED': 'changed terms',
    'R-SKILL': 'skills',
    'R-PRIVATE': 'a private reason',
  },
};
