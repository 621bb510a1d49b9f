/**
 * Domains and words that stand for services, not employers. Hand-kept; checked 2026-11. A row is the registrable
 * domain in lower case. TRUST B4: free-mail and job-board domains are never a company.
 */
import { orEmpty } from '../absent.ts';

export const FREE_MAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com hotmail.co.uk hotmail.fr hotmail.de hotmail.es hotmail.it outlook.fr outlook.de outlook.es outlook.jp outlook.com.br live.co.uk live.fr live.de
  yahoo.com yahoo.co.uk yahoo.co.jp yahoo.fr yahoo.de yahoo.es yahoo.com.br yahoo.co.in yahoo.in yahoo.ca yahoo.com.au yahoo.com.mx yahoo.com.ar ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io tuta.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de posteo.de mailbox.org email.de mail.de online.de 1und1.de
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr libero.it virgilio.it tiscali.it alice.it tin.it bluewin.ch hispeed.ch sunrise.ch skynet.be telenet.be
  qq.com foxmail.com 163.com 126.com yeah.net vip.163.com sina.com sina.cn sohu.com 139.com 189.cn wo.cn aliyun.com 21cn.com tom.com vip.qq.com
  docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp ocn.ne.jp nifty.com biglobe.ne.jp so-net.ne.jp excite.co.jp goo.jp plala.or.jp
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com r7.com sapo.pt mail.pt clix.pt netcabo.pt iol.pt telefonica.net terra.es movistar.es ono.com
  mail.com email.com usa.com inbox.com fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.in yandex.com yandex.ru ya.ru mail.ru bk.ru inbox.ru list.ru rambler.ru seznam.cz email.cz wp.pl o2.pl onet.pl interia.pl
  btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk tiscali.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
  rogers.com bell.net shaw.ca telus.net sympatico.ca videotron.ca bigpond.com bigpond.net.au optusnet.com.au xtra.co.nz rediffmail.com indiatimes.com naver.com hanmail.net daum.net duck.com mozmail.com privaterelay.appleid.com simplelogin.com relay.firefox.com
  freemail.hu citromail.hu abv.bg ukr.net mail.ee inbox.lv telia.com ziggo.nl kpnmail.nl xs4all.nl planet.nl hetnet.nl home.nl online.no`.split(
    /\s+/,
  ),
);

/** Job boards and career networks: they speak for others. */
export const JOB_BOARDS: ReadonlySet<string> = new Set(
  `linkedin.com indeed.com indeed.co.uk indeedemail.com glassdoor.com monster.com monster.de monster.fr ziprecruiter.com careerbuilder.com dice.com simplyhired.com wellfound.com angel.co hired.com handshake.com joinhandshake.com usajobs.gov
  stepstone.de stepstone.com xing.com jobs.de jobware.de arbeitsagentur.de kununu.com welcometothejungle.com apec.fr francetravail.fr pole-emploi.fr hellowork.com regionsjob.com cadremploi.fr infojobs.net infojobs.com.br infoempleo.com tecnoempleo.com
  computrabajo.com bumeran.com occ.com.mx laborum.cl elempleo.com catho.com.br vagas.com.br gupy.io 99jobs.com nube.com.br sapoemprego.pt net-empregos.com naukri.com shine.com timesjobs.com foundit.in internshala.com instahyre.com cutshort.io
  zhaopin.com 51job.com liepin.com lagou.com zhipin.com bosszhipin.com maimai.cn nowcoder.com shixiseng.com ciwei.net yingjiesheng.com rikunabi.com mynavi.jp doda.jp en-japan.com wantedly.com green-japan.com bizreach.jp openwork.jp type.jp offerbox.jp
  reed.co.uk totaljobs.com cv-library.co.uk jobsite.co.uk adzuna.co.uk adzuna.com seek.com.au seek.co.nz jora.com jobstreet.com jobsdb.com jooble.org talent.com neuvoo.com jobrapido.com upwork.com fiverr.com freelancer.com malt.fr malt.com toptal.com`.split(
    /\s+/,
  ),
);

/** Applicant-tracking and e-sign services: they deliver for an employer. */
export const SERVICES: ReadonlySet<string> = new Set(
  `greenhouse.io greenhouse-mail.io us.greenhouse-mail.io eu.greenhouse-mail.io lever.co hire.lever.co myworkday.com workday.com myworkdayjobs.com icims.com taleo.net oraclecloud.com successfactors.com successfactors.eu smartrecruiters.com jobvite.com ashbyhq.com bamboohr.com breezy.hr workable.com workablemail.com recruitee.com teamtailor.com teamtailor-mail.com personio.de personio.com
  rippling.com gusto.com jazzhr.com jazz.co pinpointhq.com comeet.co comeet-notifications.com applytojob.com ultipro.com ukg.com adp.com paylocity.com paycomonline.net dayforce.com dayforcehcm.com cornerstoneondemand.com csod.com zohorecruit.com zoho.eu freshteam.com keka.com darwinbox.com darwinbox.in greythr.com beamery.com phenompeople.com avature.net eightfold.ai gem.com
  softgarden.de softgarden.io rexx-systems.com prescreen.io d-vinci.de umantis.com haufe.com talentsoft.com flatchr.io taleez.com beetween.com kenjo.io factorialhr.com sesamehr.com hirevue.com modernhire.com mokahr.com beisen.com italent.cn dayee.com hrmos.co herp.cloud talentio.com jobcan.ne.jp sonar-ats.jp i-web.jpn.com axol.jp
  docusign.com docusign.net eumail.docusign.net adobesign.com echosign.com documents.adobe.com hellosign.com dropboxsign.com dropbox.com pandadoc.com pandadoc.net signnow.com signrequest.com yousign.com yousign.fr universign.com eversign.com xodo.com signaturit.com viafirma.com clicksign.com zapsign.com.br d4sign.com.br autentique.com.br skribble.com fp-sign.com sproof.io scrive.com signeasy.com oneflow.com getaccept.com ironclad.com juro.com signable.com leegality.com digio.in esigngenie.com esign.cn fadada.com bestsign.cn tsign.cn cloudsign.jp gmosign.com freee.co.jp
  certn.co checkr.com hireright.com sterlingcheck.com firstadvantage.com goodhire.com accuratebackground.com calendly.com goodtime.io notion.so zoom.us mailchimp.com sendgrid.net amazonses.com mandrillapp.com`.split(
    /\s+/,
  ),
);

/** Names of the services alone, as they stand in addresses of any ending; ordinary words are left out. */
const ORDINARY_NAMES = new Set(
  'gem juro notion dropbox lever rippling gusto haufe digio type shine monster hired seek malt xing green doda dice'.split(
    ' ',
  ),
);
const brand = (domain: string): string =>
  orEmpty(
    domain
      .replace(/\.(?:com|co|ne|or|jpn)\.[a-z]{2,3}$/, '.x')
      .split('.')
      .slice(-2)[0],
  );
const brands = (domains: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...domains].map(brand).filter((name) => name.length > 3 && !ORDINARY_NAMES.has(name)));
/** Services whatever the ending of their domain. */
export const SERVICE_BRANDS: ReadonlySet<string> = new Set([
  ...brands(SERVICES),
  ...'fp-sign esign gmosign cloudsign trac jobtrain tribepad eploy networx occupop hireful beapplied cezanne contractbook signicat docuseal signwell dottedsign qiyuesuo penneo vismasign docapost zohosign assinei signdesk'.split(
    ' ',
  ),
]);
/** Job boards, the same way. */
export const BOARD_BRANDS: ReadonlySet<string> = brands(JOB_BOARDS);

/** Words in a domain's label that show a service rather than a firm; a label made of these only names nobody. */
export const SERVICE_WORDS: ReadonlySet<string> = new Set(
  `mail mailer email notify notification notifications noreply reply greenhouse lever workday myworkday icims taleo smartrecruiters jobvite ashby ashbyhq bamboohr workable recruitee teamtailor personio rippling gusto zoho zohorecruit breezy docusign adobesign echosign hellosign dropboxsign
  pandadoc signnow yousign universign clicksign zapsign skribble esign sign signature signatur signelec signer firma assinatura signing envelope portal hr careers career jobs job seleccion selecao recrutement recruiting recruitment recruit talent talents candidate candidates apply applicant ats hire hiring offers offer
  bewerbung bewerbungen bewerber bewerberportal bewerbermanagement karriere stellen stellenportal jobportal vertrag candidature candidatures carriere carrieres emploi emplois contrat empleo empleos vacantes candidatos contrato vagas candidatura carreiras emprego proposta saiyo saiyou kyujin zhaopin onboarding hris ats
  agency office committee campus staff freemail webmail inbox post system secure cloudsign docu moka mokahr beisen gupy successfactors oracle jobcan hrmos talentsoft flatchr`.split(
    /\s+/,
  ),
);

/** Words in a domain or sender name that show an agency: it brings the offer, it does not employ. */
export const AGENCY_WORDS: readonly string[] = [
  'recruit',
  'personal',
  'recruitment',
  'recruiting',
  'staffing',
  'headhunt',
  'headhunter',
  'headhunting',
  'lietou',
  '猎头',
  'locum',
  'locums',
  'interim',
  'zeitarbeit',
  'personaldienst',
  'personalvermittlung',
  'personalberatung',
  'manpower',
  'adecco',
  'randstad',
  'hays',
  'michaelpage',
  'executivesearch',
  'placement',
  'placements',
  'manning',
  'tensyoku',
  'tenshoku',
  '転職',
  '人材紹介',
  'エージェント',
  'agent',
  'jinzai',
  'career',
  'careers',
  'temp',
  'temps',
  'staff',
  'talent',
  'search',
  'consultoresrh',
  'rrhhconsult',
  'selecta',
  'ett',
  'headhunters',
  'vermittlung',
  'jobcoach',
  'recrutement',
  'cabinet',
  'chasseur',
  'rpo',
  'resourcing',
  'personnel',
  'hunter',
  'hunters',
  '人力',
  'rencai',
  '人才',
];
