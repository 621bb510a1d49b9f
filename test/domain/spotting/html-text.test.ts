/** What a message's HTML says to a reader. */
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../../src/domain/spotting/html-text.ts';

describe('the text of HTML', () => {
  const cases: [string, string, string][] = [
    ['entities by name and by number', '&amp; &eacute; &#233; &#xE9;', '& é é é'],
    ['entities that stand for nothing', '&unheard; a&#0;b &#x110000;', '&unheard; ab'],
    ['a name that every object has', '&valueOf;', '&valueOf;'],
    ['blocks on lines of their own', '<p>One</p><div>Two<br>Three</div>', 'One\n\nTwo\nThree'],
    ['cells on one line', '<table><tr><td>Pay</td><td>90,000</td></tr></table>', 'Pay 90,000'],
    [
      'a quotation marked',
      'Mine<blockquote><p>Theirs</p></blockquote><p>Mine again</p>',
      'Mine\n>\n>\n> Theirs\n\nMine again',
    ],
    ['comments left out', 'a<!-- not said -->b', 'ab'],
    ['nothing after a comment without an end', 'a<!-- not said', 'a'],
    ['nothing after a tag without an end', 'a<p class="', 'a'],
    ['a sign that opens no tag as no tag', 'a<>b< c>d', 'abd'],
    ['no style and no script', '<style>p{}</style>a<script>if (a) c()</script>b', 'ab'],
    ['no tag inside a script', '<script>if (a<b) c("</p>"); d<script</SCRIPT >e<b>f</b>', 'ef'],
    ['nothing after a script without an end', 'a<script>b<p>c</p>', 'a'],
    ['what is hidden left out, whole', '<div style="display:none">x<div>y<br></div>z<img/></div></p>shown', 'shown'],
  ];
  for (const [name, html, text] of cases) it(name, () => expect(htmlText(html)).toBe(text));
});
