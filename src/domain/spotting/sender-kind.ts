import { domainOf, isFreeMail } from './free-mail.ts';

/** What an address says about its mailbox, whatever the company: read as words between dots, hyphens and digits. */
const LOCAL: readonly [string, RegExp][] = Object.entries({
  noreply:
    /^(?:no|do|not|ne|nao|noreply|donotreply|noresponder|nepasrepondre|keineantwort|mailer|notification|notifications|notify|notice|automated|system|dse)$/,
  hiring:
    /^(?:hr|hrd|hrops|rh|drh|rrhh|jobs?|careers?|karriere|talent|talents|talento|talentos|people|peopleops|personnel|personal|recruit|recruiting|recruitment|recruiter|recrutement|reclutamiento|recrutamento|seleccion|selecao|bewerbung|hiring|staffing|resourcing|crewing|jinji|saiyo|renshi|zhaopin|campus|offers?letter|mobility|employment|empleo|emploi|vagas|gente|personas|onboarding)$/,
  bulk: /^(?:news|newsletter|newsletters|promo|promos|promotion|promotions|deal|deals|offers|ofertas|oferta|angebot|angebote|offres|sale|sales|marketing|hello|info|contact|contato|team|shop|store|alert|alerts|alerta|alerte|avisos|digest|editor|editorial|service|services|support|update|updates|members|rewards|quotes|loans|mail|list|listinfo|bounce|bounces|campaign|sans)$/,
  study:
    /^(?:admission|admissions|gradadm|zulassung|studium|university|univ|campusadm|enrol|enroll|becas|bourses|scholarship|nyushi|yjs|registrar|phd)$/,
  money:
    /^(?:billing|invoice|invoices|payroll|lohn|accounts|finance|claims|tenders|procurement|purchasing|lettings|devis|sales)$/,
});
const HOST: readonly [string, RegExp][] = Object.entries({
  eSign:
    /(?:docusign|adobesign|echosign|hellosign|dropboxsign|pandadoc|signnow|signwell|yousign|signaturit|zohosign|skribble|clicksign|cloudsign|fadada|bestsign|esign|e-sign|sign-mail|signatur)/,
  ats: /(?:greenhouse|lever-?(?:mail|co)|hire\.lever|workday|icims|smartrecruiters|taleo|successfactors|ashby(?:hq|-mail)|workable|jobvite|bamboohr|personio|recruitee|teamtailor|zohorecruit|gupy|beisen|mokahr|talentsoft|breezy|jazzhr|softgarden|rexx-systems)/,
  study: /(?:\.edu(?:\.|$)|\.ac\.[a-z]{2}$|univ|college|academy)/,
  list: /(?:newsletter|mailing|mailer|lists?\.|groups\.|campaign|mailchimp|sendgrid|promo)/,
});

/** Features of the sender, each once: "f:free", "f:hiring" … None where the address is not known. */
export function senderFeatures(address: string | null): string[] {
  const domain = domainOf(address);
  if (address === null || domain === null) return [];
  const words = address
    .slice(0, Math.min(address.lastIndexOf('@'), 64))
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const found = new Set<string>();
  if (isFreeMail(address)) found.add('f:free');
  for (const [name, pattern] of LOCAL) if (words.some((word) => pattern.test(word))) found.add(`f:${name}`);
  for (const [name, pattern] of HOST) if (pattern.test(domain.slice(0, 253))) found.add(`f:${name}`);
  // "first.last" or one plain word: a person, as far as an address can tell.
  if (found.size === 0) found.add('f:person');
  return [...found];
}
