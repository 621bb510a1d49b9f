/** Situations for each row of GUIDANCE §6: where it must speak, and near misses where it must not. */
export type Input = Record<string, unknown>;

export const S2 = { stage: 'S2' };
export const TODAY = '2026-11-24'; // a Tuesday
export const due = (deadline: string) => ({ today: TODAY, offer: { deadline } });
export const pay = (a: number, b: number) => ({
  reasons: { main: 'R-PAY' },
  offer: { pay: { amount: a, currency: 'USD', period: 'year' } },
  alternative: { pay: { amount: b, currency: 'USD', period: 'year' } },
});
export const main = (id: string) => ({ reasons: { main: id } });

/** Row → [must speak, must not]. `stage` is S2 where none is given. */
export const TABLE: Record<string, [must: Input[], mustNot: Input[]]> = {
  'D-01': [
    [
      { label: 'scam_offer' },
      { offer: { scamSigns: ['free mail', 'fees'] } },
      { stage: 'S0', offer: { scamSigns: ['a', 'b', 'c'] } },
    ],
    [{ offer: { scamSigns: ['free mail'] } }, { offer: { scamSigns: ['Fees', 'fees '] } }, { label: 'offer' }],
  ],
  'D-02': [
    [
      { stage: 'S5' },
      { intent: 'undecided', ...due('2026-11-27') },
      { stage: 'S5', ...due(TODAY) },
      { stage: 'S1', intent: 'undecided' },
    ],
    [
      {},
      { intent: 'undecided', ...due('2026-11-20') },
      { stage: 'S5', ...due('2026-11-23') },
      { stage: 'S4', intent: 'undecided' },
      { stage: 'S5', intent: 'leverage' },
    ],
  ],
  'D-03': [
    [{ openTerm: 'two days at home' }, { stage: 'S5', openTerm: 'start date' }],
    [{}, { openTerm: '  ' }, { openTerm: 'salary', intent: 'leverage' }],
  ],
  'D-04': [
    [{ intent: 'leverage' }, { stage: 'S5', intent: 'leverage' }],
    [{ intent: 'stay' }, { intent: 'decline' }, main('R-STAY')],
  ],
  'D-05': [
    [{ intent: 'stay' }, main('R-STAY')],
    [{}, main('R-LOC'), { intent: 'leverage', ...main('R-STAY') }],
  ],
  'D-06': [
    [{}, { stage: 'S0' }, { stage: 'S4' }, { stage: 'S6' }, { intent: 'stay' }],
    [{ stage: 'S5' }, { intent: 'undecided' }, { intent: 'leverage' }, { stage: 'S7' }],
  ],
  'D-07': [
    [
      { today: TODAY, decidedAt: '2026-11-20' },
      { today: '2026-11-24T12:00', decidedAt: '2026-11-21T11:00' },
    ],
    [
      { today: TODAY, decidedAt: '2026-11-21' },
      { today: TODAY },
      { decidedAt: '2026-01-01' },
      { stage: 'S5', today: TODAY, decidedAt: '2026-11-01' },
      { today: TODAY, decidedAt: '2026-11-18', call: { status: 'reached', at: '2026-11-19' } },
    ],
  ],
  'D-08': [
    [due(TODAY), { stage: 'S5', ...due(TODAY) }, { cannotCall: true, ...due(TODAY) }],
    [due('2026-11-25'), due('2026-11-23'), { ...due(TODAY), call: { status: 'reached' } }],
  ],
  'D-09': [
    [
      {},
      { stage: 'S1' },
      { stage: 'S3' },
      { stage: 'S5' },
      { stage: 'S6' },
      { call: { status: 'noAnswer', attempts: 1 } },
    ],
    [{ stage: 'S0' }, { call: { status: 'reached' } }, { cannotCall: true }, { intent: 'leverage' }],
  ],
  'D-10': [
    [{}, { stage: 'S0' }, { cannotCall: true }, { flags: ['viaAgency'] }],
    [{ call: { status: 'reached' } }, { intent: 'leverage' }],
  ],
  'D-11': [
    [
      { cannotCall: true },
      { stage: 'S4', cannotCall: true },
      { offer: { contact: { name: 'Dana Rahman', email: 'dana@tarn.example' } } },
    ],
    [
      {},
      { cannotCall: false },
      { offer: { contact: { name: 'Dana Rahman', phone: '020 7946 0018' } } },
      { offer: { contact: { name: 'Dana Rahman' } }, call: { status: 'reached' } },
    ],
  ],
  'D-12': [
    [{}, { call: { status: 'reached' } }, { stage: 'S4', call: { status: 'reached' } }],
    [{ cannotCall: true }, { intent: 'leverage' }],
  ],
  'D-13': [
    [
      { call: { status: 'noAnswer', attempts: 1 } },
      { call: { status: 'voicemail', attempts: 2 } },
      { call: { status: 'noAnswer' } },
    ],
    [
      {},
      { call: { status: 'noAnswer', attempts: 3 } },
      { call: { status: 'reached', attempts: 2 } },
      { call: { status: 'noAnswer', attempts: 1 }, ...due('2026-11-25') },
      { call: { status: 'noAnswer', attempts: 1 }, cannotCall: true },
    ],
  ],
  'D-14': [
    [
      { call: { status: 'noAnswer', attempts: 3 } },
      { call: { status: 'voicemail', attempts: 5 } },
      { call: { status: 'noAnswer', attempts: 1 }, ...due('2026-11-25') },
      { call: { status: 'noAnswer', attempts: 1 }, today: '2026-11-27', offer: { deadline: '2026-11-30' } },
    ],
    [
      { call: { status: 'noAnswer', attempts: 2 } },
      { call: { status: 'noAnswer', attempts: 1 }, ...due('2026-11-26') },
      { call: { status: 'reached', attempts: 3 } },
      due('2026-11-25'),
    ],
  ],
  'D-15': [
    [{ today: '2026-11-24T22:30' }, { call: { status: 'noAnswer', attempts: 1 } }, { today: '2026-11-24T06:00' }],
    [{ today: '2026-11-24T10:30' }, { today: TODAY }, { today: '2026-11-24T22:30', call: { status: 'reached' } }],
  ],
  'D-16': [[{ flags: ['portalDecline'] }], [{}, { flags: ['portalDecline'], intent: 'leverage' }]],
  'D-17': [[{ stage: 'S3' }], [{}, { stage: 'S4' }, { stage: 'S3', intent: 'leverage' }]],
  'D-18': [
    [
      { stage: 'S4' },
      { stage: 'S3', offer: { signedDate: '2026-11-01' } },
      { stage: 'S3', country: 'GB' },
      { stage: 'S3', country: 'JP' },
    ],
    [{}, { stage: 'S3' }, { stage: 'S3', country: 'US' }, { stage: 'S3', country: 'DE' }, { country: 'GB' }],
  ],
  'D-19': [
    [{ stage: 'S4', flags: ['student'] }],
    [{ flags: ['student'] }, { stage: 'S3', flags: ['student'] }, { stage: 'S4' }],
  ],
  'D-20': [
    [
      { stage: 'S4', flags: ['bonusPaid'] },
      { stage: 'S4', flags: ['relocationPaid'] },
    ],
    [{ flags: ['bonusPaid'] }, { stage: 'S4' }, { stage: 'S4', flags: ['visa'] }],
  ],
  'D-21': [[{ stage: 'S4', flags: ['visa'] }], [{ flags: ['visa'] }, { stage: 'S4' }, main('R-VISA')]],
  'D-22': [
    [
      { stage: 'S4', country: 'DE' },
      { stage: 'S4', country: 'GB' },
      { stage: 'S3', country: 'FR' },
      { stage: 'S4', country: 'CH' },
      { stage: 'S4', country: 'uk' },
    ],
    [{ stage: 'S4' }, { stage: 'S4', country: 'US' }, { country: 'DE' }, { stage: 'S3', country: 'DE' }],
  ],
  'D-23': [
    [main('R-FAMILY'), main('R-HEALTH'), { stage: 'S4', ...main('R-FAMILY') }],
    [{ reasons: { main: 'R-LOC', support: 'R-FAMILY' } }, { reasons: { marked: ['R-HEALTH'] } }, {}],
  ],
  'D-24': [[{ ...main('R-FAMILY'), keepInTouch: true }], [main('R-FAMILY'), { ...main('R-LOC'), keepInTouch: true }]],
  'D-25': [
    [main('R-PAY'), pay(90_000, 120_000), { reasons: { main: 'R-LOC', support: 'R-PAY' } }],
    [main('R-LOC'), { ...pay(1, 2), ...main('R-LOC') }],
  ],
  'D-26': [
    [pay(90_000, 99_999), pay(90_000, 80_000), main('R-PAY')],
    [pay(90_000, 100_000), { ...pay(90_000, 91_000), ...main('R-LOC') }, { ...main('R-PAY'), gapStated: true }],
  ],
  'D-27': [
    [main('R-CULT'), { reasons: { main: 'R-LOC', support: 'R-CULT' } }],
    [main('R-FIT'), { reasons: { marked: ['R-CULT'] } }],
  ],
  'D-28': [[{ concerns: ['unlawful'] }], [{ concerns: ['guilt'] }, main('R-PRIVATE')]],
  'D-29': [[{ concerns: ['falseReason'] }], [{ concerns: ['unlawful'] }, main('R-PRIVATE')]],
  'D-30': [
    [{ referral: { name: 'Kim Vale' } }, { referral: { consent: true } }],
    [{}, { referral: {} }, { referral: { name: ' ', consent: false } }],
  ],
  'D-31': [
    [
      { stage: 'S4', referral: { name: 'Kim' } },
      { angryReply: true, referral: { name: 'Kim', consent: true } },
    ],
    [{ referral: { name: 'Kim' } }, { stage: 'S3', referral: { name: 'Kim' } }, { stage: 'S4' }],
  ],
  'D-32': [[{ locale: 'zh-CN', referral: { name: '张伟' } }], [{ referral: { name: 'Kim' } }, { locale: 'zh-CN' }]],
  'D-38': [[{ angryReply: true }], [{}, { angryReply: false }]],
  'D-39': [
    [{ feedback: { give: 'answer sooner' } }, { feedback: { give: true } }],
    [{}, { feedback: { give: false, ask: true } }],
  ],
  'D-40': [
    [{ feedback: { ask: true } }, { feedback: { ask: 'What could I do better?' } }],
    [{}, { feedback: { ask: '', give: true } }],
  ],
  'D-41': [
    [
      { otherOffers: [{ company: 'B' }] },
      { otherOffers: [{ status: 'declined' }, { status: 'open' }] },
      { otherOffers: [{ status: 'verbal' }] },
    ],
    [
      {},
      { otherOffers: [] },
      { otherOffers: [{ status: 'declined' }, { status: 'Expired' }] },
      { otherOffers: [{ status: 'interview' }] },
    ],
  ],
  'D-42': [
    [{ alternative: { kind: 'offer', acceptedInWriting: true } }],
    [
      { alternative: { kind: 'offer', acceptedInWriting: false } },
      { alternative: { kind: 'presentJob', acceptedInWriting: true } },
    ],
  ],
  'D-43': [
    [{ alternative: { acceptedInWriting: false } }, { alternative: { kind: 'offer', acceptedInWriting: false } }],
    [
      { alternative: { acceptedInWriting: true } },
      { alternative: { kind: 'presentJob', acceptedInWriting: false } },
      { alternative: { kind: 'offer' } },
    ],
  ],
  'D-44': [
    [{ stage: 'S6' }, due('2026-11-20'), { flags: ['offerExpired'] }],
    [{}, due(TODAY), { stage: 'S6', call: { status: 'reached' } }],
  ],
  'D-45': [
    [{ call: { status: 'reached' } }, { call: { status: 'voicemail', attempts: 3 } }],
    [{}, { stage: 'S5', call: { status: 'reached' } }, { call: { status: 'voicemail', attempts: 1 } }],
  ],
  'D-46': [
    [{ keepInTouch: true }, { keepInTouch: true, call: { status: 'reached' } }],
    [{}, { keepInTouch: false }, { stage: 'S5', keepInTouch: true }],
  ],
  'D-47': [
    [{ recontact: { since: '2026-03' } }, { recontact: { news: 'A degree' } }],
    [{}, { recontact: {} }],
  ],
  'D-48': [[{ flags: ['viaReferral'] }], [{ flags: ['viaAgency'] }, { referral: { name: 'Kim' } }]],
  'D-49': [
    [
      { mailboxDomain: 'acme.example', presentEmployerDomain: 'ACME.example' },
      { mailboxDomain: 'mail.acme.com', presentEmployerDomain: 'acme.com' },
      { mailboxDomain: 'me@acme.co.uk', presentEmployerDomain: 'www.acme.co.uk' },
    ],
    [
      { mailboxDomain: 'gmail.com', presentEmployerDomain: 'acme.com' },
      { mailboxDomain: 'acme.co.uk', presentEmployerDomain: 'other.co.uk' },
      { mailboxDomain: 'acme.com' },
      { mailboxDomain: '', presentEmployerDomain: '' },
    ],
  ],
  'D-50': [
    [
      { offer: { contact: { phone: '+86 138 0013 8000' } } },
      { offer: { contact: { phone: '+44 (0)7700 900123' } } },
      { offer: { contact: { phone: '0049 151 23456789' } } },
      { offer: { contact: { phone: 'WhatsApp +1 555 0100' } } },
      { offer: { contact: { phone: '微信同号 138-0013-8000' } } },
    ],
    [
      {},
      { offer: { contact: { phone: '+44 20 7946 0100' } } },
      { offer: { contact: { phone: '010-6552 9988' } } },
      { offer: { contact: { phone: '+1 555 0100' } } },
    ],
  ],
  'D-51': [[{ flags: ['internalMove'] }], [{}]],
  'D-52': [[{ concerns: ['statistics'] }], [{ intent: 'stay' }]],
  'D-53': [[{ concerns: ['guilt'] }], [{}]],
  'D-54': [
    ['rejection', 'job_alert', 'marketing', 'outreach'].map((label) => ({ label })),
    [{ label: 'offer' }, { label: 'offer_reminder' }, { label: 'interview', stage: 'S0' }, { label: 'rescinded' }],
  ],
  'D-55': [[{ label: 'rescinded' }], [{ label: 'offer' }, { flags: ['offerExpired'] }]],
};

/** Answers on the phone: they stand in the call's pushback under their id. */
export const ON_THE_PHONE: Record<string, Input[]> = {
  'D-33': [{}, { stage: 'S4' }, { stage: 'S5' }],
  'D-34': [{}, { stage: 'S5' }],
  'D-35': [{}, { stage: 'S5' }],
  'D-36': [{ openTerm: 'remote days' }, { stage: 'S5' }],
  'D-37': [{}, { openTerm: 'remote days', alternative: { acceptedInWriting: true } }],
  'D-38': [{}, { stage: 'S3' }],
  'D-39': [{}, { stage: 'S5' }],
  'D-40': [{}, { stage: 'S0' }],
};
