import { useEffect, useState } from 'preact/hooks';
import type { Locale, Settings } from '../../domain/model.ts';
import { Tick } from '../../popup/parts/fields.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';

interface RulesProps {
  settings: Settings;
  change: (part: Partial<Settings>) => void;
}

interface RuleTexts {
  why: Partial<Record<string, string>>;
  examples: Record<string, readonly [bad: string, good: string]>;
}

/** Reasons and examples are loaded with this route only; the popup never needs them. */
async function loadRules(locale: Locale): Promise<RuleTexts> {
  const [{ check }, { ruleExamples }] =
    locale === 'zh-CN'
      ? await Promise.all([import('../../locales/zh-CN/check.ts'), import('../../locales/zh-CN/rule-examples.ts')])
      : await Promise.all([import('../../locales/en/check.ts'), import('../../locales/en/rule-examples.ts')]);
  return { why: 'why' in check ? (check.why as RuleTexts['why']) : {}, examples: ruleExamples };
}

/** What the reader looks for: each rule with its reason and an example, to be switched off one by one. */
export function Rules({ settings, change }: RulesProps) {
  const texts = useTexts();
  const [rules, setRules] = useState<RuleTexts | null>(null);
  useEffect(() => {
    let current = true;
    void loadRules(texts.locale).then((loaded) => current && setRules(loaded));
    return () => {
      current = false;
    };
  }, [texts.locale]);
  const off = settings.rulesOff;
  return (
    <fieldset>
      <legend class="title">{texts.settings.rules}</legend>
      <p class="hint">{texts.settings.rulesHint}</p>
      <ul>
        {Object.entries(texts.rules).map(([id, label]) => {
          const example = rules?.examples[id];
          const why = rules?.why[id];
          return (
            <li key={id} class="rule">
              <Tick
                label={label}
                checked={!off.includes(id)}
                onChange={(on) => change({ rulesOff: on ? off.filter((one) => one !== id) : [...off, id] })}
              />
              <details>
                <summary>
                  {texts.settings.ruleWhy}
                  <span class="hidden-visually">: {label}</span>
                </summary>
                {why && <p class="small">{why}</p>}
                {example && (
                  <dl>
                    <div>
                      <dt class="soft">{texts.settings.ruleBad}</dt>
                      <dd>{example[0]}</dd>
                    </div>
                    <div>
                      <dt class="soft">{texts.settings.ruleGood}</dt>
                      <dd>{example[1]}</dd>
                    </div>
                  </dl>
                )}
              </details>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
