import type { DraftTexts } from '../../domain/drafts/texts.ts';

/** The call in English (GUIDANCE §8): spoken sentences, short ones. */
export const call: DraftTexts['call'] = {
  open: [
    'Hello[ {firstName}][, this is {user}]. Do you have two minutes?',
    'Hi[ {firstName}][, it’s {user} speaking]. Is this a good moment?',
    'Hello[ {firstName}][, {user} here]. Can I take two minutes of your time?',
    'Hi[ {firstName}][, it’s {user}]. Can you talk for a moment?',
  ],
  thanks: [
    'Thank you for the offer[ of the {role} position]. I know a lot of work went into it.',
    'First of all, thank you for the offer[ of the {role} position], and for your trust.',
    'I’d like to thank you for offering me the[ {role}] position, and for all your time.',
    'Thank you for offering me the[ {role}] position; it means a lot to me.',
  ],
  thanksFor: [
    'Thank you in particular for {thanksFor}.',
    'I’m especially grateful to you for {thanksFor}.',
    'Above all, thank you for {thanksFor}.',
    'Let me also thank you for {thanksFor}.',
  ],
  thanksThat: [
    'One thing I’ll remember: {thanksThat}.',
    'There’s something I really appreciated: {thanksThat}.',
    'One thing meant a lot to me: {thanksThat}.',
    'I want to mention one thing I liked: {thanksThat}.',
  ],
  decision: [
    'I’ve thought it over, and I’ve decided not to accept it.',
    'I’ve made up my mind: I’m declining the offer.',
    'After a lot of thought, I’ve decided to decline.',
    'I’ve decided that I won’t be accepting the offer.',
  ],
  signedDecision: [
    'I’m withdrawing my acceptance, and I won’t be starting with you.',
    'I’ve decided to withdraw, and I won’t be taking up the job I signed for.',
    'I’ve decided not to take up the job, and I’m withdrawing my acceptance.',
    'I have to tell you that I’m withdrawing my acceptance and won’t be joining you.',
  ],
  urgent: [
    'I’ll be brief: I have to decline the offer, and I’ll gladly explain more another day. {reason}',
    'I’m calling straight away because I have to decline the offer; may I call you again another day? {reason}',
    'I must decline the offer, and I’d be glad to speak again later. {reason}',
    'I’ve had to decide to decline, and I wanted you to know at once; we can speak again later. {reason}',
  ],
  urgentBack: [
    'I’ll be brief: I have to withdraw my acceptance, and I’ll gladly explain more another day. {reason}',
    'I’m calling straight away because I have to withdraw my acceptance; may I call you again another day? {reason}',
    'I must withdraw my acceptance, and I’d be glad to speak again later. {reason}',
    'I’ve had to decide to withdraw my acceptance, and I wanted you to know at once; we can speak again later. {reason}',
  ],
  own: [
    'I had said yes, and I’m going back on it. I’m sorry for the trouble; it’s my doing.',
    'You had my yes, and I’m taking it back. I apologise; the responsibility is mine.',
    'I know I had accepted. I’m sorry; the change is entirely mine.',
    'I gave you my word and I’m taking it back. I’m sorry for what that means for you.',
  ],
  reason: [
    '{reason}',
    'You should know why. {reason}',
    'Let me tell you why. {reason}',
    'I want to be open with you about it. {reason}',
  ],
  bridge: [
    'I’d be glad to stay in touch.',
    'I hope we can stay in touch.',
    'I’d like to keep in touch with you.',
    'It would be good to stay in touch.',
  ],
  bridgeReferral: [
    'If it helps, I know someone who may suit you: {referral}, who knows that I’m mentioning it.',
    'May I mention {referral}? I’ve asked, and it’s all right to do so.',
    'One thought, if you’re still looking: {referral} has agreed to be named.',
    'I could put you in touch with {referral}, who knows that I’m mentioning it.',
  ],
  bridgeFeedback: [
    'If you have a word of feedback for me, I’d like to hear it.',
    'May I ask you for one piece of feedback?',
    'Is there one thing I could do better next time?',
    'I’d be grateful for a word of feedback, if you have one.',
  ],
  kind: [
    'Thank you for all the time you have given me.',
    'I’m grateful for your time and your interest in me.',
    'I appreciate the effort you have put into this.',
    'Thank you for your trust in me; I don’t take it for granted.',
  ],
  useful: [
    'One thing that may be useful to you: {give}.',
    'If it helps, one suggestion: {give}.',
    'There’s one thing I’d pass on: {give}.',
    'One small thought for next time: {give}.',
  ],
  close: [
    'I’ll put it in a short mail today. Thank you again.',
    'You’ll have it in writing from me today. Thank you for your time.',
    'I’ll confirm it by mail today. Thank you, and all the best.',
    'I’ll send you a short mail today. Thanks again for everything.',
  ],
  timeRequest: [
    'Would it be possible to have until {newDate} for my answer[, instead of {deadline}]?',
    'Could I give you my answer by {newDate}[, rather than by {deadline}]?',
    'May I ask for a little more time, until {newDate}?',
    'Could we move the answer date[ from {deadline}] to {newDate}?',
    'May I ask you for a few more days, up to a date that suits you?',
  ],
  timeClose: [
    'If not, just say so, and you’ll have my answer on time. Thank you.',
    'If that’s difficult, I’ll keep to the present date. Thank you either way.',
    'Whatever you decide, I’ll confirm it by mail. Thank you.',
    'I’ll put that in a short mail today. Thank you for considering it.',
  ],
  callBack: [
    'Hello[ {firstName}][, this is {user}], about the[ {role}] offer. Please call me back when you can[, on {phone}; once more, {phone}]. Thank you.',
    'Hello[ {firstName}][, {user} speaking]. I’m calling about the[ {role}] offer and would like to speak with you[; my number is {phone}, I repeat, {phone}]. Thank you.',
    'Hi[ {firstName}][, it’s {user}]. It’s about the[ {role}] offer; please call me when it suits you[, on {phone}, that’s {phone}]. Thank you.',
    'Hi[ {firstName}][, {user} here], about the[ {role}] offer. I’ll try again, or you can reach me[ on {phone}; again, {phone}]. Thank you.',
  ],
  full: [
    'Hello[ {firstName}][, this is {user}]. Thank you for the[ {role}] offer. I’ve decided not to accept it; the details follow by mail.[ My number is {phone}.] Thank you.',
    'Hello[ {firstName}][, {user} speaking]. Thank you for the[ {role}] offer. I’ve decided to decline, and I’ll send you a mail right away.[ You can reach me on {phone}.]',
    'Hi[ {firstName}][, it’s {user}]. I’ve decided to decline the[ {role}] offer, and I thank you for it. You’ll find the details in a mail.[ My number is {phone}.]',
    'Hi[ {firstName}][, {user} here]. With thanks for the[ {role}] offer, I’ve decided not to accept it. A mail follows today.[ I’m on {phone}.]',
  ],
  fullBack: [
    'Hello[ {firstName}][, this is {user}], about the[ {role}] offer. I had said yes, and I’m withdrawing my acceptance; I’m sorry for the trouble. The details follow by mail.[ My number is {phone}.]',
    'Hello[ {firstName}][, {user} speaking]. Thank you for the[ {role}] offer. I’m going back on my acceptance, and I’m sorry for that. A mail follows right away.[ You can reach me on {phone}.]',
    'Hi[ {firstName}][, it’s {user}]. I have to withdraw my acceptance of the[ {role}] offer. I’m sorry; you’ll find the details in a mail.[ My number is {phone}.]',
    'Hi[ {firstName}][, {user} here]. I’m taking back my acceptance of the[ {role}] offer, with thanks and an apology. A mail follows today.[ I’m on {phone}.]',
  ],
  fullTime: [
    'Hello[ {firstName}][, this is {user}]. Thank you for the[ {role}] offer. I’d like to ask for a few more days for my answer; a mail follows.[ My number is {phone}.]',
    'Hello[ {firstName}][, {user} speaking], about the[ {role}] offer, thank you. Could I have a little more time? I’ll send you a mail today.[ I’m on {phone}.]',
    'Hi[ {firstName}][, it’s {user}]. Thank you for the[ {role}] offer. I’d like to ask about the answer date, and will send a mail too.[ My number is {phone}.]',
    'Hi[ {firstName}][, {user} here]. Thank you for the[ {role}] offer. It’s about a few more days to answer; you’ll have a mail from me.[ I’m on {phone}.]',
  ],
};

/** S0: an application is withdrawn, nothing has been offered. */
export const beforeOfferCall: DraftTexts['beforeOffer']['call'] = {
  thanks: [
    'Thank you for considering me[ for the {role} position].',
    'First of all, thank you for your interest in my application[ for the {role} position].',
    'I’d like to thank you for the time you’ve given to my application[ for the {role} position].',
    'Thank you for including me in the selection[ for the {role} position].',
  ],
  decision: [
    'I’ve decided to withdraw my application.',
    'I’m taking myself out of the process; I withdraw my application.',
    'After some thought, I’m withdrawing from the process.',
    'I’ve made up my mind to withdraw my application.',
  ],
  urgent: [
    'I’ll be brief: I have to withdraw my application, and I’ll gladly explain more another day. {reason}',
    'I’m calling straight away because I have to withdraw my application; may I call you again another day? {reason}',
    'I have to take myself out of the process, and I’d be glad to speak again later. {reason}',
    'I’ve had to decide to withdraw, and I wanted you to know at once; we can speak again later. {reason}',
  ],
  callBack: [
    'Hello[ {firstName}][, this is {user}], about my application[ for the {role} position]. Please call me back when you can[, on {phone}; once more, {phone}]. Thank you.',
    'Hello[ {firstName}][, {user} speaking]. I’m calling about my application[ for the {role} position] and would like to speak with you[; my number is {phone}, I repeat, {phone}]. Thank you.',
    'Hi[ {firstName}][, it’s {user}]. It’s about my application[ for the {role} position]; please call me when it suits you[, on {phone}, that’s {phone}]. Thank you.',
    'Hi[ {firstName}][, {user} here], about my application[ for the {role} position]. I’ll try again, or you can reach me[ on {phone}; again, {phone}]. Thank you.',
  ],
  full: [
    'Hello[ {firstName}][, this is {user}]. I’ve decided to withdraw my application[ for the {role} position]; the details follow by mail.[ My number is {phone}.] Thank you.',
    'Hello[ {firstName}][, {user} speaking]. Thank you for considering me[ for the {role} position]. I’m withdrawing my application, and I’ll send you a mail right away.[ You can reach me on {phone}.]',
    'Hi[ {firstName}][, it’s {user}]. I’m withdrawing my application[ for the {role} position], and I thank you for your time. You’ll find the details in a mail.[ My number is {phone}.]',
    'Hi[ {firstName}][, {user} here]. With thanks for your time, I’ve decided to withdraw my application[ for the {role} position]. A mail follows today.[ I’m on {phone}.]',
  ],
};

/** Answers when they push (GUIDANCE §8): thank, restate, close. */
export const pushback: DraftTexts['pushback'] = {
  'D-33': { they: 'Why?', line: '{reason}' },
  'D-34': { they: 'Which company is it?', line: 'I’d rather keep that private; I hope that’s all right.' },
  'D-35': {
    they: 'What do they pay you?',
    line: 'I’d rather not go into figures; I hope you understand.',
  },
  'D-36': {
    they: 'What if we improve the offer?',
    line: 'Thank you, I appreciate that. Could you put it in writing? I’ll read it carefully; let’s fix a day now for my answer.',
  },
  'D-37': {
    they: 'What would it take to win you over?',
    line: 'Thank you, that’s kind of you. It isn’t a question of terms; I’ve made up my mind.',
  },
  'D-38': {
    they: 'This will have consequences for you.',
    line: 'I understand that you’re disappointed. Please send me anything you need by mail; I’ll end the call here. Thank you for your time.',
  },
  'D-39': { they: 'Do you have any feedback for us?', line: '{give}' },
  'D-40': { they: 'Is there anything else?', line: '{ask}' },
  accepted: {
    they: 'But you had accepted.',
    line: 'I had, and I’m sorry. I wanted you to hear it from me as soon as I was sure.',
  },
  time: {
    they: 'We need your answer now.',
    line: 'I understand. Then I’ll keep to the date that stands, and you’ll have my answer by then.',
  },
};
