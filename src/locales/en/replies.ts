import type { DraftTexts, Ways } from '../../domain/drafts/texts.ts';
import { beforeOfferCall, call, pushback } from './call-script.ts';
import { lowerable, payWords, unfit, unfitFor } from './kept-out.ts';
import { reasons } from './reasons.ts';

/* Lines of the short messages; each goes with every other. */
const THANKS: Ways = [
  'Hello[ {firstName}], thank you for the[ {role}] offer and for your time.',
  'Thank you[, {firstName},] for the[ {role}] offer and for your trust in me.',
  'Hello[ {firstName}], many thanks for the[ {role}] offer; I was glad to receive it.',
  'Hello[ {firstName}], your[ {role}] offer means a lot to me, and I thank you for it.',
  'I am grateful for the[ {role}] offer[, {firstName}], and for the confidence behind it.',
];
const DECLINES: Ways = [
  'After careful thought I have decided not to accept it.',
  'I have thought it over, and I have decided to decline.',
  'I did not decide this lightly, but I will not be accepting it.',
  'My decision is to decline it.',
  'Having considered it with care, I am declining.',
];
const TOUCH: Ways = [
  'I would be glad to stay in touch here.',
  'It would be good to stay connected.',
  'I hope that we stay in touch.',
  'I would be pleased if we stayed in touch.',
];
const WISHES: Ways = [
  'I wish you every success with the search.',
  'All the best to you and your team.',
  'I hope you soon find the right person.',
  'My best wishes for the search.',
];
const FOR_TRUST: Ways = [
  'Hello[ {firstName}], thank you for your trust.',
  'Thank you[, {firstName},] for the confidence you placed in me.',
  'Hello[ {firstName}], thank you for all the time you gave this.',
  'Hello[ {firstName}], I owe you thanks for your trust.',
];
const TAKES_BACK: Ways = [
  'I am withdrawing my acceptance of the[ {role}] offer.',
  'I accepted the[ {role}] offer, and I now withdraw that acceptance.',
  'I have changed my mind and withdraw my acceptance of the[ {role}] offer.',
  'After all I must decline the[ {role}] offer that I had accepted.',
];
const OWNS_IT: Ways = [
  'It is my doing, and I am sorry for the trouble; the details follow by mail.',
  'I am sorry for the extra work, and will put the details in a mail.',
  'I apologise for the trouble this makes. A mail with the details follows.',
  'The responsibility is mine, and I am sorry. You will have the details by mail.',
];
const KEEN: Ways = [
  'The position interests me very much.',
  'I want to give you a considered answer.',
  'I am keen on the position and want to answer with care.',
  'It is an offer that I take seriously.',
];
const ABOUT_THE_DATE: Ways = [
  'May I call you about the date of my answer?',
  'Could we speak about the date of my answer?',
  'I would like to ask you about the date of my answer; when would suit you?',
  'Would you have a few minutes to talk about the date of my answer?',
];
const CHAT_THANKS: Ways = [
  'Hello, thank you for the offer.',
  'Hello, many thanks for the offer.',
  'Thank you for the offer.',
  'Hello, and thanks again for the offer.',
  'Good day, and thank you for the offer.',
];
const CHAT_ASKS: Ways = [
  'Could I call you about it today? Two minutes are enough.',
  'When would be a good time to call you about it?',
  'May I call you briefly about it?',
  'Is there a good moment today for a short call?',
  'Could we speak on the phone for a few minutes?',
  'When may I ring you about it?',
];
const PORTAL_THANKS: Ways = [
  'Thank you for the offer and for your trust.',
  'Thank you for the offer and the work behind it.',
  'I thank everyone involved for the offer.',
  'Many thanks for this offer.',
  'I am grateful for the offer.',
];
const PORTAL_BACK_THANKS: Ways = [
  'Thank you for your trust.',
  'Thank you for your time.',
  'I thank everyone involved.',
  'Thank you for the confidence shown in me.',
];
const PORTAL_BACK: Ways = [
  'I withdraw my acceptance of this offer.',
  'I am withdrawing my acceptance.',
  'My acceptance of this offer is withdrawn.',
  'I accepted this offer and now withdraw that acceptance.',
];
const PORTAL_OWNS_IT: Ways = [
  'I am sorry for the trouble; details follow by mail.',
  'I apologise for the extra work. A letter follows.',
  'It is my doing, and I am sorry.',
  'I am sorry for the inconvenience; the details follow in writing.',
];
const CONSIDERED: Ways = [
  'Hello[ {firstName}], thank you for considering me[ for the {role} position].',
  'Thank you for your time[, {firstName}], and for considering me[ for the {role} position].',
  'Hello[ {firstName}], many thanks for your interest in my application[ for the {role} position].',
  'I appreciate your interest in my application[ for the {role} position][, {firstName}].',
];
const WITHDRAWS: Ways = [
  'I have decided to withdraw my application.',
  'After careful thought I am withdrawing my application.',
  'I would like to withdraw my application.',
  'My decision is to withdraw my application.',
];
const APPLICATION_THANKS: Ways = [
  'Hello, thank you for considering me.',
  'Hello, thank you for your time so far.',
  'Hello, many thanks for your interest.',
  'Thank you for considering me.',
];
const APPLICATION_CALL: Ways = [
  'Could I call you today about my application?',
  'When would be a good time to call you about my application?',
  'May I call you briefly about my application?',
  'Is there a good moment for a short call about my application?',
];

/** Written pieces in English (GUIDANCE §9). A career adviser may change any sentence; `{slots}` are facts. */
export const replies: DraftTexts = {
  locale: 'en',
  words: {
    dateOfLetter: 'the date of this letter',
    onDate: 'on {date}',
    today: 'today',
    org: 'the company',
    orgInternal: 'the team',
    orgAgency: '{company}',
    orgAgencyUnknown: 'the company',
  },
  phrases: {
    offerOf: ['of the {role} position at {company}', 'of the {role} position', 'from {company}'],
    offerFor: ['for the {role} position at {company}', 'for the {role} position'],
    applyFor: ['for the {role} position at {company}', 'for the {role} position', 'for a position at {company}'],
  },
  greeting: {
    warm: { named: 'Dear {firstName},', company: 'Dear {company} team,', unknown: 'Hello,' },
    neutral: { named: 'Dear {name},', company: 'Dear {company} team,', unknown: 'Hello,' },
    formal: { named: 'Dear {name},', company: 'Dear {company} hiring team,', unknown: 'Dear hiring team,' },
  },
  signOff: {
    warm: ['With warm regards,', 'Warm regards,', 'With all good wishes,', 'With many thanks and kind regards,'],
    neutral: ['Kind regards,', 'With kind regards,', 'Best regards,', 'With best regards,'],
    formal: ['Yours sincerely,', 'Sincerely,', 'With kind regards,', 'Respectfully yours,'],
  },
  subjects: {
    confirmation: [
      'Offer[ for {role}][ – {user}]',
      'Our call about the offer[: {role}][ – {user}]',
      'Following our call[: {role}][ – {user}]',
      'Your offer[: {role}][ – {user}]',
    ],
    mail: [
      'Offer[ for {role}][ – {user}]',
      'Your offer[: {role}][ – {user}]',
      'My answer to your offer[: {role}][ – {user}]',
      'Answer to the offer[ for {role}][ – {user}]',
    ],
    withdraw: [
      'Application[ for {role}][ – {user}]',
      'My application[: {role}][ – {user}]',
      'Withdrawing my application[: {role}][ – {user}]',
      'Withdrawal of application[: {role}][ – {user}]',
    ],
    goBack: [
      'Offer[ for {role}]: a change in my answer[ – {user}]',
      'A change in my answer[: {role}][ – {user}]',
      'My acceptance[: {role}][ – {user}]',
      'About my acceptance[: {role}][ – {user}]',
    ],
    afterSigning: [
      'Withdrawal of acceptance[: {role}][ – {user}]',
      'Withdrawing my acceptance[: {role}][ – {user}]',
      'My signed acceptance[: {role}][ – {user}]',
      'Notice of withdrawal[: {role}][ – {user}]',
    ],
    askForTime: [
      'Offer[ for {role}]: time to answer[ – {user}]',
      'Your offer[: {role}] and the answer date[ – {user}]',
      'Time to answer your offer[: {role}][ – {user}]',
      'A question about the answer date[: {role}][ – {user}]',
    ],
    late: [
      'Offer[ for {role}][ – {user}]',
      'My late answer[: {role}][ – {user}]',
      'Answer to the offer[ for {role}][ – {user}]',
      'Your offer[: {role}][ – {user}]',
    ],
    calmReply: [
      'Offer[ for {role}][ – {user}]',
      'Your message[ about {role}][ – {user}]',
      'My answer[: {role}][ – {user}]',
      'The offer[: {role}][ – {user}]',
    ],
    thankYou: [
      'Thank you[ – {user}]',
      'With thanks[ – {user}]',
      'A word of thanks[ – {user}]',
      'Thank you for your time[ – {user}]',
    ],
    referral: [
      'A suggestion[ for {role}][ – {user}]',
      'Someone to consider[ for {role}][ – {user}]',
      'An introduction[ for {role}][ – {user}]',
      'A recommendation[ for {role}][ – {user}]',
    ],
    keepInTouch: [
      'Keeping in touch[ – {user}]',
      'A short hello[ – {user}]',
      'Staying in touch[ – {user}]',
      'A hello and a question[ – {user}]',
    ],
    toReferrer: [
      'Your recommendation[ – {user}]',
      'The job you recommended me for[ – {user}]',
      'A word about your recommendation[ – {user}]',
      'Thank you for recommending me[ – {user}]',
    ],
  },
  sentences: {
    thanks: [
      'Thank you very much for offering me the[ {role}] position[ at {company}].',
      'I was very pleased to receive your offer[ {offerFor}], and I want to thank you for it.',
      'Many thanks for the offer[ {offerOf}] and for the confidence it shows in me.',
      'I appreciate the offer[ {offerOf}] very much; thank you for your trust in me.',
      'Thank you for your offer[ {offerOf}] and for all the work that went into it.',
    ],
    thanksFor: [
      'I am particularly grateful to you for {thanksFor}.',
      'Thank you especially for {thanksFor}.',
      'I would also like to thank you for {thanksFor}.',
      'Let me thank you in particular for {thanksFor}.',
    ],
    thanksThat: [
      'One thing I will remember with gratitude: {thanksThat}.',
      'There is something I appreciated in particular: {thanksThat}.',
      'What stays with me, and what I thank you for, is this: {thanksThat}.',
      'I would like to mention one thing that meant a lot to me: {thanksThat}.',
    ],
    thanksCall: [
      'Thank you for taking my call[ {callDate}], and for the offer[ {offerOf}].',
      'It was kind of you to take my call[ {callDate}]. Thank you for that, and for the offer[ {offerOf}].',
      'I appreciated your time on the phone[ {callDate}], and I thank you for the offer[ {offerOf}].',
      'Many thanks for speaking with me[ {callDate}] about the offer[ {offerOf}].',
    ],
    decision: [
      'After careful thought, I have decided not to accept the offer.',
      'I have given it a great deal of thought and have decided to decline.',
      'Having weighed everything carefully, I have decided to decline the offer.',
      'I have now made up my mind, and I will not be accepting the offer.',
    ],
    decisionCalled: [
      'As I said on the phone, I have decided not to accept it.',
      'I am writing to confirm what I told you on the phone: I have decided to decline the offer.',
      'As I told you on the phone, I will not be accepting the offer.',
      'This is to put in writing what I said on the phone, that I have decided to decline.',
    ],
    decisionUrgent: [
      'I am writing straight away because I have to decline the offer.',
      'I am afraid that I have to decline the offer.',
      'I must decline the offer, and I wanted you to know at once.',
      'I have had to decide to decline, and I did not want to keep you waiting for that news.',
    ],
    decisionBack: [
      'After a great deal of thought, I have decided not to take up the position after all, and I withdraw my acceptance.',
      'I have to tell you that I am withdrawing my acceptance and will not be joining you.',
      'I have thought again very carefully, and I have decided to decline the offer after all.',
      'I am writing to withdraw my acceptance of the offer; I have decided not to join you.',
    ],
    decisionBackCalled: [
      'As I said on the phone, I have decided not to take up the position after all, and I withdraw my acceptance.',
      'I am writing to confirm what I told you on the phone: I am withdrawing my acceptance and will not be joining you.',
      'As I told you on the phone, I have decided to decline the offer after all.',
      'This is to put in writing what I said on the phone, that I withdraw my acceptance of the offer.',
    ],
    thanksSigned: [
      'Thank you for the trust that you have placed in me, and for your support so far.',
      'I am grateful for the confidence you have shown in me, and I do not take it lightly.',
      'Thank you for your trust, and for the care you have given to all of this.',
      'Please accept my thanks for your trust in me and for all your work on my behalf.',
    ],
    thanksSignedCalled: [
      'Thank you for taking my call[ {callDate}] and for hearing me out.',
      'It was kind of you to take my call[ {callDate}], and I thank you for it.',
      'I appreciated your time on the phone[ {callDate}], and I thank you for your trust in me.',
      'Many thanks for speaking with me[ {callDate}], and for the confidence you have shown in me.',
    ],
    leftMessage: [
      'I tried to reach you by phone and left a message, as I had hoped to speak to you first.',
      'You will find a message from me on your phone, because I wanted to speak to you before writing.',
      'I called and left a message, since I would have liked you to hear this from me.',
      'Before writing I called and left you a message, hoping that we could speak.',
    ],
    restate: [
      'Please treat the offer[ of {offerDate}] as declined.',
      'Please consider the offer[ of {offerDate}] declined.',
      'For your records, I am formally declining the offer[ of {offerDate}].',
      'You can close the offer[ of {offerDate}] on your side; please take this as my formal decline.',
    ],
    effort: [
      'I know how much work goes into making an offer, and I did not come to this decision lightly.',
      'This was not an easy choice for me, as I think highly of what you offered.',
      'Your offer deserved a considered answer, and I did not take this step lightly.',
      'I value the confidence you have shown in me, which made this a difficult decision.',
    ],
    talk: [
      'If you would like to talk it through, I would be glad to call at a time that suits you[; my number is {phone}].',
      'I am happy to speak by phone if you would like that[, and you can reach me on {phone}].',
      'If you would prefer to hear this from me in person, please let me know a good time to call[, or ring me on {phone}].',
      'I would welcome the chance to explain this by phone whenever it suits you[; my number is {phone}].',
    ],
    talkOtherwise: [
      'If you would like to talk it through, I would be glad to find a way that suits us both, a video call for instance.',
      'I am happy to talk about it if you wish; please tell me which way would suit you, and we will find one.',
      'Should you prefer to talk rather than write, please let me know, and we can arrange it in a way that works for both of us.',
      'I would welcome a talk as well, by video or in another way that suits you.',
    ],
    touch: [
      'I would be very glad to stay in touch, and I hope our paths cross again.',
      'I hope we can stay in touch.',
      'It would be a pleasure to stay in contact with you.',
      'I would like to keep in touch, and I would be glad to work with you at another time.',
    ],
    laterOn: [
      'If it becomes possible at a later time, I would be very glad to work with you, and I would like to stay in touch until then.',
      'I would still like to work with you at a later time, and I hope I may be in touch again when things have settled.',
      'I would be glad to talk again at a later time if you are open to it, and I will stay in touch.',
      'Working with you later on is something I would still welcome, so I hope we can stay in touch.',
    ],
    referralHint: [
      'If you are still looking, I can put you in touch with {referral}, who has agreed to be mentioned here.',
      'May I suggest {referral}? I asked first, and I have permission to pass on the name.',
      'One name that may help with the search is {referral}, who has agreed to be mentioned.',
      'You may like to meet {referral}, who knows that I am passing on the name.',
    ],
    askFeedback: [
      'If you have any feedback for me, I would be grateful to hear it.',
      'I would value any feedback you would like to give me.',
      'Should you have a word of feedback for me, I would be glad of it.',
      'Any feedback from you would be very welcome.',
    ],
    wish: [
      'I wish you and the team every success in finding the right person.',
      'My best wishes to you and the team for the rest of the search.',
      'I hope you soon find someone who is just right for the job.',
      'I wish you all the best with the search.',
    ],
    apology: [
      'I am sorry for the trouble this causes you.',
      'I apologise for the extra work this means for you.',
      'I am sincerely sorry for the inconvenience to you and the team.',
      'Please accept my apologies for the trouble this gives you.',
    ],
    apologyFormal: [
      'Please accept my sincere apologies for the inconvenience this causes to you and the company.',
      'I sincerely apologise for the inconvenience that my decision causes.',
      'I offer you my sincere apologies for the trouble and the extra work.',
      'I am truly sorry for the inconvenience that this causes to you and your colleagues.',
    ],
    apologyLate: [
      'I am sorry for the trouble this causes you, and that it comes so late.',
      'I apologise for the extra work this means for you, and for telling you this late.',
      'I am sincerely sorry for the inconvenience, and for not writing sooner.',
      'Please accept my apologies for the trouble this gives you and for the delay.',
    ],
    lateness: [
      'I am sorry that my answer comes late.',
      'I apologise for keeping you waiting.',
      'I am sorry to have kept you waiting for an answer.',
      'My apologies for the delay in answering.',
    ],
    ownYes: [
      'I know that I had said yes, and I am going back on that; the change of mind is mine alone.',
      'I had accepted, and I have since changed my mind, for which I take full responsibility.',
      'You had my yes, and I am taking it back; the responsibility for that is mine.',
      'I am aware that I had accepted, and that going back on it is entirely my doing.',
    ],
    final: [
      'My decision is final, so please go ahead with other candidates.',
      'I am certain about this, so please feel free to turn to other candidates at once.',
      'This decision is final, and I wanted you to be able to plan without me as soon as possible.',
      'I will not be changing my mind again, so please continue the search right away.',
    ],
    withdrawProcess: [
      'I am writing to withdraw my application[ for the {role} position].',
      'I have decided to withdraw from the selection process[ for the {role} position].',
      'After some thought, I would like to withdraw my application[ for the {role} position].',
      'Please take me out of the running[ for the {role} position]; I have decided to withdraw my application.',
    ],
    withdrawSigned: [
      'I am writing about the[ {role}] position[ at {company}], for which I signed[ on {signedDate}][ with an agreed start date of {startDate}]. I withdraw my acceptance as of {withdrawDate} and will not be taking up the position.',
      'With effect from {withdrawDate}, I withdraw my acceptance of the[ {role}] position[ at {company}][, signed on {signedDate}][, with an agreed start date of {startDate}]. I will not be joining you.',
      'This letter concerns the[ {role}] position[ at {company}][, my signature of {signedDate}][ and the agreed start date of {startDate}]. As of {withdrawDate}, I withdraw my acceptance and will not take up the position.',
      'I withdraw my acceptance of the[ {role}] position[ at {company}] as of {withdrawDate}.[ I had signed on {signedDate}.][ The agreed start date was {startDate}.] I will not be taking up the position.',
    ],
    readiness: [
      'I am ready to meet the terms on notice and on any repayment as set out in the agreement; please tell me which steps you need from me.',
      'I will follow whatever the agreement sets out on notice and repayment, and I would be grateful to know which steps are needed on my side.',
      'I will keep to the notice and repayment terms as set out in the agreement; please let me know how you would like to proceed.',
      'Please let me know the next steps; I will follow the notice and repayment terms as set out in the agreement.',
    ],
    return: [
      'Any equipment or papers that belong to the company I will return promptly, to the place you name.',
      'I will return any company equipment and documents in whatever way suits you best.',
      'Any equipment, documents or access cards that I hold I will return without delay.',
      'If I hold anything that belongs to the company, such as equipment or documents, I will return it as soon as you tell me how.',
    ],
    paperwork: [
      'For the paperwork you can reach me by replying to this mail[ or on {phone}], and I will answer promptly.',
      'Please send me anything that needs a signature; I can be reached by mail[ and on {phone}].',
      'For all formalities I am available by mail[ or by phone on {phone}].',
      'I remain available for the formalities, by reply to this mail[ or on {phone}].',
    ],
    timeThanks: [
      'Thank you very much for the offer[ {offerOf}], which I was delighted to receive.',
      'I was very pleased to receive your offer[ {offerFor}]; thank you for it.',
      'Many thanks for your offer[ {offerOf}].',
      'Thank you for offering me the[ {role}] position[ at {company}].',
    ],
    timeInterest: [
      'I am very interested in the position, and I want to give you an answer that you can rely on.',
      'The position interests me a great deal, and I would like to answer with a clear mind.',
      'My interest in the position is real, and I am taking your offer seriously.',
      'I am keen on the position, which is why I want to answer with care.',
    ],
    timeReason: [
      'Before I give you my word, I would like to go through the details properly.',
      'I would like a little more time to read through all the details.',
      'I still need to go through the details carefully before I can commit.',
      'I want to think the details through properly before I commit.',
    ],
    timeReasonTopic: [
      'The point that I still need to think through is {topic}.',
      'What I would like to work out first is {topic}.',
      'There is one question still open on my side, namely {topic}.',
      'Before I commit, I want to be clear about {topic}.',
    ],
    timeReasonOther: [
      'I have another offer to consider as well, and I want to compare the two carefully and be fair to both sides.',
      'There is another offer that I need to look at, and I would like to decide with the full picture in front of me.',
      'I am also considering another offer, and I would like to give both the thought they deserve.',
      'Another offer is on my table at the same time, and I want to weigh the two properly before I commit.',
    ],
    timeRequest: [
      'Could you give me a few more days, and let me know which date would work for you?',
      'Would a few more days be possible, and which date would suit you?',
      'May I ask for a few more days, up to a date that suits you?',
      'I would be grateful for a few more days; which date could you agree to?',
    ],
    timeRequestDated: [
      'Would it be possible to give you my answer by {newDate}[ instead of {deadline}]?',
      'Could I let you know by {newDate}[ rather than by {deadline}]?',
      'May I ask you for time until {newDate}[, instead of {deadline}]?',
      'I would be grateful if I could answer by {newDate}[ instead of {deadline}].',
    ],
    timeFallback: [
      'If that is not possible, please tell me, and I will answer by the present date.',
      'Should that be difficult, just let me know, and you will have my answer by the date already agreed.',
      'If the date cannot be moved, please say so, and I will keep to the one we have.',
      'If this does not work for you, I will of course answer by the original date.',
    ],
    calmHear: [
      'Thank you for telling me openly how you feel about this. I understand that my decision is a disappointment and makes extra work for you.',
      'I have read your message carefully. I can see that my decision comes as a disappointment after all the effort you have put in.',
      'Thank you for writing back to me. I understand your disappointment, and I know how much you have put into this.',
      'I have taken in what you wrote. I can see that this causes you trouble, and I respect how you feel about it.',
    ],
    calmStand: [
      'My decision has not changed, and I will not be accepting the offer.',
      'I have decided not to accept the offer, and that remains my answer.',
      'I stand by my decision to decline.',
      'My answer remains the same: I will not be joining you.',
    ],
    calmPaper: [
      'If anything needs to be settled on paper, please send it to me by mail and I will see to it. Thank you for your time.',
      'Please send me anything that still needs to be settled by mail, and I will deal with it promptly. Thank you for your time.',
      'For anything that is still open, please put it in a mail to me and I will answer it. I thank you for your time.',
      'A mail to me is the best way to settle anything that is still open, and I will see to it. Thank you again.',
    ],
    noteThanks: [
      'Thank you for the time you took for me.',
      'I wanted to thank you once more for your time.',
      'Before too much time goes by, I would like to say thank you for your time and openness.',
      'Many thanks for your time and for the interest you took in me.',
    ],
    noteClose: [
      'I wish you and your team all the best.',
      'All the best to you and the team.',
      'With my good wishes for you and your work.',
      'I hope everything goes well for you and the team.',
    ],
    referWho: [
      'I would like to suggest {referral}[ for the {role} position]; I asked first, and I have permission to pass on the name.',
      'Someone you may wish to meet[ for the {role} position] is {referral}, who has agreed to be named.',
      'May I recommend someone[ for the {role} position]? It is {referral}, who knows that I am writing to you.',
      'With consent, I am passing on the name of {referral}[ for the {role} position].',
    ],
    referHow: [
      'If you are interested, I will gladly put the two of you in touch. Thank you again for your time.',
      'Just let me know, and I will introduce you to each other. Thank you again for your time.',
      'Please tell me if you would like an introduction; I would be happy to arrange one. Thank you again for your time.',
      'Should this be of use, I will gladly make the introduction. I thank you again for your time.',
    ],
    againTalk: [
      'We were in touch[ in {since}] about the[ {role}] position[ at {company}], and I still think back to it with gratitude.',
      'You may remember that we were in touch[ in {since}] about the[ {role}] position[ at {company}]; thank you again for how you handled it.',
      'I remember our contact[ in {since}] about the[ {role}] position[ at {company}] well, and I am still grateful for your time.',
      'I often think of our contact[ in {since}] about the[ {role}] position[ at {company}], and I thank you again for it.',
    ],
    againNews: [
      'A short piece of news from me: {news}.',
      'Something has changed on my side since then: {news}.',
      'On my side there is this to report: {news}.',
      'Here is what is new with me: {news}.',
    ],
    againQuestion: [
      'How are things going for you and the team?',
      'May I ask how your team is getting on?',
      'Would you have time for a short conversation in the coming weeks?',
      'What is your team working on at the moment?',
    ],
    friendThanks: [
      'Thank you for recommending me[ to {company}]; it meant a lot that you put your name behind me.',
      'You put in a good word for me[ at {company}], and I am truly grateful for it.',
      'I owe you my thanks for your recommendation[ to {company}].',
      'It was generous of you to recommend me[ to {company}], and I want to thank you for it.',
    ],
    friendDecision: [
      'I wanted you to hear this from me: I have decided not to accept the offer[ for the {role} position].',
      'Before you hear it elsewhere, I want to tell you that I have decided to decline the offer[ for the {role} position].',
      'You should know this from me first: I am declining the offer[ for the {role} position].',
      'I have decided not to take the[ {role}] position, and I wanted to tell you myself.',
    ],
    friendClose: [
      'I will tell them with thanks, and I hope it causes you no difficulty. Thank you again.',
      'I am handling it carefully with them, so that it reflects well on you.',
      'I will make sure that they hear it courteously, and from me.',
      'Your support was not wasted on me, and I hope to return the favour one day.',
    ],
    supportToo: [
      'A second consideration is {topic}.',
      'It also has to do with {topic}.',
      'A smaller part of it is {topic}.',
      'I have thought about {topic} as well.',
    ],
    commitTeam: [
      'I will go on giving my present team my full energy.',
      'My present team can count on me as before.',
      'I remain fully committed to the team I work with now.',
      'I look forward to carrying on with my present team.',
    ],
  },
  beforeOffer: {
    sentences: {
      thanks: [
        'Thank you very much for considering me[ {applyFor}].',
        'I appreciate the time you have given to my application[ {applyFor}].',
        'Many thanks for your interest in my application[ {applyFor}].',
        'Thank you for including me in the selection[ {applyFor}].',
      ],
      thanksCall: [
        'Thank you for taking my call[ {callDate}], and for considering me[ {applyFor}].',
        'It was kind of you to take my call[ {callDate}]. Thank you for that, and for considering my application[ {applyFor}].',
        'I appreciated your time on the phone[ {callDate}], and your interest in my application[ {applyFor}].',
        'Many thanks for speaking with me[ {callDate}] about my application[ {applyFor}].',
      ],
      withdrawProcess: [
        'I am writing to withdraw my application.',
        'I have decided to withdraw from the selection process.',
        'After some thought, I would like to withdraw my application.',
        'Please take me out of the running; I have decided to withdraw my application.',
      ],
      effort: [
        'I know how much work a selection process takes, and I did not come to this decision lightly.',
        'This was not an easy choice, and I wanted to tell you as early as I could.',
        'I took my time over this, because the position deserved serious thought.',
        'I value the interest you have shown in me, which made this a difficult decision.',
      ],
      lateness: [
        'I am sorry for not telling you sooner.',
        'I apologise for keeping you waiting.',
        'I am sorry that this comes late.',
        'My apologies for the delay in telling you.',
      ],
      calmStand: [
        'My decision has not changed, and my application remains withdrawn.',
        'I have withdrawn my application, and that remains my answer.',
        'I stand by my decision to withdraw.',
        'My answer remains the same: I withdraw my application.',
      ],
      friendDecision: [
        'I wanted you to hear this from me: I have decided to withdraw my application[ for the {role} position].',
        'Before you hear it elsewhere, I want to tell you that I am withdrawing my application[ for the {role} position].',
        'You should know this from me first: I am withdrawing from the selection[ for the {role} position].',
        'I have decided not to pursue the[ {role}] position any further, and will withdraw my application. I wanted to tell you myself.',
      ],
    },
    subjects: {
      calmReply: [
        'Application[ for {role}][ – {user}]',
        'Your message[ about {role}][ – {user}]',
        'My answer[: {role}][ – {user}]',
        'My application[: {role}][ – {user}]',
      ],
    },
    short: {
      linkedin: [CONSIDERED, WITHDRAWS, TOUCH],
      linkedinPlain: [CONSIDERED, WITHDRAWS, WISHES],
      chat: [APPLICATION_THANKS, APPLICATION_CALL],
    },
    call: beforeOfferCall,
  },
  internal: {
    sentences: {
      thanks: [
        'Thank you very much for offering me the[ {role}] position in your team.',
        'I was very pleased that you thought of me for the[ {role}] position, and I want to thank you for it.',
        'Many thanks for the offer[ of the {role} position] and for the confidence it shows in me.',
        'I appreciate the offer[ of the {role} position] very much; thank you for your trust in me.',
      ],
      wish: [
        'I hope you soon find the right person for your team.',
        'I wish you every success in filling the position.',
        'All the best to you and your team.',
        'I wish you and your team all the best with it.',
      ],
      return: [
        'Anything I have received for the new position I will return promptly.',
        'I will return whatever was given to me for the new position.',
        'Any equipment or documents I have received for the new position I will return without delay.',
        'If I hold anything that belongs to the new position, I will return it as soon as you tell me how.',
      ],
      withdrawSigned: [
        'I am writing about the[ {role}] position, for which I signed[ on {signedDate}][ with an agreed start date of {startDate}]. I withdraw my acceptance as of {withdrawDate} and will stay in my present position.',
        'With effect from {withdrawDate}, I withdraw my acceptance of the[ {role}] position[, signed on {signedDate}][, with an agreed start date of {startDate}]. I will not be taking up the position.',
        'This letter concerns the[ {role}] position[, my signature of {signedDate}][ and the agreed start date of {startDate}]. As of {withdrawDate}, I withdraw my acceptance and will not take up the position.',
        'I withdraw my acceptance of the[ {role}] position as of {withdrawDate}.[ I had signed on {signedDate}.][ The agreed start date was {startDate}.] I will not be taking up the position.',
      ],
      calmStand: [
        'My decision has not changed, and I will not be accepting the offer.',
        'I have decided not to accept the offer, and that remains my answer.',
        'I stand by my decision to decline.',
        'My answer remains the same: I will not be taking up the position.',
      ],
    },
    subjects: {},
    short: {},
    call: {},
  },
  reasons,
  short: {
    linkedin: [THANKS, DECLINES, TOUCH],
    linkedinPlain: [THANKS, DECLINES, WISHES],
    linkedinBack: [FOR_TRUST, TAKES_BACK, OWNS_IT],
    linkedinTime: [THANKS, KEEN, ABOUT_THE_DATE],
    chat: [CHAT_THANKS, CHAT_ASKS],
    portal: [PORTAL_THANKS, DECLINES, WISHES],
    portalBack: [PORTAL_BACK_THANKS, PORTAL_BACK, PORTAL_OWNS_IT],
  },
  call,
  pushback,
  unfit,
  unfitFor,
  payWords,
  lowerable,
};
