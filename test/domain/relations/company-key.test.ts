import { describe, expect, it, test } from 'vitest';
import { companyKey, lookalikeOf } from '../../../src/domain/relations/company-key.ts';
import { decodeLabel } from '../../../src/domain/relations/punycode.ts';
import { domainKeys } from '../../../src/domain/relations/typed-domain.ts';

describe('companyKey', () => {
  test.each([
    ['jane@acme.com', 'acme.com'],
    ['Jane@HR.Acme.COM', 'acme.com'],
    ['ruth@careers.northwind.co.uk', 'northwind.co.uk'],
    ['saiyo@kaede.co.jp', 'kaede.co.jp'],
    ['rh@solmar.com.br', 'solmar.com.br'],
    ['office@pemberton-mills.example', 'pemberton-mills.example'],
  ])('%s belongs to %s', (address, key) => expect(companyKey(address)).toBe(key));

  test.each([
    'someone@gmail.com',
    'x@mail.yahoo.co.jp',
    'a@qq.com',
    'a@163.com',
    'me@web.de',
    'moi@orange.fr',
    'eu@uol.com.br',
    'yo@hotmail.es',
    'jobs@linkedin.com',
    'alert@indeed.com',
    'no-reply@us.greenhouse-mail.io',
    'dse_na4@docusign.net',
    'hire@hire.lever.co',
    'boss@zhipin.com',
    'dse@docusign-mail.example',
    'no-reply@greenhouse-mail.example',
  ])('%s is no company', (address) => expect(companyKey(address)).toBeNull());

  test.each([
    null,
    '',
    'Acme HR',
    'acme.com',
    '@acme.com',
    'a@localhost',
    'a@192.168.0.1',
    'a@[::1]',
    'a@..',
    'a@acme..com',
    'a b@',
    `a@${'x'.repeat(400)}.com`,
    'a@\u0430cme.com',
    'a@xn--cme-5cd.com',
  ])('%s gives nothing', (address) => expect(companyKey(address)).toBeNull());

  test('the display name never counts', () => expect(companyKey('"Acme HR" <acme.hr@gmail.com>')).toBeNull());
});

describe('lookalikeOf', () => {
  const known = ['acmetools.com', 'northwind.co.uk', 'mercia.com', 'paylane.com', 'vw.de'];
  test.each([
    ['acmetool.com', 'acmetools.com'],
    ['acmetoools.com', 'acmetools.com'],
    ['acmteools.com', 'acmetools.com'],
    ['acmetools-careers.com', 'acmetools.com'],
    ['acmetoolshr.com', 'acmetools.com'],
    ['rnercia.com', 'mercia.com'],
    ['pay1ane.com', 'paylane.com'],
    ['payIane.com', 'paylane.com'],
    ['n0rthwind.com', 'northwind.co.uk'],
    ['\u0430cmetools.com', 'acmetools.com'],
    ['xn--cmetools-06g.com', 'acmetools.com'],
    ['acmetools.co', 'acmetools.com'],
    ['acmetools.com.offers-mail.example', 'acmetools.com'],
    ['acmetöols.com', 'acmetools.com'],
  ])('%s imitates %s', (domain, real) => expect(lookalikeOf(domain, known)).toBe(real));

  test.each([
    'acmetools.com',
    'hr.acmetools.com',
    'acmetools.de',
    'northwind.com',
    'northgate.co.uk',
    'vm.de',
    'merchant.com',
    'payless.com',
    'toolsmith.com',
    '',
    'example',
    'x',
  ])('%s imitates nobody', (domain) => expect(lookalikeOf(domain, known)).toBeNull());
});

test('punycode is decoded as RFC 3492 says, broken codes stay', () => {
  expect(decodeLabel('xn--mnchen-3ya')).toBe('münchen');
  expect(decodeLabel('xn--bcher-kva')).toBe('bücher');
  expect(decodeLabel('xn--fiq228c')).toBe('中文');
  expect(decodeLabel('xn--!!!')).toBe('xn--!!!');
  expect(decodeLabel('plain')).toBe('plain');
});

describe('a domain typed by hand', () => {
  it.each([
    ['acme.com', ['acme.com']],
    [' https://www.Acme.com/jobs?x=a@b ', ['www.acme.com', 'acme.com']],
    ['hr@careers.acme.co.uk', ['careers.acme.co.uk', 'acme.co.uk', 'co.uk']],
    ['acme.com:8080.', ['acme.com']],
    ['acme.com.', ['acme.com']],
    ['ACME Labs', ['acme labs']],
    ['', []],
  ])('%s is found under %j', (typed, keys) => expect(domainKeys(typed)).toEqual(keys));
});
