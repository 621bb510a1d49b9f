/** How far things have come (GUIDANCE §3), as far as the letter tells. */
import { describe, expect, it } from 'vitest';
import type { Label, Language, Stage } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

describe('stage', () => {
  it.each<[Stage, Language, string]>([
    ['S1', 'en', 'It’s a yes! I’ll put the contract together once you say so.'],
    ['S1', 'en', 'My secretary will then send the contract.'],
    ['S1', 'de', 'Den Vertrag erhalten Sie anschließend.'],
    ['S1', 'fr', 'La direction éditera ensuite le contrat.'],
    ['S1', 'zh-CN', '口头offer如下,正式合同稍后发。'],
    ['S1', 'ja', '契約書は後日お送りします。'],
    ['S2', 'en', 'The letter is attached. Please sign and return it.'],
    ['S2', 'en', 'Review your offer in the portal.'],
    ['S2', 'de', 'Anbei der Vertrag, bitte unterschreiben Sie ihn.'],
    ['S2', 'es', 'Adjunto encontrará la carta oferta; devuélvala firmada.'],
    ['S2', 'pt', 'Assine digitalmente a carta em anexo.'],
    ['S2', 'zh-CN', '请签字后将附件回传。'],
    ['S4', 'en', 'We have received your signed contract, thank you.'],
    ['S4', 'en', 'Your document has been completed. All parties have signed.'],
    ['S4', 'de', 'Dein unterschriebener Vertrag ist heute angekommen.'],
    ['S4', 'fr', 'Bien reçu votre contrat signé, merci.'],
    ['S4', 'es', 'Ya tengo aquí tu contrato firmado.'],
    ['S4', 'pt', 'O contrato foi assinado por todas as partes.'],
    ['S4', 'zh-CN', '您签好的录用函已收到,谢谢!'],
    ['S4', 'ja', '入社承諾書を確かに受領いたしました。'],
  ])('%s %s: %s', (stage, lang, text) => {
    expect(reading(text, { lang }).stage).toBe(stage);
  });

  it('a yes without a signature is accepted, not signed', () => {
    expect(reading('Thank you for accepting our offer.', { label: 'offer_signed' }).stage).toBe('S3');
  });

  it.each(['rejection', 'interview', 'acknowledgement', 'job_alert', 'admission', 'rescinded', 'own_reply'] as Label[])(
    '%s has none',
    (label) => {
      expect(reading('Please sign the attached contract as Data Engineer.', { label }).stage).toBeNull();
    },
  );

  it('asking for a signed copy is no signature', () => {
    expect(reading('Please return a signed copy of the attached contract.').stage).toBe('S2');
    expect(reading('Le rogamos nos devuelva el contrato firmado.', { lang: 'es' }).stage).toBe('S2');
  });
});
