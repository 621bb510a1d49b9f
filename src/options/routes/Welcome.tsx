import type { Settings } from '../../domain/model.ts';
import { MAIL_ORIGINS, usePermission } from '../../popup/panels/Permission.tsx';
import { TextField } from '../../popup/parts/fields.tsx';
import { Icon } from '../../popup/parts/Icon.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';
import { Privacy } from './Privacy.tsx';
import type { SettingsHandle } from './Settings.tsx';

/** Three steps: permission as it stands now, the sign-off, where to begin. */
export function Welcome({ settings, save, saveState }: SettingsHandle) {
  const texts = useTexts();
  const { granted, request } = usePermission(MAIL_ORIGINS);
  const finish = () => {
    if (settings) save({ ...settings, welcomed: true });
  };
  const sign = (user: Partial<Settings['user']>) => {
    if (settings) save({ ...settings, user: { ...settings.user, ...user } });
  };
  const said = settings?.welcomed
    ? saveState === 'failed'
      ? texts.save.failed
      : saveState === 'saved'
        ? texts.welcome.finished
        : ''
    : '';
  return (
    <div class="stack wide narrow-column">
      <div class="hero">
        <h1>{texts.tagline}</h1>
        <p class="voice">{texts.welcome.lead}</p>
      </div>
      <ol class="advice welcome-steps">
        <li>
          <section class="stack tight">
            <h2>{texts.welcome.step1}</h2>
            <p>{texts.welcome.step1Text}</p>
            {granted === 'no' ? (
              <div>
                <button type="button" class="button primary" onClick={() => void request().catch(() => false)}>
                  {texts.permission.allow}
                </button>
              </div>
            ) : (
              <p class="ok row" role="status">
                {granted === 'yes' && (
                  <>
                    <Icon name="check" />
                    {texts.welcome.step1On}
                  </>
                )}
              </p>
            )}
          </section>
        </li>
        <li>
          <section class="stack tight">
            <h2>{texts.welcome.step2}</h2>
            <p>{texts.welcome.step2Text}</p>
            <div class="grid2">
              <TextField
                label={texts.settings.name}
                autocomplete="name"
                value={settings?.user.name ?? ''}
                onInput={(name) => sign({ name })}
              />
              <TextField
                type="tel"
                label={texts.settings.phone}
                autocomplete="tel"
                value={settings?.user.phone ?? ''}
                onInput={(phone) => sign({ phone })}
              />
            </div>
          </section>
        </li>
        <li>
          <section class="stack tight">
            <h2>{texts.welcome.step3}</h2>
            <p>{texts.welcome.step3Text}</p>
            <div class="row">
              <button type="button" class="button primary" disabled={!settings} onClick={finish}>
                {texts.welcome.finish}
              </button>
              <span aria-live="polite">{said}</span>
            </div>
          </section>
        </li>
      </ol>
      <Privacy level={2} />
    </div>
  );
}
