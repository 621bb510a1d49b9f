import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Signs } from '../../src/content/dom/signs.ts';

let page: Document;
let signs: Signs;

const put = (html: string): Element => {
  const seat = page.createElement('div');
  seat.innerHTML = html;
  page.body.append(seat);
  return seat;
};
const mayFind = (stands = false) => ({
  mail: signs.mayFind('mail', page, stands),
  composer: signs.mayFind('composer', page, stands),
});

beforeEach(() => {
  page = new JSDOM('<p>list</p>').window.document;
  signs = new Signs({ mail: ['.body', '.old-body'], composer: ['[contenteditable]'] });
});

describe('what may stand in a page', () => {
  it('is anything before the first look, and after it what the page holds', () => {
    expect([signs.mayStand('mail'), signs.mayStand('composer')]).toEqual([true, true]);
    put('<p class="old-body">a mail that stood there</p>');
    expect(mayFind()).toEqual({ mail: true, composer: false });
    expect([signs.mayStand('mail'), signs.mayStand('composer')]).toEqual([true, false]);
  });

  it('is not asked of the page again where it held nothing, until something came', () => {
    mayFind();
    mayFind();
    const asked = vi.spyOn(page, 'querySelector');
    expect(mayFind()).toEqual({ mail: false, composer: false });
    expect(asked).not.toHaveBeenCalled();
    expect(signs.met(put('<div><p class="body"></p></div>'))).toBe(true);
    expect(signs.mayStand('mail')).toBe(true);
    expect(mayFind()).toEqual({ mail: true, composer: false });
    expect(asked).not.toHaveBeenCalled();
  });

  it('is not asked of the page where it is known to stand', () => {
    mayFind();
    const asked = vi.spyOn(page, 'querySelector');
    expect(mayFind(true)).toEqual({ mail: true, composer: true });
    expect(asked).not.toHaveBeenCalled();
  });

  it('goes when the last of it has gone', () => {
    mayFind();
    const mail = put('<p class="body"></p>');
    signs.met(mail);
    expect(mayFind().mail).toBe(true);
    mail.remove();
    expect(mayFind().mail).toBe(false);
  });
});

describe('what came', () => {
  it('says nothing of the mail where it is a composer alone', () => {
    mayFind();
    expect(signs.met(put('<div contenteditable></div>'))).toBe(false);
    expect(mayFind()).toEqual({ mail: false, composer: true });
  });

  it('may be of the mail where it is neither, or both', () => {
    mayFind();
    expect(signs.met(put('<h2>a heading</h2>'))).toBe(true);
    expect(signs.met(put('<p class="body"><b contenteditable></b></p>'))).toBe(true);
  });

  it('cannot be told apart without signs', () => {
    signs = new Signs(null);
    expect(signs.met(put('anything'))).toBe(true);
    mayFind();
    expect(mayFind()).toEqual({ mail: true, composer: true });
  });
});
