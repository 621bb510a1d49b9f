/** The call (GUIDANCE §8): beats, answers to pushback under their D-row, voicemails. */
import type { Beat, CallScript } from '../model.ts';
import { fill } from './compose.ts';
import { clean } from './facts-to-say.ts';
import type { Telling } from './telling.ts';

/** What to say on the phone, beat by beat; asks for time instead of declining where nothing is decided. */
export function callScript(t: Telling): CallScript {
  const { call } = t.texts;
  const beats: { id: Beat; text: string }[] = [];
  const add = (id: Beat, ...texts: (string | null)[]) => {
    const text = texts.filter(Boolean).join(t.texts.locale === 'zh-CN' ? '' : ' ');
    if (text) beats.push({ id, text });
  };
  const thanks = t.choose(call.thanks, 'call-thanks');
  const thanksFor = t.choose(call.thanksFor, 'call-thanksFor');
  add('open', t.choose(call.open, 'call-open'));
  if (t.asking) {
    add('thanks', t.choose(t.texts.sentences.timeThanks, 'call-timeThanks'));
    add('reason', t.choose(t.texts.sentences.timeInterest, 'call-timeInterest'));
    add('bridge', t.choose(call.timeRequest, 'call-timeRequest'));
    add('close', t.choose(call.timeClose, 'call-timeClose'));
  } else if (t.c.main === 'R-FAMILY' || t.c.main === 'R-HEALTH') {
    // D-23: two sentences, no details.
    add('decision', t.chooseWith(call.urgent, 'call-urgent', { reason: t.reasonText }));
    if (t.situation.stage === 'S3' || t.situation.stage === 'S4') add('own', t.choose(call.own, 'call-own'));
  } else {
    add('thanks', thanks, thanksFor);
    const decision =
      t.situation.stage === 'S0'
        ? call.withdrawDecision
        : t.situation.stage === 'S4'
          ? call.signedDecision
          : call.decision;
    add('decision', t.choose(decision, 'call-decision'));
    if (t.situation.stage === 'S3' || t.situation.stage === 'S4') add('own', t.choose(call.own, 'call-own'));
    add('reason', t.chooseWith(call.reason, 'call-reason', { reason: t.reasonText }));
    add(
      'bridge',
      t.mayRefer
        ? t.choose(call.bridgeReferral, 'call-referral')
        : t.situation.feedback?.ask
          ? t.choose(call.bridgeFeedback, 'call-feedback')
          : t.situation.keepInTouch === false
            ? null
            : t.choose(call.bridge, 'call-bridge'),
    );
    add('close', t.choose(call.close, 'call-close'));
  }
  return {
    beats,
    pushback: pushback(t),
    voicemail: {
      callBack: t.choose(call.callBack, 'call-back') ?? '',
      full: t.choose(t.asking ? call.fullTime : call.full, 'call-full') ?? '',
    },
  };
}

function pushback(t: Telling): CallScript['pushback'] {
  const said = t.texts.pushback;
  const { feedback, openTerm, alternative } = t.situation;
  const text = (value: string | boolean | null | undefined) => (typeof value === 'string' ? clean(value, 200) : null);
  if (t.asking)
    return [
      { ...said.time },
      { id: 'D-34', ...said['D-34'] },
      { id: 'D-35', ...said['D-35'] },
      { id: 'D-36', ...said['D-36'] },
    ];
  // D-36: open to it and free; otherwise the decision is final, D-37.
  const open = Boolean(openTerm) && alternative?.acceptedInWriting !== true;
  const why =
    fill(said['D-33'].line, { reason: t.reasonText }) ?? t.choose(t.texts.reasons['R-PRIVATE'].plain, 'why') ?? '';
  return [
    { id: 'D-33', they: said['D-33'].they, line: why },
    { id: 'D-34', ...said['D-34'] },
    { id: 'D-35', ...said['D-35'] },
    open ? { id: 'D-36', ...said['D-36'] } : { id: 'D-37', ...said['D-37'] },
    ...(t.situation.stage === 'S3' || t.situation.stage === 'S4' ? [{ id: 'D-17', ...said.accepted }] : []),
    { id: 'D-38', ...said['D-38'] },
    {
      id: 'D-39',
      they: said['D-39'].they,
      line: text(feedback?.give) ?? t.choose(t.texts.sentences.noteThanks, 'give') ?? '',
    },
    {
      id: 'D-40',
      they: said['D-40'].they,
      line: text(feedback?.ask) ?? t.choose(t.texts.call.bridgeFeedback, 'ask') ?? '',
    },
  ];
}
