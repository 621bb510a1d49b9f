/** The call (GUIDANCE §8): beats, answers to pushback under their D-row, voicemails, the feedback card. */
import { orEmpty } from '../absent.ts';
import type { Beat, CallScript } from '../model.ts';
import { fill } from './compose.ts';
import { timeWhy } from './reply.ts';
import type { Telling } from './telling.ts';

/** What to say on the phone, beat by beat; asks for time instead of declining where nothing is decided. */
export function callScript(t: Telling): CallScript {
  return { beats: beats(t), pushback: pushback(t), voicemail: voicemail(t), feedback: feedbackCard(t) };
}

function beats(t: Telling): CallScript['beats'] {
  const said: CallScript['beats'] = [];
  const add = (id: Beat, ...texts: (string | null)[]) => {
    const text = texts.filter(Boolean).join(t.zh ? '' : ' ');
    if (text) said.push({ id, text });
  };
  const thanksFor = t.call('thanksFor') ?? t.call('thanksThat');
  add('open', t.call('open'));
  if (t.asking) {
    add('thanks', t.sentence('timeThanks'));
    add('reason', t.sentence('timeInterest'));
    add('bridge', t.call('timeRequest'));
    add('close', t.call('timeClose'));
    return said;
  }
  const owning = t.takingBack ? t.call('own') : null;
  if (t.c.emergency) {
    // D-23: two sentences, no details.
    add('decision', t.call(t.takingBack ? 'urgentBack' : 'urgent', { reason: t.reasonText }));
    add('own', owning);
    return said;
  }
  add('thanks', t.call('thanks'), thanksFor);
  add('decision', t.call(t.situation.stage === 'S4' ? 'signedDecision' : 'decision'));
  add('own', owning);
  add('reason', t.call('reason', { reason: t.reasonText }));
  add('bridge', bridge(t));
  add('close', t.call('close'));
  return said;
}

function bridge(t: Telling): string | null {
  if (t.mayRefer) return t.call('bridgeReferral');
  if (t.situation.feedback?.ask) return t.slots['ask'] ?? t.call('bridgeFeedback');
  return t.situation.keepInTouch === false || t.c.has('internalMove') ? null : t.call('bridge');
}

function voicemail(t: Telling): CallScript['voicemail'] {
  const full = t.asking ? 'fullTime' : t.takingBack ? 'fullBack' : 'full';
  return { callBack: orEmpty(t.call('callBack')), full: orEmpty(t.call(full)) };
}

/** One kind thing and one useful thing to give, one question to ask (GUIDANCE D-39, D-40). */
function feedbackCard(t: Telling): NonNullable<CallScript['feedback']> {
  return {
    kind: orEmpty(t.call('thanksFor') ?? t.call('thanksThat') ?? t.call('kind')),
    useful: t.call('useful'),
    question: orEmpty(t.slots['ask'] ?? t.call('bridgeFeedback')),
  };
}

/** At most two rounds are needed; each answer thanks, restates and closes. Ids are rows of GUIDANCE §6. */
function pushback(t: Telling): CallScript['pushback'] {
  const said = t.texts.pushback;
  const row = (id: 'D-34' | 'D-35' | 'D-36' | 'D-37' | 'D-38') => ({ id, ...said[id] });
  const card = feedbackCard(t);
  const feedback = {
    id: 'D-39',
    they: said['D-39'].they,
    line: [card.kind, card.useful].filter(Boolean).join(t.zh ? '' : ' '),
  };
  if (t.asking)
    return [
      { id: 'D-02', ...said.time },
      { id: 'D-33', they: said['D-33'].they, line: orEmpty(timeWhy(t)) },
      row('D-34'),
      row('D-35'),
      row('D-36'),
      feedback,
    ];
  const why = orEmpty(
    fill(said['D-33'].line, { reason: t.reasonText }) ?? t.choose(t.texts.reasons['R-PRIVATE'].plain, 'why'),
  );
  // D-36: open to it and free; otherwise the decision is final, D-37.
  const open = Boolean(t.situation.openTerm?.trim()) && t.situation.alternative?.acceptedInWriting !== true;
  return [
    { id: 'D-33', they: said['D-33'].they, line: why },
    row('D-34'),
    row('D-35'),
    row(open ? 'D-36' : 'D-37'),
    ...(t.takingBack ? [{ id: 'D-17', ...said.accepted }] : []),
    row('D-38'),
    feedback,
    { id: 'D-40', they: said['D-40'].they, line: card.question },
  ];
}
