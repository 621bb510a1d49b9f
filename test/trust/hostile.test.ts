/** T13 in full, and a build that writes words as markup, which must be caught. */
import { expect, it } from 'vitest';
import { showHostile } from '../e2e/suites/hostile.ts';
import { variantOf } from './variant.ts';

const COUNT = Number(process.env['T13_MAILS'] ?? 1_000);
/** Mails to one browser. */
const SHARE = 250;
const shares = Array.from({ length: Math.ceil(COUNT / SHARE) }, (_, n) => n * SHARE);

it.each(shares)(`T13: ${COUNT} hostile mails in every view, seed 1: from number %i`, async (first) => {
  const count = Math.min(SHARE, COUNT - first);
  const { faults, ...counts } = await showHostile(count, 1, undefined, first);
  console.log(`T13 seed 1, from ${first}: ${JSON.stringify(counts)}, ${faults.length} faults`);
  expect(faults).toEqual([]);
  expect(counts.dialogs).toBe(0);
  expect(counts.mails).toBe(count);
  expect(counts.banners).toBeGreaterThan(count / 2);
});

it('T13 control: a build that writes words as markup is caught', async () => {
  const careless =
    "setInterval(() => { for (const node of document.querySelectorAll('#app *')) if (node.children.length === 0 && node.textContent?.includes('<')) node.innerHTML = node.textContent; }, 30);";
  const variant = variantOf('chromium', {
    'extension/manifest.json': [["; require-trusted-types-for 'script'; trusted-types 'none'", '']],
    'src/content/ui/element.ts': [
      [
        'node.append(...children',
        "for (const child of children) if (typeof child === 'string') node.insertAdjacentHTML('beforeend', child); else if (child) node.append(child);\n  if (Math.abs(0) > 1) node.append(...children",
      ],
    ],
    'src/options/main.tsx': [['import ', `${careless}\nimport `]],
    'src/popup/main.tsx': [['import ', `${careless}\nimport `]],
  });
  try {
    const { faults, ...counts } = await showHostile(12, 1, variant.build);
    const views = new Set(faults.map((fault) => fault.replace(/^(mail|company) \d+/, '$1').split(':')[0]));
    console.log(`T13 control: ${JSON.stringify(counts)}, ${faults.length} faults in ${[...views].join(', ')}`);
    expect([...views].some((view) => /popup/.test(view ?? ''))).toBe(true);
    expect([...views].some((view) => /banner/.test(view ?? ''))).toBe(true);
    expect([...views].some((view) => /company/.test(view ?? ''))).toBe(true);
  } finally {
    variant.remove();
  }
});
