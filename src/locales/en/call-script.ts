import type { DraftTexts } from '../../domain/drafts/texts.ts';

/** The call in English (GUIDANCE §8): spoken sentences, short ones. */
export const call: DraftTexts['call'] = {
  open: [
    'Hello[ {firstName}][, this is {user}]. Do you have two minutes?',
    'Good day[ {firstName}][, it is {user} speaking]. Is this a good moment?',
    'Hello[ {firstName}][, {user} here]. May I take two minutes of your time?',
    'Hi[ {firstName}][, it’s {user}]. Can you talk for a moment?',
  ],
  thanks: [
    'Thank you for the offer[ of the {role} position]. I know the work that went into it.',
    'First of all, thank you for your offer[ of the {role} position] and your trust.',
    'I’d like to thank you for the offer[ of the {role} position], and for your time.',
    'Thank you for offering me the[ {role}] position; it means a lot to me.',
  ],
  thanksFor: [
    'And thank you in particular for {thanksDetail}.',
    'I’m especially grateful for {thanksDetail}.',
    'Above all, thank you for {thanksDetail}.',
    'There is one thing I want to thank you for by name: {thanksDetail}.',
  ],
  decision: [
    'I’ve thought it over, and I’ve decided not to accept it.',
    'I’ve made up my mind: I’m declining the offer.',
    'After careful thought, I’ve decided to decline.',
    'My decision is that I won’t accept the offer.',
  ],
  signedDecision: [
    'I’m withdrawing my acceptance, and I won’t be starting with you.',
    'I’ve decided to withdraw, and won’t take up the post that I signed for.',
    'I’ve decided not to take up the post, and I withdraw my acceptance.',
    'I have to tell you that I withdraw my acceptance and won’t be joining you.',
  ],
  withdrawDecision: [
    'I’ve decided to withdraw my application.',
    'I’m taking myself out of the process; I withdraw my application.',
    'After some thought, I’m withdrawing from the process.',
    'My decision is to withdraw my application.',
  ],
  urgent: [
    'I have to decline the offer. {reason} I’d be glad to speak later.',
    'I’m calling at once because I have to decline. {reason} May I ring you another day?',
    'I won’t be able to accept the offer. {reason} I can tell you more another day.',
    'I have decided to decline, and wanted you to know at once. {reason}',
  ],
  own: [
    'I had said yes, and I’m going back on it. I’m sorry for the trouble; it’s my doing.',
    'You had my yes, and I’m taking it back. I apologise; the responsibility is mine.',
    'I know I had accepted. I’m sorry; the change is entirely mine.',
    'I gave you my word and am taking it back. I’m sorry for what that means for you.',
  ],
  reason: [
    '{reason}',
    'You deserve to know why. {reason}',
    'In one sentence: {reason}',
    'Let me tell you the reason. {reason}',
  ],
  bridge: [
    'I’d be glad to stay in touch.',
    'I hope we stay in touch.',
    'I’d like to keep the contact with you.',
    'It would be good to stay in touch with you.',
  ],
  bridgeReferral: [
    'If it helps, I know someone: {referral} has agreed to my mentioning the name.',
    'May I mention {referral}? I have consent to do so.',
    'One thought, if you are still looking: {referral}, who has agreed to be named.',
    'I could put you in touch with {referral}, who knows that I’m mentioning it.',
  ],
  bridgeFeedback: [
    'If you have a word of feedback for me, I’d like to hear it.',
    'May I ask for one piece of feedback?',
    'Is there one thing you would tell me for next time?',
    'I’d be grateful for a word of feedback, if you have one.',
  ],
  close: [
    'I’ll put it in a short mail today. Thank you again.',
    'You’ll have it in writing from me today. Thank you for your time.',
    'I’ll confirm it by mail today. Thank you, and all the best.',
    'I’ll write you a short mail today. Thanks again for everything.',
  ],
  timeRequest: [
    'Would it be possible to have a few more days for my answer[, beyond {deadline}]?',
    'Could I have a few more days[ after {deadline}] to give you my answer?',
    'May I ask for a little more time[, beyond {deadline}]?',
    'Could we move the answer date[ of {deadline}] by a few days?',
  ],
  timeClose: [
    'If not, just say so, and you’ll have my answer on time. Thank you.',
    'If that’s difficult, I’ll keep to the present date. Thank you either way.',
    'Whatever you decide, I’ll confirm it by mail. Thank you.',
    'I’ll put that in a short mail today. Thank you for thinking about it.',
  ],
  callBack: [
    'Hello[ {firstName}][, this is {user}], about the[ {role}] offer. Please ring me back[ on {phone}; once more, {phone}]. Thank you.',
    'Hello[ {firstName}][, {user} speaking]. I’m calling about the[ {role}] offer, and would like to speak with you[; my number is {phone}, I repeat, {phone}]. Thank you.',
    'Good day[ {firstName}][, it’s {user}]. It’s about the[ {role}] offer; please call me when it suits you[, on {phone}, that is {phone}]. Thank you.',
    'Hi[ {firstName}][, {user} here], about the[ {role}] offer. I’ll try again, or you can reach me[ on {phone}; again, {phone}]. Thank you.',
  ],
  full: [
    'Hello[ {firstName}][, this is {user}]. Thank you for the[ {role}] offer. I’ve decided not to accept it; the details follow by mail.[ My number is {phone}.] Thank you.',
    'Hello[ {firstName}][, {user} speaking]. Thank you for your[ {role}] offer. I’ve decided to decline, and will write you a mail right away.[ You can reach me on {phone}.]',
    'Good day[ {firstName}][, it’s {user}]. I’ve decided to decline the[ {role}] offer, and thank you for it. You’ll find the details in a mail.[ My number is {phone}.]',
    'Hi[ {firstName}][, {user} here]. With thanks for the[ {role}] offer, I’ve decided not to accept it. A mail follows today.[ I’m on {phone}.]',
  ],
  fullTime: [
    'Hello[ {firstName}][, this is {user}]. Thank you for the[ {role}] offer. I’d like to ask for a few more days for my answer; a mail follows.[ My number is {phone}.]',
    'Hello[ {firstName}][, {user} speaking], about the[ {role}] offer, thank you. Could I have a little more time? I’ll write today.[ I’m on {phone}.]',
    'Good day[ {firstName}][, it’s {user}]. Thank you for the[ {role}] offer. I’d like to ask about the answer date, and will write too.[ My number is {phone}.]',
    'Hi[ {firstName}][, {user} here]. Thank you for the[ {role}] offer. It’s about a few more days to answer; you’ll have a mail from me.[ I’m on {phone}.]',
  ],
};

export const pushback: DraftTexts['pushback'] = {
  'D-33': { they: 'Why?', line: '{reason}' },
  'D-34': { they: 'Which company is it?', line: 'I’d rather keep that private; I hope that’s all right.' },
  'D-35': {
    they: 'What do they pay you?',
    line: 'I’d like to leave figures out of it; that’s a matter between them and me.',
  },
  'D-36': {
    they: 'What if we improve the offer?',
    line: 'Thank you, I appreciate that. Please send it to me in writing; I’ll read it in peace and call you on a day that we fix now.',
  },
  'D-37': {
    they: 'What would it take to win you over?',
    line: 'Thank you, that’s kind of you. My decision stands, and I won’t reopen it.',
  },
  'D-38': {
    they: 'This will have consequences for you.',
    line: 'I understand that you’re disappointed. Please put anything you need from me in a mail; I’ll end the call here. Thank you for your time.',
  },
  'D-39': {
    they: 'Do you have any feedback for us?',
    line: '{give}',
  },
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
