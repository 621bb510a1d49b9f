import { useEffect, useState } from 'preact/hooks';
import { native } from '../../messaging/native.ts';
import { useTexts } from '../../popup/parts/texts.tsx';

interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** Where Chromium lets people change the keys; Firefox opens its own dialog through its API. */
const CHROME_PAGE = 'chrome://extensions/shortcuts';

/** The two keyboard commands as the browser has them now, and the way to change them. */
export function Shortcuts() {
  const texts = useTexts();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    let current = true;
    const look = () => {
      void native.commands
        ?.getAll()
        .then(
          (all) =>
            current &&
            setShortcuts(
              all
                .filter(({ name }) => name && !name.startsWith('_'))
                .map(({ name, description, shortcut }) => ({
                  name: name ?? '',
                  description: description ?? '',
                  keys: shortcut ?? '',
                })),
            ),
        )
        .catch(() => {});
    };
    look();
    // The keys are changed in another tab.
    addEventListener('focus', look);
    return () => {
      current = false;
      removeEventListener('focus', look);
    };
  }, []);
  const change = () => {
    const commands = native.commands as typeof native.commands & { openShortcutSettings?: () => Promise<void> };
    if (commands.openShortcutSettings) void commands.openShortcutSettings().catch(() => {});
    else void native.tabs.create({ url: CHROME_PAGE }).catch(() => {});
  };
  return (
    <section class="stack tight" aria-labelledby="shortcuts-title">
      <div>
        <h2 id="shortcuts-title">{texts.settings.shortcuts}</h2>
        <p class="hint">{texts.settings.shortcutsHint}</p>
      </div>
      {shortcuts.length > 0 && (
        <dl class="keys">
          {shortcuts.map(({ name, description, keys }) => (
            <div key={name} class="keys-row">
              <dt>{texts.settings.shortcutNames[name] ?? description}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{texts.settings.shortcutNone}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
      <div>
        <button type="button" class="button" onClick={change}>
          {texts.settings.shortcutsChange}
        </button>
      </div>
    </section>
  );
}
