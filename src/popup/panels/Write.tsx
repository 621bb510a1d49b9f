import { useRef } from 'preact/hooks';
import type { Finding, Locale, Piece, PieceKind, Settings, Situation, Tone, Workspace } from '../../domain/model.ts';
import { TONES } from '../../domain/model.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Choice, TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../parts/texts.tsx';
import type { Checked } from '../state/use-counsel.ts';
import { inBand, lengthPhrase } from '../view/length-phrase.ts';
import { splice } from '../view/splice.ts';
import { MakeItYours } from './MakeItYours.tsx';

interface WriteProps {
  workspace: Workspace;
  change: (part: Partial<Workspace>) => void;
  situate: (part: Partial<Situation>) => void;
  pieces: Piece[];
  piece: Piece | null;
  check: Checked;
  settings: Settings | null;
  /** Something to read first (§10.1). */
  checklist: boolean;
  keep: (claim: string) => void;
  switchOff: (rule: string) => void;
}

const LOCALES: readonly Locale[] = ['en', 'zh-CN'];

/** Kind, tone, language; the text itself; what a careful reader would say about it. */
export function Write(props: WriteProps) {
  const texts = useTexts();
  const { workspace, change, situate, pieces, piece, check } = props;
  const announce = useAnnounce();
  const body = useRef<HTMLTextAreaElement>(null);
  if (!piece) return <p class="step soft">{texts.write.unavailable}</p>;
  const locale = workspace.situation.locale ?? texts.locale;
  const edited = workspace.edits[piece.kind] !== undefined;
  const edit = (part: Partial<{ subject: string; body: string }>) =>
    change({
      piece: piece.kind,
      edits: { ...workspace.edits, [piece.kind]: { subject: piece.subject, body: piece.body, ...part } },
    });
  const reset = () => {
    const { [piece.kind]: _dropped, ...rest } = workspace.edits;
    change({ edits: rest });
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(piece.body);
      announce(texts.common.copied);
    } catch {
      announce(texts.common.failed);
    }
  };
  const bodyLabel = `write-body-${piece.kind}`;
  return (
    <div class="step">
      <div class="selects">
        <Choice<PieceKind>
          inline="mute"
          chip
          label={texts.write.piece}
          value={piece.kind}
          options={pieces.map(({ kind }) => ({ value: kind, label: texts.pieces[kind] }))}
          onChange={(kind) => change({ piece: kind })}
        />
        <Choice<Tone>
          inline="mute"
          chip
          label={texts.write.tone}
          value={workspace.situation.tone ?? props.settings?.tone ?? 'neutral'}
          options={TONES.map((value) => ({ value, label: texts.tones[value] }))}
          onChange={(tone) => situate({ tone })}
        />
        <Choice<Locale>
          inline="mute"
          chip
          label={texts.write.language}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: texts.languages[value] }))}
          onChange={(value) => situate({ locale: value })}
        />
      </div>
      {props.checklist && <p class="notice warn small">{texts.write.checklistFirst}</p>}
      <section class="stack tight" aria-label={texts.write.title}>
        {piece.subject !== '' && (
          <TextField
            inline
            label={texts.write.subject}
            value={piece.subject}
            onInput={(subject) => edit({ subject })}
          />
        )}
        <div class="field">
          <label class="hidden-visually" for={bodyLabel}>
            {texts.write.body}
          </label>
          <textarea
            id={bodyLabel}
            ref={body}
            class="letter"
            rows={7}
            lang={locale}
            value={piece.body}
            onInput={(event) => edit({ body: event.currentTarget.value })}
          />
        </div>
        <div class="row ends small">
          <span class={inBand(piece.body, piece.kind, locale) ? 'soft' : 'off-band'}>
            {lengthPhrase(piece.body, piece.kind, locale, texts)}
          </span>
          <FindingsLink check={check} />
          <span class="row">
            {edited && (
              <button type="button" class="button quiet" onClick={reset}>
                {texts.write.reset}
              </button>
            )}
            <button type="button" class="button quiet" onClick={() => void copy()}>
              <Icon name="copy" />
              {texts.common.copy}
            </button>
          </span>
        </div>
      </section>
      <Findings
        check={check}
        body={piece.body}
        mend={(finding) => {
          if (finding.rewrite === null || finding.start === null || finding.end === null) return;
          edit({ body: splice(piece.body, finding.start, finding.end, finding.rewrite) });
          body.current?.focus();
        }}
        show={(finding) => {
          body.current?.focus();
          body.current?.setSelectionRange(finding.start, finding.end);
        }}
        keep={props.keep}
        switchOff={props.switchOff}
      />
      <MakeItYours situation={workspace.situation} situate={situate} />
    </div>
  );
}

/** How many, beside the length; the way to them where the window is too low to show both. */
function FindingsLink({ check }: { check: Checked }) {
  const texts = useTexts();
  const findings = check.result?.findings ?? [];
  if (findings.length === 0) return null;
  const grave = findings.some(({ severity }) => severity === 'error');
  return (
    <button
      type="button"
      class={grave ? 'link grave' : 'link'}
      onClick={() => {
        const title = document.getElementById('findings-title');
        title?.scrollIntoView({ block: 'start' });
        title?.focus({ preventScroll: true });
      }}
    >
      {texts.write.findings(findings.length)}
    </button>
  );
}

interface FindingsProps {
  check: Checked;
  body: string;
  mend: (finding: Finding) => void;
  show: (finding: Finding) => void;
  keep: (claim: string) => void;
  switchOff: (rule: string) => void;
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** Gravest first. While a newer text is being read the places are not valid, so the buttons rest. */
function Findings({ check, body, mend, show, keep, switchOff }: FindingsProps) {
  const texts = useTexts();
  const { result, of, failed } = check;
  if (failed) return <p class="small soft">{texts.write.unchecked}</p>;
  if (!result) return <p class="small soft">{texts.write.checking}</p>;
  const fresh = of === body;
  const findings = [...result.findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  if (findings.length === 0)
    return (
      <p class="small ok row">
        <Icon name="check" />
        {texts.write.clean}
      </p>
    );
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title" tabIndex={-1}>
        {texts.write.findings(findings.length)}
      </h2>
      <ul class="stack">
        {findings.map((finding) => (
          <li key={`${finding.id}:${finding.start}`} class={`finding ${finding.severity}`}>
            <p>
              <span class="grade">
                {texts.write.severity[finding.severity]} · {texts.rules[finding.id] ?? finding.id}
              </span>
              {finding.text && (
                <>
                  {' '}
                  <q title={finding.text}>{finding.text}</q>
                </>
              )}
            </p>
            <p class="small">{finding.why}</p>
            <div class="row">
              {finding.start !== null && finding.rewrite !== null && (
                <button type="button" class="button" disabled={!fresh} onClick={() => mend(finding)}>
                  {finding.rewrite === '' ? texts.common.remove : `${texts.write.rewrite}: “${finding.rewrite}”`}
                </button>
              )}
              {finding.start !== null && (
                <button type="button" class="button quiet" disabled={!fresh} onClick={() => show(finding)}>
                  {texts.write.show}
                </button>
              )}
              {finding.id === 'L-SOURCE' && (
                <button type="button" class="button quiet" onClick={() => keep(finding.text)}>
                  {texts.write.keepTrue}
                </button>
              )}
              {finding.severity !== 'error' && (
                <button type="button" class="button quiet" onClick={() => switchOff(finding.id)}>
                  {texts.write.switchOff}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
