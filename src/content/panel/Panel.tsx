import { useEffect, useRef, useState } from 'preact/hooks';
import type { Advice, CheckResult, CurrentOffer, Draft, PieceKind, ReasonId, Workspace } from '../../domain/model.ts';
import type { PanelTexts } from '../../locales/panel.ts';
import { ask } from '../../messaging/bus.ts';
import { onTrustedClick } from '../ui/trusted-click.ts';
import { Facts } from './Facts.tsx';
import { Findings } from './Findings.tsx';
import type { PanelOpening } from './opening.ts';

export type PanelProps = PanelOpening & { texts: PanelTexts };

const MAIL_PIECES = [
  'confirmation',
  'mail',
  'withdraw',
  'goBack',
  'afterSigning',
  'askForTime',
  'late',
  'calmReply',
] as const satisfies readonly PieceKind[];
type MailPiece = (typeof MAIL_PIECES)[number];
const isMailPiece = (kind: PieceKind): kind is MailPiece => (MAIL_PIECES as readonly string[]).includes(kind);

/** Reason, preview, insert: the short way from a composer to a checked draft. */
export function Panel(props: PanelProps) {
  const { texts, workKey } = props;
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [counsel, setCounsel] = useState<{ advice: Advice; draft: Draft } | null>(null);
  const [checked, setChecked] = useState<CheckResult | null>(null);
  const [kept, setKept] = useState<string[]>([]);
  const [unchecked, setUnchecked] = useState(false);
  const [standing, setStanding] = useState(props.standing?.findings ?? []);
  const [failed, setFailed] = useState(false);
  const [again, setAgain] = useState(0);
  const [confirming, setConfirming] = useState(false);
  const [notice, setNotice] = useState('');
  /** The page did not take the draft: a diagnosis is offered. */
  const [stuck, setStuck] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => sheet.current?.focus(), []);

  useEffect(() => {
    setFailed(false);
    ask('workspace/get', { key: workKey }).then(setWorkspace, () => setFailed(true));
  }, [workKey, again]);

  const situation = workspace?.situation;
  useEffect(() => {
    if (!situation) return;
    let stale = false;
    ask('counsel/ask', { situation }).then(
      (answer) => !stale && setCounsel(answer),
      () => !stale && setFailed(true),
    );
    return () => {
      stale = true;
    };
  }, [situation, again]);

  const pieces = counsel?.draft.pieces.filter((piece) => isMailPiece(piece.kind)) ?? [];
  const piece = pieces.find((one) => one.kind === workspace?.piece) ?? pieces[0] ?? null;
  const edited = piece ? workspace?.edits[piece.kind] : undefined;
  const subject = edited?.subject ?? piece?.subject ?? '';
  const body = edited?.body ?? piece?.body ?? '';

  useEffect(() => {
    setConfirming(false);
    if (!situation || !piece || !body) return setChecked(null);
    let stale = false;
    const timer = setTimeout(() => {
      ask('counsel/check', {
        situation,
        kind: piece.kind,
        subject,
        text: body,
        to: props.recipients.to,
        cc: props.recipients.cc,
        visibleMail: props.visibleMail,
        origin: 'typed',
        kept,
      }).then(
        (result) => {
          if (stale) return;
          setChecked(result);
          setUnchecked(false);
        },
        // A text that could not be checked may be inserted all the same; nothing of the person's is lost.
        () => !stale && setUnchecked(true),
      );
    }, 200);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [situation, piece?.kind, body, subject, kept]);

  // That no reason is named yet is said in one line below the chooser's draft: no sheet grows and shrinks over it.
  const reasonless = (edited ? null : checked?.findings.find(({ id }) => id === 'L-NOREASON')) ?? null;
  const findings = checked?.findings.filter((finding) => finding !== reasonless) ?? [];

  const keep = (next: Workspace) => {
    setWorkspace(next);
    ask('workspace/save', { key: workKey, workspace: next }).catch(() => setFailed(true));
  };
  const situate = (change: Partial<Workspace['situation']>) =>
    workspace && keep({ ...workspace, situation: { ...workspace.situation, ...change } });
  const edit = (next: { subject: string; body: string } | null) => {
    if (!workspace || !piece) return;
    const { [piece.kind]: _, ...others } = workspace.edits;
    keep({ ...workspace, edits: next ? { ...others, [piece.kind]: next } : others });
  };

  const insert = async () => {
    if (!piece) return;
    if (checked && !checked.mayInsert && !confirming) {
      setConfirming(true);
      return;
    }
    const result = await props.insert(body, subject);
    if (result === 'ok') return props.onInserted(piece.kind, subject);
    setStuck(result === 'failed' || result === 'refused');
    if (result === 'failed') setNotice((await copy(body)) ? texts.insertFailed : texts.insertFailedNoCopy);
    else setNotice(result === 'refused' ? texts.insertRefused : texts.noComposer);
  };

  return (
    <div
      class="sheet"
      role="dialog"
      aria-label={texts.panelLabel}
      tabIndex={-1}
      ref={sheet}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      <div class="head">
        <h1>{titleOf(props.offer, workspace, texts)}</h1>
        <button type="button" class="plain close" aria-label={texts.close} onClick={onTrustedClick(props.onClose)}>
          ×
        </button>
      </div>
      {failed && (
        <p class="notice" role="alert">
          {texts.notAnswering}{' '}
          <button type="button" class="plain" onClick={onTrustedClick(() => setAgain(again + 1))}>
            {texts.tryAgain}
          </button>
        </p>
      )}
      {!workspace && !failed && <p aria-busy="true">{texts.working}</p>}
      {workspace && (
        <>
          {!props.offer && <p class="soft">{texts.panelNoOffer}</p>}
          <ReasonChooser
            workspace={workspace}
            texts={texts}
            situate={situate}
            payAllowed={counsel?.advice.reasons.includes('R-PAY') ?? false}
          />
          <Facts offer={props.offer} workspace={workspace} texts={texts} situate={situate} />
        </>
      )}
      {standing.length > 0 && (
        <Findings
          title={texts.standing}
          findings={standing}
          texts={texts}
          onCopy={(finding) =>
            void copy(finding.rewrite ?? '').then((done) => setNotice(done ? texts.copied : texts.insertFailedNoCopy))
          }
          onKeep={(finding) => void props.standing?.keep(finding.text).then(setStanding)}
        />
      )}
      {workspace && counsel && !piece && <p class="notice">{counsel.advice.draft.why ?? texts.noDraft}</p>}
      {workspace && piece && (
        <>
          {pieces.length > 1 && (
            <label class="row">
              {texts.piece}
              <select
                value={piece.kind}
                onChange={(event) => keep({ ...workspace, piece: event.currentTarget.value as PieceKind })}
              >
                {pieces.map(({ kind }) => (
                  <option key={kind} value={kind}>
                    {isMailPiece(kind) ? texts.pieces[kind] : kind}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div class={findings.length > 0 ? 'work two' : 'work'}>
            <label class="preview">
              {texts.preview}
              <textarea
                rows={10}
                value={body}
                onInput={(event) => edit({ subject, body: event.currentTarget.value })}
              />
            </label>
            {findings.length > 0 && (
              <Findings
                findings={findings}
                texts={texts}
                onMend={(finding) =>
                  finding.start !== null &&
                  finding.end !== null &&
                  finding.rewrite !== null &&
                  // Places hold only in the text that was read.
                  body.slice(finding.start, finding.end) === finding.text &&
                  edit({ subject, body: body.slice(0, finding.start) + finding.rewrite + body.slice(finding.end) })
                }
                onKeep={(finding) => setKept([...kept, finding.text])}
              />
            )}
            {findings.length === 0 && (
              // The line has its room from the start: Insert must not move while a hand is on its way to it.
              <p class={checked && !reasonless ? 'verdict fine' : 'verdict soft'} role="status">
                {reasonless?.why ?? (checked ? texts.fine : unchecked ? texts.unchecked : '\u00a0')}
              </p>
            )}
          </div>
        </>
      )}
      {notice && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      {stuck && <Diagnosis texts={texts} make={props.diagnosis} />}
      <div class="foot">
        {piece && (
          <button type="button" class="main" onClick={onTrustedClick(() => void insert())}>
            {confirming ? texts.insertAnyway : texts.insert}
          </button>
        )}
        {piece && (
          <button
            type="button"
            class="plain"
            onClick={onTrustedClick(
              () => void copy(body).then((done) => setNotice(done ? texts.copied : texts.insertFailedNoCopy)),
            )}
          >
            {texts.copy}
          </button>
        )}
        {edited && (
          <button type="button" class="plain" onClick={onTrustedClick(() => edit(null))}>
            {texts.fresh}
          </button>
        )}
        <button type="button" class="plain" onClick={onTrustedClick(props.onMore)}>
          {texts.more}
        </button>
      </div>
    </div>
  );
}

/** "Copy a diagnosis", where the draft was not taken: shown, so that it can be read before it goes to anyone. */
function Diagnosis({ texts, make }: { texts: PanelTexts; make: () => Promise<string> }) {
  const [report, setReport] = useState<{ text: string; copied: boolean } | null>(null);
  const show = async () => {
    const text = await make();
    setReport({ text, copied: await copy(text) });
  };
  return (
    <div class="diagnosis">
      <button type="button" class="plain" onClick={onTrustedClick(() => void show())}>
        {texts.diagnosis}
      </button>
      {report && (
        <div class="row" role="status">
          <p class="soft">
            {report.copied && texts.copied} {texts.diagnosisInside}
          </p>
          <textarea readonly rows={3} aria-label={texts.diagnosisInside} value={report.text} />
        </div>
      )}
    </div>
  );
}

interface PartProps {
  workspace: Workspace;
  texts: PanelTexts;
  situate(change: Partial<Workspace['situation']>): void;
}

function ReasonChooser({ workspace, texts, situate, payAllowed }: PartProps & { payAllowed: boolean }) {
  const { reasons } = workspace.situation;
  const main = reasons?.main ?? null;
  // Pay may be named only where the pay rule allows it (GUIDANCE §5); its figures are typed in the popup.
  const chips = (Object.entries(texts.reasonChips) as [ReasonId, string][]).filter(
    ([id]) => id !== 'R-PAY' || payAllowed || main === 'R-PAY',
  );
  return (
    <fieldset>
      <legend>{texts.reasonLabel}</legend>
      <div class="chips">
        {chips.map(([id, label]) => (
          <button
            key={id}
            type="button"
            class={id === main ? 'chip chosen' : 'chip'}
            aria-pressed={id === main}
            onClick={onTrustedClick(() => situate({ reasons: { ...reasons, main: id === main ? null : id } }))}
          >
            {label}
          </button>
        ))}
      </div>
      {main && main !== 'R-PRIVATE' && (
        <label class="row">
          {texts.reasonDetail}
          <input
            type="text"
            maxLength={120}
            value={reasons?.details?.[main] ?? ''}
            onInput={(event) =>
              situate({ reasons: { ...reasons, details: { ...reasons?.details, [main]: event.currentTarget.value } } })
            }
          />
        </label>
      )}
    </fieldset>
  );
}

function titleOf(offer: CurrentOffer | null, workspace: Workspace | null, texts: PanelTexts): string {
  const company = workspace?.situation.offer?.company ?? offer?.facts.company;
  const role = workspace?.situation.offer?.role ?? offer?.facts.role;
  return company ? texts.panelFor(company, role ?? '') : texts.decline;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
